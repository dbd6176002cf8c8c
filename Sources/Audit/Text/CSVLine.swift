/// A record of a CSV file as RFC 4180 has it.
public enum CSVLine {
    /// A record with its line end.
    ///
    /// A field that begins like a formula of a spreadsheet (`=`, `+`, `-`, `@`, a tab or a carriage
    /// return) gets an apostrophe before it, so that row text can't make a program compute or call:
    /// such a field isn't byte for byte what the row holds. Numbers are given as numbers and stay.
    ///
    /// - Parameter fields: The fields; nil for an empty one.
    /// - Returns: The record, ending in a carriage return and a line feed.
    public static func text(_ fields: [Field?]) -> String {
        fields.map { $0.map(Self.text) ?? "" }.joined(separator: ",") + "\r\n"
    }

    /// A field.
    public enum Field: Hashable, Sendable {
        case text(String)
        case number(Int)
        case share(Double)
    }

    private static let beginnings: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]
    private static let separators: [Unicode.Scalar] = [",", "\"", "\r", "\n"]

    private static func text(_ field: Field) -> String {
        switch field {
        case .number(let number): return "\(number)"
        case .share(let share): return "\(share)"
        case .text(let text):
            let isFormula = text.unicodeScalars.first.map { beginnings.contains($0) } ?? false
            // By scalars: a carriage return and a line feed together are one character.
            let safe = (isFormula ? "'" : "") + text
            guard safe.unicodeScalars.contains(where: { separators.contains($0) }) else {
                return safe
            }
            return "\"\(safe.replacing("\"", with: "\"\""))\""
        }
    }
}
