import Rows

/// How many rows of each group came in, and how many were kept.
struct GroupTally: Sendable {
    struct Count: Sendable {
        var rowsIn = 0
        var kept = 0
    }

    /// How many groups are told apart; what comes later is counted together.
    private static let mostGroups = 20_000
    /// How many groups are listed, the largest first.
    private static let mostListed = 200

    private var counts: [String: Count] = [:]
    private var others = Count()

    /// Whether any row was counted.
    var isEmpty: Bool { counts.isEmpty }

    mutating func count(_ group: String, kept: Bool) {
        let path: WritableKeyPath<Count, Int> = kept ? \.kept : \.rowsIn
        if counts[group] != nil || counts.count < Self.mostGroups {
            counts[group, default: Count()][keyPath: path] += 1
        } else {
            others[keyPath: path] += 1
        }
    }

    /// The groups by how many of them were kept.
    private var sorted: [(key: String, value: Count)] {
        counts.sorted { left, right in
            (right.value.kept, right.value.rowsIn, left.key)
                < (left.value.kept, left.value.rowsIn, right.key)
        }
    }

    /// The group that is furthest from its share, with its own.
    func furthest(from asked: [String: Double], of kept: Int) -> (group: String, share: Double)? {
        guard kept > 0 else { return nil }
        return asked.keys.sorted()
            .map { ($0, Double(counts[$0]?.kept ?? 0) / Double(kept)) }
            .max { abs($0.1 - (asked[$0.0] ?? 0)) < abs($1.1 - (asked[$1.0] ?? 0)) }
    }

    /// The counts as a report holds them.
    ///
    /// - Parameters:
    ///   - asked: The shares that were asked for.
    ///   - cap: The least cap on a group; nil for none.
    ///   - kept: How many rows were kept in all.
    /// - Returns: An object.
    func json(asked: [String: Double], cap: Int?, kept: Int) -> JSONValue {
        var groups = sorted
        for name in asked.keys.sorted() where counts[name] == nil { groups.append((name, Count())) }
        let listed = groups.prefix(Self.mostListed).map { group, count -> JSONValue in
            var entry: JSONValue = [
                "group": .string(group), "in": .int(Int64(count.rowsIn)),
                "kept": .int(Int64(count.kept)),
                "share": .double(Self.rounded(count.kept, of: kept)),
            ]
            if let share = asked[group] { entry = entry.setting("asked", .double(share)) }
            return entry
        }
        let rest = groups.dropFirst(Self.mostListed).map(\.value) + [others]
        var object: JSONValue = ["groups": .int(Int64(groups.count)), "list": .array(listed)]
        if let cap { object = object.setting("most", .int(Int64(cap))) }
        return object.setting(
            "others",
            [
                "in": .int(Int64(rest.reduce(0) { $0 + $1.rowsIn })),
                "kept": .int(Int64(rest.reduce(0) { $0 + $1.kept })),
            ])
    }

    private static func rounded(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : (Double(part) / Double(whole) * 10_000).rounded() / 10_000
    }
}
