import OrderedCollections
import Rows

/// Finds every place of a row by its id, or by a beginning of the id that no other row has.
struct RowSearch {
    /// The fewest characters of an id that stand for it.
    static let shortestPrefix = 4
    private static let mostMatches = 16
    private static let mostSimilar = 8

    private let wanted: String
    private let stem: String
    /// The places of the ids that begin with the wanted text; of many ids only the first.
    private var places: OrderedDictionary<String, [RowPlace]> = [:]
    private var hasMore = false
    private var similar: OrderedSet<String> = []
    private(set) var scan: RowScan

    init(_ wanted: String, in run: AuditRun) {
        self.wanted = wanted
        stem = String(wanted.prefix(Self.shortestPrefix))
        scan = RowScan(faults: run.faults)
        for stage in run.stages {
            for shard in stage.shards {
                read(shard.kept, stage, nil)
                read(shard.dropped, stage, .dropped)
                read(shard.failed, stage, .failed)
            }
        }
    }

    /// What was found for the wanted id.
    ///
    /// - Returns: The id, its places in the pipeline's order, and other ids that begin with it.
    /// - Throws: ``AuditError/unknownRow(id:run:similar:)``,
    ///   ``AuditError/ambiguousRow(id:matches:more:)``.
    func result(
        _ run: AuditRun
    ) throws(AuditError) -> (id: String, places: [RowPlace], others: [String]) {
        if let exact = places[wanted] {
            return (wanted, exact, places.keys.filter { $0 != wanted })
        }
        guard wanted.count >= Self.shortestPrefix, let only = places.elements.first else {
            let known = places.keys.isEmpty ? Array(similar) : Array(places.keys)
            throw .unknownRow(
                id: wanted, run: run.directory, similar: Array(known.prefix(Self.mostSimilar)))
        }
        guard places.count == 1, !hasMore else {
            throw .ambiguousRow(
                id: wanted, matches: Array(places.keys.prefix(Self.mostSimilar)),
                more: hasMore || places.count > Self.mostSimilar)
        }
        return (only.key, only.value, [])
    }

    private mutating func read(
        _ file: ListedFile?, _ stage: AuditedStage, _ departed: Departure.Kind?
    ) {
        guard let file else { return }
        var scan = scan
        _ = scan.read(file) { (json) throws(RowError) in
            let id = try json.fields(["id"]).string("id")
            guard id.hasPrefix(stem) else { return true }
            add(id, RowPlace(stage: stage, departed: departed, path: file.path, json: json))
            return true
        }
        self.scan = scan
    }

    private mutating func add(_ id: String, _ place: RowPlace) {
        guard id.hasPrefix(wanted) else {
            if similar.count < Self.mostSimilar { similar.append(id) }
            return
        }
        if id == wanted || places[id] != nil || places.count < Self.mostMatches {
            places[id, default: []].append(place)
        } else {
            hasMore = true
        }
    }
}
