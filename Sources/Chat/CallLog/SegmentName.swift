/// The files of a segment: `calls-00007.log` while it grows, `calls-00007.jsonl.zst` once sealed.
struct SegmentName: Hashable {
    let number: UInt32
    let isSealed: Bool

    init(number: UInt32, isSealed: Bool) {
        self.number = number
        self.isSealed = isSealed
    }

    /// Reads a file's name; nil for other files.
    init?(_ name: String) {
        let ending = name.hasSuffix(Self.sealedEnding) ? Self.sealedEnding : Self.plainEnding
        guard name.hasPrefix(Self.beginning), name.hasSuffix(ending) else { return nil }
        let digits = name.dropFirst(Self.beginning.count).dropLast(ending.count)
        guard digits.count >= 5, let number = UInt32(digits) else { return nil }
        self.init(number: number, isSealed: ending == Self.sealedEnding)
    }

    var text: String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 5 - digits.count))
        let ending = isSealed ? Self.sealedEnding : Self.plainEnding
        return "\(Self.beginning)\(zeros)\(digits)\(ending)"
    }

    private static let beginning = "calls-"
    private static let plainEnding = ".log"
    private static let sealedEnding = ".jsonl.zst"
}
