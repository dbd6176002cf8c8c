import Foundation

/// A regular expression in ICU's syntax, to look for in texts.
///
/// ICU is three to five times as fast as `Regex` here, but doesn't say what it dislikes about a
/// pattern; `Regex` is asked for that.
public struct TextPattern: Sendable {
    private let expression: NSRegularExpression

    /// Reads a pattern.
    ///
    /// - Throws: ``AuditError/badPattern(pattern:reason:)``.
    public init(_ pattern: String) throws(AuditError) {
        do {
            expression = try NSRegularExpression(pattern: pattern)
        } catch {
            throw .badPattern(pattern: pattern, reason: Self.reason(pattern))
        }
    }

    /// Whether the pattern is found somewhere in a text.
    public func matches(_ text: String) -> Bool {
        let range = NSRange(location: 0, length: text.utf16.count)
        return expression.firstMatch(in: text, range: range) != nil
    }

    private static func reason(_ pattern: String) -> String {
        do {
            _ = try Regex<AnyRegexOutput>(pattern)
            return "it can't be read"
        } catch {
            return "\(error)"
        }
    }
}
