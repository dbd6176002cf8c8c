public import OrderedCollections
public import Rows

/// A row's whole life: what every stage of the run did with it.
public struct RowLife: Sendable {
    /// What one stage did with the row.
    public struct Event: Sendable {
        /// Where it was done.
        public let stage: AuditedStage
        /// How the row left; nil where it was kept.
        public let departure: Departure?
        /// The file that holds the row.
        public let path: String
        /// The fields that the row has got, or that have another value, since the event before.
        public let changes: OrderedDictionary<String, JSONValue>
        /// The row as it left the stage, or as it came to the one that it didn't get past.
        public let row: JSONValue?
    }

    /// The whole id.
    public let id: String
    /// In the pipeline's order.
    public let events: [Event]
    /// Other ids that begin with this one, such as those of repeated seeds.
    public let relatedIDs: [String]
    /// The calls that made its responses, in order.
    public let calls: [RowCall]
    /// The stage that hasn't come to the row yet; nil where the row is through or out.
    public let nextStage: AuditedStage?
    /// What was wrong with the run's files.
    public let faults: [AuditFault]

    /// Finds a row in a run's index, or reads all of the run's files for it.
    ///
    /// - Parameters:
    ///   - wanted: The row's id, or at least four characters that only its id begins with.
    ///   - run: The run.
    ///   - index: The run's index; nil reads all files.
    /// - Throws: ``AuditError/unknownRow(id:run:similar:unread:)``,
    ///   ``AuditError/ambiguousRow(id:matches:more:)``, ``AuditError/index(path:reason:)``.
    public init(
        _ wanted: String, in run: AuditRun, index: AuditIndex? = nil
    ) throws(AuditError) {
        let indexed = try index?.find(wanted)
        let found: FoundRow
        if let indexed {
            found = indexed
        } else {
            found = try RowSearch(wanted, in: run).result(run)
        }
        var faults = found.faults
        var known: OrderedDictionary<String, JSONValue> = [:]
        var events: [Event] = []
        for place in found.places {
            do {
                let event = try Event(place, known: &known)
                events.append(event)
            } catch {
                faults.append(
                    AuditFault(path: place.path, message: "\(place.path): row \(wanted): \(error)"))
            }
        }
        id = found.id
        relatedIDs = found.others
        self.events = events
        let calls = RowCall.calls(of: events, in: run, index: indexed == nil ? nil : index)
        self.calls = calls.found
        self.faults = faults + calls.faults
        nextStage = Self.next(after: events, in: run)
    }

    private static func next(after events: [Event], in run: AuditRun) -> AuditedStage? {
        guard let last = events.last, last.departure == nil else { return nil }
        return run.stages.dropFirst(last.stage.index).first
    }
}

extension RowLife.Event {
    /// Takes an event from its place; `known` are the row's fields as the events before left them.
    fileprivate init(
        _ place: RowPlace, known: inout OrderedDictionary<String, JSONValue>
    ) throws(RowError) {
        stage = place.stage
        path = place.path
        if let kind = place.departed {
            let departure = try Departure(kind: kind, stage: place.stage, json: place.json)
            self.departure = departure
            row = departure.row
        } else {
            departure = nil
            row = try JSONValue(parsing: place.json.bytes)
        }
        // An item that was no object has no fields; it is shown as the text that it is.
        let fields = row?.object ?? ["item": row ?? .null]
        changes = fields.filter { $0.key != "id" && known[$0.key] != $0.value }
        known.merge(fields) { $1 }
    }
}
