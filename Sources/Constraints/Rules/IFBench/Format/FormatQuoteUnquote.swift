/// Wants every quoted phrase followed by words outside of quotes.
///
/// Upstream looks at straight double quotes only: once whitespace is gone no two may stand side by
/// side, and the last code point that is neither an ASCII digit nor another ASCII mark must not be
/// one. The piece `'"'` is left out first.
struct FormatQuoteUnquote: Rule {
    static let id: RuleID = "format:quote_unquote"
    static let collection = RuleCollection.ifbench
    static let summary = "Every quoted phrase is followed by an explanation outside of quotes."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "After each phrase in quotation marks, explain it in words that aren't quoted."
        ],
        .chinese: ["每一处加引号的内容之后，都要接着用不加引号的文字加以说明。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "\"Tides rise\" means that the sea comes up."),
        .passes([:], "“潮起”指海水上涨。"),
        .fails([:], "\"Tides rise\" \"Tides fall\" are sayings."),
        .fails([:], "俗话说:\"潮起潮落\"!"),
        .passesUnsoundly([:], "俗话说：“潮起潮落”。"),
        .passesUnsoundly([:], "\"Tides rise\", \"tides fall\": sayings."),
        .failsUnsoundly([:], "The \"\" mark is empty."),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let text = withoutNamedQuotes(response.points).filter { !CodePoint.isSpace($0) }
        if zip(text, text.dropFirst()).contains(where: { $0 == 0x22 && $1 == 0x22 }) {
            return verdict("two quotes side by side")
        }
        let last = text.last { $0 == 0x22 || !isDigitOrMark($0) }
        return verdict(last == 0x22 ? "a quote at the end" : nil)
    }

    private func isDigitOrMark(_ point: UInt32) -> Bool {
        (0x30...0x39).contains(point) || PunctuationMarks.contains(point)
    }

    private func withoutNamedQuotes(_ points: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        var index = 0
        while index < points.count {
            if points[index] == 0x27, index + 2 < points.count, points[index + 1] == 0x22,
                points[index + 2] == 0x27
            {
                index += 3
            } else {
                result.append(points[index])
                index += 1
            }
        }
        return result
    }

    /// Knows curly and corner quotes, and wants a letter or digit after each phrase and before the
    /// next.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let bare = bareQuotations(in: response.points)
        return verdict(bare.isEmpty ? nil : "\(bare.count) phrases without explanation")
    }

    private func bareQuotations(in points: [UInt32]) -> [Range<Int>] {
        var bare: [Range<Int>] = []
        var open: (start: Int, closer: UInt32)?
        var waiting: Range<Int>?
        for (index, point) in points.enumerated() {
            if let start = open?.start {
                guard point == open?.closer else { continue }
                open = nil
                let isEmpty = !points[start..<index].contains(where: CodePoint.isWord)
                waiting = isEmpty ? nil : start..<(index + 1)
            } else if let closer = Self.closer(of: point) {
                if let place = waiting { bare.append(place) }
                waiting = nil
                open = (index, closer)
            } else if CodePoint.isWord(point) {
                waiting = nil
            }
        }
        return bare + (waiting.map { [$0] } ?? [])
    }

    private static func closer(of point: UInt32) -> UInt32? {
        switch point {
        case 0x22: 0x22
        case 0x201C, 0x300C, 0x300E: point + 1
        default: nil
        }
    }

    private func verdict(_ fault: String?) -> RuleVerdict {
        RuleVerdict(Self.self, fault == nil, fault ?? "no quotation without explanation")
    }

    func marks(in response: ResponseText) -> [Mark] {
        bareQuotations(in: response.points).map { Mark(scalars: $0, meaning: .offending) }
    }
}
