import OrderedCollections
import Rows

/// The shares of groups that a pipeline file asks for, to be compared with what is there.
struct AskedShares: Sendable {
    /// By trait, then by group, from 0 to 1.
    private(set) var shares: [Trait: [String: Double]] = [:]

    init(_ options: OptionReader) {
        for trait in Trait.allCases {
            guard let value = options.json(trait.rawValue) else { continue }
            let wanted = (value.object ?? [:]).compactMapValues(\.double)
            guard !wanted.isEmpty, wanted.count == value.object?.count,
                wanted.values.allSatisfy({ (0...1).contains($0) })
            else {
                options.fault(
                    "'\(trait.rawValue)' in \(options.owner) should name groups with the share "
                        + "asked for, each from 0 to 1, such as {en: 0.5, zh: 0.5}",
                    at: trait.rawValue)
                continue
            }
            shares[trait] = Dictionary(uniqueKeysWithValues: wanted.map { ($0.key, $0.value) })
        }
    }
}
