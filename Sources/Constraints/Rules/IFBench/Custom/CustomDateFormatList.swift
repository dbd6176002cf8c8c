/// Wants the dates of Napoleon's battles as YYYY-MM-DD, with commas between them.
///
/// Every piece between commas must be a date from 1769 to 1821, with whitespace around it or not;
/// month 0 and day 0 pass, and February has 29 days. Whether there was a battle isn't checked.
struct CustomDateFormatList: Rule {
    static let id: RuleID = "custom:date_format_list"
    static let collection = RuleCollection.ifbench
    static let summary = "The response is a list of dates of Napoleon's time, YYYY-MM-DD."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            When did each of Napoleon's battles begin? Write only the dates, in the form YYYY-MM-DD, \
            with commas between them and no explanation.
            """
        ],
        .chinese: [
            "拿破仑的每场战役分别始于哪一天？请只写日期，格式为 YYYY-MM-DD，用半角逗号分隔，不作任何解释。"
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "1796-05-10, 1800-06-14,\n1815-06-18"),
        .passes([:], "1805-12-02"),
        .fails([:], "May 10, 1796"),
        .fails([:], "日期：1796-05-10，1800-06-14"),
        .fails([:], "1805-12-02, 1945-05-08"),
        .passesUnsoundly([:], "1805-00-00"),
        .failsUnsoundly([:], "1796-05-10，1800-06-14"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let pieces = response.stripped.split(separator: 0x2C, omittingEmptySubsequences: false)
        return verdict(pieces) { isDate($0.stripped(), from: 0) }
    }

    /// Wants days that exist, and takes full-width commas too.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let pieces = response.stripped.split(omittingEmptySubsequences: false) {
            $0 == 0x2C || $0 == 0xFF0C || $0 == 0x3001
        }
        return verdict(pieces) { isDate($0.stripped(), from: 1) }
    }

    private func verdict(
        _ pieces: [ArraySlice<UInt32>], where isDate: (ArraySlice<UInt32>) -> Bool
    ) -> RuleVerdict {
        let wrong = pieces.first { !isDate($0) }
        return RuleVerdict(
            Self.self, wrong == nil,
            wrong.map { "\"\(String(points: $0.prefix(40)))\" isn't a date of the time" }
                ?? "\(pieces.count) dates")
    }

    /// Whether a piece is a date, with months and days counted from a number on.
    private func isDate(_ piece: ArraySlice<UInt32>, from least: Int) -> Bool {
        let parts = piece.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]),
            let month = number(parts[1]), let day = number(parts[2])
        else { return false }
        let isLong = [1, 3, 5, 7, 8, 10, 12].contains(month)
        let days = isLong ? 31 : month == 2 ? 29 : month == 0 ? 99 : 30
        return (1769...1821).contains(year) && (least...12).contains(month)
            && (least...days).contains(day)
    }

    private func number(_ digits: ArraySlice<UInt32>) -> Int? {
        var number = 0
        for digit in digits {
            guard CodePoint.isDigit(digit),
                let value = Unicode.Scalar(digit)?.properties.numericValue
            else { return nil }
            number = number * 10 + Int(value)
        }
        return number
    }
}
