/// The files of a segment: `calls-00007.log` while it grows, `calls-00007.jsonl.zst` once sealed, and
/// beside that `calls-00007.keys`.
struct SegmentName: Hashable {
    /// What a file of a segment is.
    enum Kind: String, Hashable, CaseIterable {
        case plain = ".log"
        case sealed = ".jsonl.zst"
        case keys = ".keys"
    }

    let number: UInt32
    let kind: Kind

    init(number: UInt32, kind: Kind) {
        self.number = number
        self.kind = kind
    }

    /// Reads a file's name; nil for other files.
    init?(_ name: String) {
        guard let kind = Kind.allCases.first(where: { name.hasSuffix($0.rawValue) }),
            name.hasPrefix(Self.beginning)
        else { return nil }
        let digits = name.dropFirst(Self.beginning.count).dropLast(kind.rawValue.count)
        guard digits.count >= 5, let number = UInt32(digits), number <= LogTable.maximumSegment
        else { return nil }
        self.init(number: number, kind: kind)
    }

    var text: String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 5 - digits.count))
        return "\(Self.beginning)\(zeros)\(digits)\(kind.rawValue)"
    }

    private static let beginning = "calls-"
}
