/// Whole numbers as hexadecimal digits of a fixed number.
enum Hexadecimal {
    /// Appends the lowest bits of a number, four to a lower-case digit.
    static func append(_ number: UInt64, digits: Int, to bytes: inout [UInt8]) {
        // Byte by byte, the growing of the array would cost most.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: digits) { text in
            for index in 0..<digits {
                let digit = UInt8(truncatingIfNeeded: number >> (4 * (digits - 1 - index))) & 15
                text[index] =
                    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            bytes.append(contentsOf: UnsafeBufferPointer(text))
        }
    }

    /// Reads up to 16 lower-case digits; nil if there is anything else among them.
    static func number(_ digits: some Sequence<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = number << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                number = number << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return number
    }
}
