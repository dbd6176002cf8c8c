import CSimdjson

/// The values of JSON numbers.
enum JSONNumber {
    /// The value that holds a number exactly: an integer that fits 64 bits, else a double whose
    /// shortest decimal form is the same number, else the text itself.
    ///
    /// Whole numbers that don't fit stay text: as a double they'd be written with an exponent, and
    /// other readers would no longer take them for whole numbers.
    static func value(_ text: Substring.UTF8View) -> JSONValue {
        let isWhole = !text.contains { $0 == dot || isExponent($0) }
        let string = String(Substring(text))
        if isWhole, string != "-0" {
            return Int64(string).map(JSONValue.int) ?? .number(string)
        }
        guard let double = Double(string), double.isFinite else { return .number(string) }
        let isExact = decimal(string.utf8) == decimal(double.description.utf8)
        return isExact ? .double(double) : .number(string)
    }

    /// The value of bytes that may not be a number at all.
    static func checked(_ bytes: UnsafeBufferPointer<UInt8>) throws(RowError) -> JSONValue {
        let text = String(decoding: bytes, as: UTF8.self)
        guard weft_json_is_number(bytes.baseAddress, bytes.count) else {
            throw .malformed(reason: "'\(text.prefix(40))' is not a value")
        }
        return value(text[...].utf8)
    }

    /// A decimal number as digits without zeros at either end, and the power of ten of the last one.
    private struct Decimal: Equatable {
        var isNegative = false
        var digits: [UInt8] = []
        var exponent = 0
    }

    /// Splits a number as JSON and Swift write it; nil when its exponent is beyond all reason.
    private static func decimal(_ text: String.UTF8View) -> Decimal? {
        var result = Decimal()
        var pastDot = false
        for (offset, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "-"): result.isNegative = true
            case dot: pastDot = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if pastDot { result.exponent -= 1 }
                if !(result.digits.isEmpty && byte == UInt8(ascii: "0")) {
                    result.digits.append(byte)
                }
            default:
                let rest = text.dropFirst(offset + 1).drop { $0 == UInt8(ascii: "+") }
                guard let exponent = Int(String(Substring(rest))), exponent.magnitude < 1_000_000
                else { return nil }
                result.exponent += exponent
                return trimmed(result)
            }
        }
        return trimmed(result)
    }

    private static func trimmed(_ number: Decimal) -> Decimal {
        var number = number
        while number.digits.last == UInt8(ascii: "0") {
            number.digits.removeLast()
            number.exponent += 1
        }
        if number.digits.isEmpty { number.exponent = 0 }
        return number
    }

    private static let dot = UInt8(ascii: ".")
    private static func isExponent(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "e") }
}
