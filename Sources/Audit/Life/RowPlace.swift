import Rows

/// A line of a run's files in which a row's id stands.
struct RowPlace {
    let stage: AuditedStage
    /// How the row left the stage; nil where it was kept.
    let departed: Departure.Kind?
    let path: String
    let json: JSONRow
}
