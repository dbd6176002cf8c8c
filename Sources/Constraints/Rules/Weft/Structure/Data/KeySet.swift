/// The keys that an object must have, no more and no fewer.
struct KeySet {
    private let keys: Set<String>

    init(_ keys: [String]) { self.keys = Set(keys) }

    /// What is wrong with the keys of an object; nil if nothing is.
    func fault(in tree: JSONTree, object: Int) -> String? {
        let found = tree.members(of: object).map(\.name)
        if let extra = found.first(where: { !keys.contains($0) }) {
            return "a key \"\(extra.prefix(40))\" that isn't wanted"
        }
        guard found.count < keys.count else { return nil }
        return keys.subtracting(found).min().map { "no key \"\($0)\"" }
    }
}
