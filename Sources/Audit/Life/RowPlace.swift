import Rows

/// A line of a run's files in which a row's id stands.
struct RowPlace {
    let stage: AuditedStage
    /// How the row left the stage; nil where it was kept.
    let departed: Departure.Kind?
    let path: String
    let json: JSONRow
}

/// A row with all its places.
struct FoundRow {
    let id: String
    /// In the pipeline's order.
    let places: [RowPlace]
    /// Other ids that begin with it.
    let others: [String]
    let faults: [AuditFault]
}
