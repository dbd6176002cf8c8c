/// The fields of an address or a form, as `application/x-www-form-urlencoded` has them.
struct FormFields {
    /// The most fields that are read.
    private static let most = 64

    private var values: [String: String] = [:]

    /// Reads the text; of a field that comes twice the first counts, and one without a value doesn't.
    init(_ text: some StringProtocol) {
        for pair in text.split(separator: "&").prefix(Self.most) {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts[1]), !value.isEmpty, values[name] == nil
            else { continue }
            values[name] = value
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// The text that percent signs and pluses stand for; nil where it isn't UTF-8.
    private static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
                    let value = UInt8(digits, radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
