/// The number with which a text starts, of any length.
struct LeadingNumber: Comparable {
    private let isNegative: Bool
    /// The digits before the decimal point, without zeros in front.
    private let whole: [UInt32]
    /// The digits after it, without zeros behind.
    private let fraction: [UInt32]

    /// Reads a number; nil where the text doesn't start with one.
    init?(_ text: ArraySlice<UInt32>) {
        var index = text.startIndex
        func peek(_ offset: Int = 0) -> UInt32 {
            index + offset < text.endIndex ? text[index + offset] : 0
        }
        let isMinus = peek() == Sign.hyphen || peek() == 0x2212
        if isMinus { index += 1 }
        if Self.isCurrency(peek()) { index += 1 }
        guard Sign.isDigit(peek()) else { return nil }
        var whole: [UInt32] = []
        var fraction: [UInt32] = []
        while true {
            if Sign.isDigit(peek()) {
                whole.append(peek())
                index += 1
            } else if peek() == Sign.comma, (1...3).allSatisfy({ Sign.isDigit(peek($0)) }),
                !Sign.isDigit(peek(4))
            {
                index += 1
            } else {
                break
            }
        }
        if peek() == Sign.dot {
            index += 1
            while Sign.isDigit(peek()) {
                fraction.append(peek())
                index += 1
            }
        }
        self.whole = Array(whole.drop { $0 == 0x30 })
        while fraction.last == 0x30 { fraction.removeLast() }
        self.fraction = fraction
        isNegative = isMinus && !(self.whole.isEmpty && fraction.isEmpty)
    }

    static func < (left: LeadingNumber, right: LeadingNumber) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.isSmaller(left) : left.isSmaller(right)
    }

    /// Whether it is the smaller one, signs aside.
    private func isSmaller(_ other: LeadingNumber) -> Bool {
        guard whole.count == other.whole.count else { return whole.count < other.whole.count }
        guard whole == other.whole else { return whole.lexicographicallyPrecedes(other.whole) }
        return fraction.lexicographicallyPrecedes(other.fraction)
    }

    private static func isCurrency(_ point: UInt32) -> Bool {
        [0x24, 0xA3, 0xA5, 0x20AC, 0xFFE5].contains(point)
    }
}
