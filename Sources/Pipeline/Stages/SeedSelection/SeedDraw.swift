/// A draw of seeds within quotas, each seed by a key of its own.
struct SeedDraw {
    /// What becomes of a seed.
    enum Decision: UInt8 {
        case kept
        case overQuota
        case notSampled
    }

    private struct Entry {
        let key: UInt64
        let topic: Int32
        let ability: Int32
    }

    private let quota: SeedQuota
    private var entries: [Entry] = []
    private var numbers: [String: Int32] = [:]

    init(_ quota: SeedQuota) { self.quota = quota }

    var count: Int { entries.count }

    mutating func add(_ seed: ImportedSeed, key: UInt64) {
        entries.append(
            Entry(
                key: key, topic: number(seed.topic, "topic"),
                ability: number(seed.ability, "ability")))
    }

    /// What becomes of each seed, in the order of their coming.
    ///
    /// The keys decide who comes first within a quota, so that the choice doesn't depend on the
    /// order of the files.
    func decisions() -> [Decision] {
        var decisions = [Decision](repeating: .kept, count: entries.count)
        guard quota.limit != nil || quota.perTopic != nil || quota.perAbility != nil else {
            return decisions
        }
        let order = entries.indices.sorted { (entries[$0].key, $0) < (entries[$1].key, $1) }
        var taken: [Int32: Int] = [:]
        var total = 0
        for index in order {
            let entry = entries[index]
            if isFull(entry.topic, quota.perTopic, taken)
                || isFull(entry.ability, quota.perAbility, taken)
            {
                decisions[index] = .overQuota
            } else if let limit = quota.limit, total >= limit {
                decisions[index] = .notSampled
            } else {
                total += 1
                taken[entry.topic, default: 0] += 1
                taken[entry.ability, default: 0] += 1
            }
        }
        return decisions
    }

    private func isFull(_ name: Int32, _ bound: Int?, _ taken: [Int32: Int]) -> Bool {
        guard let bound, name >= 0 else { return false }
        return taken[name, default: 0] >= bound
    }

    /// A number for a topic or an ability; below zero for none.
    private mutating func number(_ name: String?, _ kind: String) -> Int32 {
        guard let name else { return -1 }
        let key = "\(kind):\(name)"
        if let number = numbers[key] { return number }
        let number = Int32(numbers.count)
        numbers[key] = number
        return number
    }
}
