import Foundation

/// A regular expression given as an argument, for the rules whose upstream code doesn't escape it.
struct Pattern: Sendable {
    private let expression: NSRegularExpression

    /// The number of groups in the expression.
    var groups: Int { expression.numberOfCaptureGroups }

    /// Compiles an expression as near to Python's dialect as ICU's comes; nil if it can't be.
    init?(_ pattern: String, linewise: Bool) {
        let options: NSRegularExpression.Options =
            linewise ? [.useUnixLineSeparators, .anchorsMatchLines] : [.useUnixLineSeparators]
        guard let expression = try? NSRegularExpression(pattern: pattern, options: options) else {
            return nil
        }
        self.expression = expression
    }

    /// Whether a text means itself as a regular expression.
    static func isLiteral(_ text: String) -> Bool {
        !text.unicodeScalars.contains { "\\.^$*+?{}[]|()".unicodeScalars.contains($0) }
    }

    /// The number of places where it matches; nil if ICU gave up on a hostile expression.
    func count(in text: String) -> Int? {
        var count = 0
        var steps = 0
        var gaveUp = false
        let whole = NSRange(location: 0, length: text.utf16.count)
        expression.enumerateMatches(in: text, options: [.reportProgress], range: whole) {
            match, _, stop in
            if match != nil {
                count += 1
                return
            }
            steps += 1
            if steps > Self.mostSteps {
                gaveUp = true
                stop.pointee = true
            }
        }
        return gaveUp ? nil : count
    }

    /// ICU reports now and then while it backtracks; this many reports are some seconds.
    private static let mostSteps = 20_000

    /// Python's `\s` in ICU's dialect.
    static let space =
        "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]"
}
