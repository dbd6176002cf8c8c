/// Wants an exact number of numbers in digits.
///
/// Upstream deletes ASCII punctuation first: "1,000", "3.14", "2024-05-01" and "1/2" are one number
/// each.
struct CountNumbers: Rule {
    static let id: RuleID = "count:numbers"
    static let collection = RuleCollection.ifbench
    static let summary = "The response has exactly a number of numbers written in digits."
    static let parameters = [
        Parameter("N", .integer(0...Parameter.unbounded), "the number of numbers")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write exactly {N:number|numbers} in digits; digits joined by a comma or a decimal \
            point are one number.
            """
        ],
        .chinese: ["回答中恰好出现{N}个用数字写成的数；由逗号或小数点相连的数字算一个数。"],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 2], "The tide rose 3.5 metres in 6 hours."),
        .passes(["N": 1], "潮水涨了10,000次。"),
        .fails(["N": 2], "The tide rose 3 metres."),
        .fails(["N": 0], "潮水涨了3米。"),
        .passesUnsoundly(["N": 1], "It came on 2024-05-01."),
        .failsUnsoundly(["N": 2], "It rose 3/4 metre."),
    ]

    private let bound: Bound

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.exactly, try arguments.integer("N"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response[WordsUnpunctuated.self].points
        return RuleVerdict(Self.self, count: Self.runs(in: points) { _ in false }.count, bound)
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, count: numbers(in: response).count, bound)
    }

    func marks(in response: ResponseText) -> [Mark] {
        numbers(in: response).map { Mark(scalars: $0, meaning: .counted) }
    }

    private func numbers(in response: ResponseText) -> [Range<Int>] {
        let points = response.points
        return Self.runs(in: points) { index in
            (points[index] == 0x2C || points[index] == 0x2E) && index + 1 < points.count
                && CodePoint.isDigit(points[index + 1])
        }
    }

    /// The runs of digits, going on where a mark joins two.
    private static func runs(in points: [UInt32], isJoiner: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (index, point) in points.enumerated() {
            if CodePoint.isDigit(point) {
                start = start ?? index
            } else if let open = start, !isJoiner(index) {
                runs.append(open..<index)
                start = nil
            }
        }
        if let start { runs.append(start..<points.count) }
        return runs
    }
}
