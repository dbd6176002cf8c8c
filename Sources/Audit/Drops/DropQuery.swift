import OrderedCollections
import Rows

/// Which of the rows that left are wanted; what isn't given doesn't narrow.
public struct DropQuery: Sendable {
    /// A stage's name, its folder's name or its number.
    public var stage: String?
    /// Why the rows left: "rule-violated".
    public var code: String?
    /// A rule's id, or what comes after the colon in it.
    public var rule: String?
    /// What the detail or a text of the row must hold.
    public var pattern: TextPattern?
    /// How the rows left.
    public var kinds: Set<Departure.Kind>

    /// Wants every row that left in one of the ways.
    public init(kinds: Set<Departure.Kind>) { self.kinds = kinds }

    /// Hands over the rows that match, in the pipeline's order, until `found` returns false.
    ///
    /// Rows are read one at a time; files that are damaged are passed over from the damage on.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - knownCodes: Codes that may be asked for even where no row of the run has one.
    ///   - found: Takes a row; returns whether to go on.
    /// - Returns: What was wrong with the files that were read.
    /// - Throws: ``AuditError/unknownStage(name:known:)``, ``AuditError/unknownCode(name:known:)``.
    public func search(
        _ run: AuditRun, knownCodes: Set<String>, _ found: (Departure) -> Bool
    ) throws(AuditError) -> [AuditFault] {
        var stages = run.stages
        if let stage { stages = try run.stages(named: stage) }
        if let code, !knownCodes.contains(code), !run.codes.contains(code) {
            throw .unknownCode(name: code, known: run.codes)
        }
        let rule = rule.map(RuleMatch.init)
        var scan = RowScan(faults: run.faults)
        for stage in stages {
            for (kind, file) in stage.departures(kinds) {
                let goesOn = scan.read(file) { (json) throws(RowError) in
                    guard try mayMatch(json, rule) else { return true }
                    let departure = try Departure(kind: kind, stage: stage, json: json)
                    return matches(departure, rule) ? found(departure) : true
                }
                guard goesOn else { return scan.faults }
            }
        }
        return scan.faults
    }

    /// Whether a row is worth decoding.
    private func mayMatch(_ json: JSONRow, _ rule: RuleMatch?) throws(RowError) -> Bool {
        if let rule, !rule.mayMatch(json) { return false }
        guard let code else { return true }
        return try json.fields(["code"]).string("code") == code
    }

    private func matches(_ departure: Departure, _ rule: RuleMatch?) -> Bool {
        if let rule, !rule.matches(departure) { return false }
        guard let pattern else { return true }
        return departure.holds(pattern)
    }
}

extension Departure {
    /// Whether a pattern is found in the detail or in a text of the row.
    public func holds(_ pattern: TextPattern) -> Bool {
        pattern.matches(detail) || row.map { $0.holdsText(pattern.matches) } ?? false
    }
}

extension AuditedStage {
    /// The files of rows that left in one of some ways, in order.
    func departures(_ kinds: Set<Departure.Kind>) -> [(Departure.Kind, ListedFile)] {
        shards.flatMap { shard -> [(Departure.Kind, ListedFile)] in
            var files: [(Departure.Kind, ListedFile)] = []
            if kinds.contains(.dropped), let file = shard.dropped { files.append((.dropped, file)) }
            if kinds.contains(.failed), let file = shard.failed { files.append((.failed, file)) }
            return files
        }
    }
}

extension JSONValue {
    /// Whether a string in the value, however deep, passes a test; names of members don't count.
    fileprivate func holdsText(_ test: (String) -> Bool) -> Bool {
        switch self {
        case .string(let text): test(text)
        case .array(let items): items.contains { $0.holdsText(test) }
        case .object(let members): members.values.contains { $0.holdsText(test) }
        default: false
        }
    }
}
