/// Gives variables values that depend on their name and on the point's number only.
struct SamplePoint: Sendable {
    let number: Int
    /// True for whole numbers, where forms have no other meaning.
    let isWhole: Bool

    /// The points tried: the first half has positive values only.
    static let count = 10

    /// True if all values are positive.
    var isPositive: Bool { isWhole || number < SamplePoint.count / 2 }

    func value(of name: String) -> Approximation {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ UInt64(number + 1)) &* 0x9e37_79b9_7f4a_7c15
        hash ^= hash >> 29
        hash = hash &* 0xbf58_476d_1ce4_e5b9
        hash ^= hash >> 32
        if isWhole { return Approximation(Double(2 + hash % 7 + UInt64(number) / 3)) }
        let unit = Double(hash >> 11) / Double(1 << 53)
        let value = 0.15 + unit * (number % 2 == 0 ? 1.7 : 3.9)
        return Approximation(isPositive || hash & 1 == 0 ? value : -value)
    }
}
