public import Rows

/// Why rows left a run, counted by stage and code.
public struct DropTable: Sendable {
    /// The rows that left one stage under one code.
    public struct Group: Sendable {
        /// The stage that they left.
        public let stage: AuditedStage
        /// How they left.
        public let kind: Departure.Kind
        /// Why they left.
        public let code: String
        /// How many they are.
        public internal(set) var count: Int
        /// The first of them.
        public let exampleID: String
        /// Why the first of them left.
        public let exampleDetail: String

        /// Of the rows that came into the stage, from 0 to 1.
        public var share: Double {
            stage.rowsIn > 0 ? Double(count) / Double(stage.rowsIn) : 0
        }

        /// The group as one object.
        public var json: JSONValue {
            [
                "stage": .string(stage.name), "index": .int(Int64(stage.index)),
                "kind": .string(kind.rawValue), "code": .string(code), "rows": .int(Int64(count)),
                "rows_in": .int(Int64(stage.rowsIn)), "share": .double(share),
                "example": ["id": .string(exampleID), "detail": .string(exampleDetail)],
            ]
        }
    }

    /// By stage in the pipeline's order, then dropped before failed, then the largest first.
    public let groups: [Group]
    /// What was wrong with the run's files.
    public let faults: [AuditFault]

    init(groups: [Group], faults: [AuditFault]) {
        self.groups = groups
        self.faults = faults
    }

    /// Counts every row that left, reading them one at a time.
    public init(_ run: AuditRun, kinds: Set<Departure.Kind>) {
        var scan = RowScan(faults: run.faults)
        var groups: [Group] = []
        for stage in run.stages {
            var tallies: [Departure.Kind: Tally] = [:]
            for (kind, file) in stage.departures(kinds) {
                var tally = tallies[kind] ?? Tally()
                _ = scan.read(file) { (json) throws(RowError) in
                    try tally.count(json, kind, stage)
                    return true
                }
                tallies[kind] = tally
            }
            for kind in Departure.Kind.allCases {
                groups += (tallies[kind]?.groups ?? []).sorted {
                    ($1.count, $0.code) < ($0.count, $1.code)
                }
            }
        }
        self.groups = groups
        faults = scan.faults
    }

    /// The groups of one stage and kind, with their codes' JSON text to compare without decoding.
    private struct Tally {
        private(set) var groups: [Group] = []
        private var codes: [[UInt8]] = []

        mutating func count(
            _ json: JSONRow, _ kind: Departure.Kind, _ stage: AuditedStage
        ) throws(RowError) {
            guard let raw = try json.fields(["code"]).rawBytes("code") else {
                throw .missing(field: "code")
            }
            if let index = codes.firstIndex(where: { $0.elementsEqual(raw) }) {
                groups[index].count += 1
                return
            }
            let first = try Departure(kind: kind, stage: stage, json: json)
            codes.append(Array(raw))
            groups.append(
                Group(
                    stage: stage, kind: kind, code: first.code, count: 1, exampleID: first.id,
                    exampleDetail: first.detail))
        }
    }
}
