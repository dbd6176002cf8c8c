/// What proofs have caught and let through.
struct ProofTally {
    private var planted: [String: Int] = [:]
    private var caught: [String: Int] = [:]
    private var order: [String] = []
    private(set) var faithful = 0
    private(set) var falseAlarms = 0
    private var unknown = 0
    private var unknownProved = 0
    /// Faults that weren't caught and texts that were blamed wrongly.
    private(set) var exceptions: [String] = []

    mutating func count(_ kind: String, _ isCaught: Bool, _ what: @autoclosure () -> String) {
        if planted[kind] == nil { order.append(kind) }
        planted[kind, default: 0] += 1
        if isCaught {
            caught[kind, default: 0] += 1
        } else {
            exceptions.append("not caught, \(kind): \(what())")
        }
    }

    mutating func count(faithful isProved: Bool, _ what: @autoclosure () -> String) {
        faithful += 1
        guard !isProved else { return }
        falseAlarms += 1
        exceptions.append("false alarm: \(what())")
    }

    mutating func count(unknown isProved: Bool, _ what: @autoclosure () -> String) {
        unknown += 1
        if isProved { unknownProved += 1 } else { exceptions.append("unknown wording: \(what())") }
    }

    var kinds: [String] { order }

    func planted(_ kind: String) -> Int { planted[kind] ?? 0 }

    func share(_ kind: String) -> Double {
        Double(caught[kind] ?? 0) / Double(max(1, planted[kind] ?? 0))
    }

    var falseAlarmShare: Double { Double(falseAlarms) / Double(max(1, faithful)) }

    var table: String {
        var lines = order.map { kind in
            "\(kind): \(caught[kind] ?? 0) / \(planted[kind] ?? 0) caught"
        }
        lines.append("faithful texts blamed: \(falseAlarms) / \(faithful)")
        if unknown > 0 { lines.append("unknown wordings proved: \(unknownProved) / \(unknown)") }
        return lines.joined(separator: "\n")
    }
}
