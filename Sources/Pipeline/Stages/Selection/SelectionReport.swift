import OrderedCollections
import Rows
import Shards

/// What a selection's rows are like: before and after, beside what was asked for.
struct SelectionReport {
    static let fileName = "report.json"

    /// From which distance between a share and the one asked for the user is told.
    private static let tolerance = 0.05

    private let quota: Quota
    private let asked: AskedShares
    private var rowsIn = 0
    private var kept = 0
    private var tallies: [Trait: GroupTally] = [:]

    init(quota: Quota, asked: AskedShares) {
        self.quota = quota
        self.asked = asked
    }

    mutating func count(_ row: RowTraits, kept isKept: Bool) {
        if isKept { kept += 1 } else { rowsIn += 1 }
        for trait in Trait.allCases {
            let words = cap(on: trait)?.words ?? Cap.openingWords
            for group in row.groups(by: trait, words: words) {
                tallies[trait, default: GroupTally()].count(group, kept: isKept)
            }
        }
    }

    /// Writes the report into the stage's folder, and tells what is far from what was asked for.
    func write(_ context: StageContext) throws {
        for trait in Trait.allCases {
            guard let shares = asked.shares[trait],
                let (group, share) = tallies[trait, default: GroupTally()]
                    .furthest(from: shares, of: kept),
                let wanted = shares[group], abs(share - wanted) > Self.tolerance
            else { continue }
            context.note(
                "\(trait.rawValue) \(group): \(percent(share)) of the rows, asked for \(percent(wanted)); "
                    + "see \(Self.fileName) in the stage's folder")
        }
        var bytes: [UInt8] = []
        json.write(into: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        try AtomicFile.write(
            bytes, to: "\(context.stageDirectory)/\(Self.fileName)", durable: true)
    }

    private var json: JSONValue {
        var traits: OrderedDictionary<String, JSONValue> = [:]
        for trait in Trait.allCases {
            let shares = asked.shares[trait] ?? [:]
            let tally = tallies[trait, default: GroupTally()]
            guard !tally.isEmpty || !shares.isEmpty else { continue }
            traits[trait.rawValue] = tally.json(
                asked: shares, cap: cap(on: trait)?.most, kept: kept)
        }
        return [
            "rows": ["in": .int(Int64(rowsIn)), "kept": .int(Int64(kept))],
            "by": .object(traits),
        ]
    }

    private func cap(on trait: Trait) -> Cap? {
        quota.caps.filter { $0.trait == trait }.min { $0.most < $1.most }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
