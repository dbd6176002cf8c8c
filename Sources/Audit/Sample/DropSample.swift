/// Some rows of each stage and code, drawn at random for reading.
public struct DropSample: Sendable {
    /// The rows, by stage, then by code.
    public let departures: [Departure]
    /// What was wrong with the run's files.
    public let faults: [AuditFault]

    /// Draws rows; the same seed draws the same.
    ///
    /// Every row that left is read once, one at a time; what is drawn stays in memory.
    ///
    /// - Parameters:
    ///   - count: How many rows of each stage and code.
    ///   - run: The run.
    ///   - query: Which of the rows that left.
    ///   - knownCodes: Codes that may be asked for even where no row of the run has one.
    ///   - generator: What draws.
    /// - Throws: ``AuditError/unknownStage(name:known:)``, ``AuditError/unknownCode(name:known:)``.
    public init(
        _ count: Int, of run: AuditRun, _ query: DropQuery, knownCodes: Set<String>,
        using generator: inout some RandomNumberGenerator
    ) throws(AuditError) {
        var groups: [Group] = []
        faults = try query.search(run, knownCodes: knownCodes) { departure in
            let index =
                groups.lastIndex {
                    $0.stage == departure.stage.index && $0.code == departure.code
                } ?? groups.endIndex
            if index == groups.endIndex {
                groups.append(Group(stage: departure.stage.index, code: departure.code))
            }
            groups[index].offer(departure, most: count, using: &generator)
            return true
        }
        departures = groups.sorted { ($0.stage, $0.code) < ($1.stage, $1.code) }
            .flatMap(\.drawn)
    }

    /// One stage's rows of one code: a reservoir (Vitter's algorithm R).
    private struct Group {
        let stage: Int
        let code: String
        private(set) var drawn: [Departure] = []
        private var seen = 0

        init(stage: Int, code: String) {
            self.stage = stage
            self.code = code
        }

        mutating func offer(
            _ departure: Departure, most: Int, using generator: inout some RandomNumberGenerator
        ) {
            seen += 1
            if drawn.count < most {
                drawn.append(departure)
            } else {
                let place = Int.random(in: 0..<seen, using: &generator)
                if place < most { drawn[place] = departure }
            }
        }
    }
}
