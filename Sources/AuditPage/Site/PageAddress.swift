/// An address within the site, built so that no value can leave its field.
enum PageAddress {
    static let overview = "/"
    static let figures = "/figures"

    /// The rows that match, from one behind another.
    static func rows(_ query: RowQuery, after: Int64? = nil) -> String {
        address("/rows", query.fields + (after.map { [("after", String($0))] } ?? []))
    }

    /// A row's life, with the list that it was found in.
    static func row(_ id: String, in query: RowQuery) -> String {
        address("/row", [("id", id)] + query.fields)
    }

    /// The rows that match, as JSON lines.
    static func export(_ query: RowQuery) -> String { address("/export", query.fields) }

    private static func address(
        _ path: String, _ fields: [(name: String, value: String)]
    ) -> String {
        guard !fields.isEmpty else { return path }
        return path + "?"
            + fields.map { "\($0.name)=\(encoded($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
