import Records

/// Chooses rows within a quota, once all have come.
///
/// 20 bytes a row and 4 more for each group that it belongs to.
struct QuotaDraw {
    /// What becomes of a row.
    enum Decision: Hashable {
        case kept
        /// A group has as many rows as it may have: the cap and the group by their numbers.
        case overQuota(cap: Int, group: Int32)
        case notSampled
    }

    let quota: Quota
    private var keys: [UInt64] = []
    /// The rows' groups, one row's after another's, and where each row's end.
    private var groups: [Int32] = []
    private var ends: [Int] = []
    private var numbers: [UInt64: Int32] = [:]
    /// Which cap each group belongs to.
    private var capOfGroup: [UInt8] = []

    /// What the rows are called.
    private let noun: String

    init(_ quota: Quota, of noun: String) {
        self.quota = quota
        self.noun = noun
    }

    var count: Int { keys.count }

    /// Adds a row; the order of keys is the order of the choice.
    mutating func add(_ row: RowTraits, key: UInt64) {
        keys.append(quota.choice == .first ? UInt64(count) : key)
        for (index, cap) in quota.caps.enumerated() {
            for group in row.groups(by: cap.trait, words: cap.words) {
                groups.append(number(group, index))
            }
        }
        ends.append(groups.count)
    }

    /// What becomes of each row, in the order of their coming.
    func decisions() -> [Decision] {
        var decisions = [Decision](repeating: .kept, count: count)
        guard !quota.isUnbounded else { return decisions }
        var taken = [Int](repeating: 0, count: capOfGroup.count)
        var total = 0
        for index in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
            let own = groups[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
            let full = own.first { taken[Int($0)] >= quota.caps[Int(capOfGroup[Int($0)])].most }
            if let full {
                decisions[index] = .overQuota(cap: Int(capOfGroup[Int(full)]), group: full)
            } else if let limit = quota.limit, total >= limit {
                decisions[index] = .notSampled
            } else {
                total += 1
                for group in own { taken[Int(group)] += 1 }
            }
        }
        return decisions
    }

    /// What is told of a row that is left out; nil for one that is kept.
    ///
    /// - Parameters:
    ///   - decision: What was decided.
    ///   - row: The row's traits.
    /// - Returns: The reason, with the cap and the group.
    func drop(_ decision: Decision, _ row: RowTraits) -> Drop? {
        switch decision {
        case .kept: return nil
        case .notSampled:
            let chosen = quota.choice == .drawn ? "were drawn" : "came first"
            return Drop(.notSampled, "\(quota.limit ?? 0) of \(count) usable \(noun) \(chosen)")
        case .overQuota(let index, let group):
            let cap = quota.caps[index]
            let names = row.groups(by: cap.trait, words: cap.words)
            return cap.drop(names.first { numbers[key($0, index)] == group } ?? names.first ?? "")
        }
    }

    /// A group's number; caps have groups of their own.
    private mutating func number(_ name: String, _ cap: Int) -> Int32 {
        let key = key(name, cap)
        if let number = numbers[key] { return number }
        let number = Int32(capOfGroup.count)
        numbers[key] = number
        capOfGroup.append(UInt8(cap))
        return number
    }

    private func key(_ name: String, _ cap: Int) -> UInt64 {
        name.utf8.reduce(UInt64(cap) &+ 0x9E37_79B9_7F4A_7C15) { state, byte in
            let mixed = (state ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
            return mixed ^ (mixed >> 32)
        }
    }
}
