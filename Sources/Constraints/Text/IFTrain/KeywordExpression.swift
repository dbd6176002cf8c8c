/// A keyword that upstream's code counts as a regular expression, in any case.
struct KeywordExpression: Sendable {
    /// The keyword, without whitespace around it.
    let text: String
    /// The keyword as a reader takes it.
    let needle: KeywordNeedle
    /// The keyword as an expression; nil where it means itself.
    private let pattern: Pattern?

    /// Reads a keyword, which may not be blank: upstream would draw another.
    init(_ arguments: Arguments, _ name: String) throws(ArgumentFault) {
        let points = try arguments.string(name).points.stripped()
        text = String(points: points)
        needle = KeywordNeedle(points)
        guard !points.isEmpty else { throw .outOfRange(name, wanted: "a word", found: "blank") }
        guard !Pattern.isLiteral(text) else {
            pattern = nil
            return
        }
        pattern = Pattern("(?i)" + text, linewise: false)
        guard pattern != nil else { throw .badPattern(name, pattern: text) }
    }

    /// How often it matches, no match within another; nil if an expression took too long.
    func count(in response: ResponseText) -> Int? {
        guard let pattern else { return needle.places(in: response).count }
        return pattern.count(in: response.text)
    }
}
