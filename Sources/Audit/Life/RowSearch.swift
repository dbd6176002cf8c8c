import OrderedCollections
import Rows

/// Finds every place of a row by reading all of a run's files.
struct RowSearch {
    private let wanted: String
    private let stem: String
    /// The places of the ids that begin with the wanted text; of many ids only the first.
    private var places: OrderedDictionary<String, [RowPlace]> = [:]
    private var hasMore = false
    private var similar: OrderedSet<String> = []
    private(set) var scan: RowScan

    init(_ wanted: String, in run: AuditRun) {
        self.wanted = wanted
        stem = String(wanted.prefix(RowMatches.shortestPrefix))
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
    /// - Throws: ``AuditError/unknownRow(id:run:similar:unread:)``,
    ///   ``AuditError/ambiguousRow(id:matches:more:)``.
    func result(_ run: AuditRun) throws(AuditError) -> FoundRow {
        let matches = RowMatches(
            wanted: wanted, ids: Array(places.keys), hasMore: hasMore, similar: Array(similar))
        let (id, others) = try matches.choice(
            in: run.directory, unread: scan.faults.map(\.path))
        return FoundRow(id: id, places: places[id] ?? [], others: others, faults: scan.faults)
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
            if similar.count < RowMatches.mostTold { similar.append(id) }
            return
        }
        if id == wanted || places[id] != nil || places.count < RowMatches.most {
            places[id, default: []].append(place)
        } else {
            hasMore = true
        }
    }
}
