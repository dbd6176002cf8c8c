/// Wants the countries of Africa from Z to A, one a line.
///
/// Lines without text are left out, and ASCII punctuation and spaces at the ends of the others.
/// From the first line with "Zimbabwe" in it on there must be at least 52, in descending order of
/// their ASCII letters, accents dropped; that they are countries isn't checked.
struct CustomReverseNewline: Rule {
    static let id: RuleID = "custom:reverse_newline"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response lists Africa's countries in reverse alphabetical order, one a line."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Name Africa's countries from Z to A, one to a line."],
        .chinese: ["请用英文列出非洲各国的国名，按字母表倒序排列，每行一个。"],
    ]

    private static let countries = [
        "Zimbabwe", "Zambia", "Uganda", "Tunisia", "Togo", "Tanzania", "Sudan", "South Sudan",
        "South Africa", "Somalia", "Sierra Leone", "Seychelles", "Senegal", "São Tomé and Príncipe",
        "Rwanda", "Nigeria", "Niger", "Namibia", "Mozambique", "Morocco", "Mauritius", "Mauritania",
        "Mali", "Malawi", "Madagascar", "Libya", "Liberia", "Lesotho", "Kenya", "Ivory Coast",
        "Guinea-Bissau", "Guinea", "Ghana", "Gambia", "Gabon", "Ethiopia", "Eswatini", "Eritrea",
        "Equatorial Guinea", "Egypt", "Djibouti", "Democratic Republic of the Congo", "Comoros",
        "Chad", "Central African Republic", "Cape Verde", "Cameroon", "Burundi", "Burkina Faso",
        "Botswana", "Benin", "Angola", "Algeria",
    ]

    static let examples: [RuleExample] = [
        .passes([:], countries.joined(separator: "\n")),
        .passes([:], "Here you are:\n\n" + countries.map { "- \($0)\n" }.joined()),
        .fails([:], countries.reversed().joined(separator: "\n")),
        .fails([:], countries.joined(separator: ", ")),
        .fails([:], countries.dropFirst().joined(separator: "\n")),
    ]

    private static let first = Needle("Zimbabwe".points)
    private static let least = 52

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let lines = BlankLines.lines(of: points)
            .map { points[$0].stripped(PunctuationMarks.isMarkOrSpace) }
            .filter { !$0.isEmpty }
        guard let start = Self.first.first(in: points)?.lowerBound else {
            return RuleVerdict(Self.self, false, "no line with \"Zimbabwe\"")
        }
        let listed = lines.drop { $0.endIndex <= start }
        guard listed.count >= Self.least else {
            return RuleVerdict(
                Self.self, false, "\(listed.count) lines, at least \(Self.least)")
        }
        let names = listed.map { PlainLetters.ascii($0) }
        let rising = zip(names, names.dropFirst()).first { $0.lexicographicallyPrecedes($1) }
        return RuleVerdict(
            Self.self, rising == nil,
            rising.map { "\"\(String(points: $0.1.prefix(40)))\" is out of order" }
                ?? "\(names.count) lines in descending order")
    }
}
