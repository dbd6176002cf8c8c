import Foundation
import Pipeline

/// A plan as text.
struct PlanText {
    private let plan: RunPlan
    private let command: String

    /// - Parameters:
    ///   - plan: The plan.
    ///   - command: The command that would do it, without `--redo`.
    init(_ plan: RunPlan, command: String) {
        self.plan = plan
        self.command = command
    }

    var text: String {
        var lines = ["\(plan.run): \(plan.exists ? "a run that is begun" : "no run yet")"]
        var table = TextTable(["stage", "reuse", "redo", "new", "unknown", "calls", "tokens"])
        for stage in plan.stages { table.add(row(stage)) }
        lines += table.lines
        for stage in plan.stages {
            for reason in stage.reasons { lines.append("\(stage.index) \(stage.name): \(reason)") }
        }
        if let first = plan.stages.first(where: { $0.waitsFor != nil }), let before = first.waitsFor
        {
            lines.append("from \(first.name) on: unknown until \(before) has run")
        }
        for stage in plan.stages where stage.isAtLeast && stage.waitsFor == nil {
            lines.append("\(stage.name): more calls follow for rows whose coming isn't known yet")
        }
        if let goal = plan.stages.compactMap(\.openGoal).first, plan.isAtMost {
            lines.append(
                "counted for all rows that come in: the calls end once \(grouped(goal)) rows are kept, "
                    + "and nobody knows yet how many that takes")
        }
        lines.append(calls)
        if let cost { lines.append(cost) }
        let redo = plan.exists && plan.isChanged ? " --redo" : ""
        lines.append("to do it: \(command)\(redo)")
        return lines.joined(separator: "\n")
    }

    private func row(_ stage: RunPlan.Stage) -> [String] {
        let name = "\(stage.index) \(stage.name)"
        guard stage.waitsFor == nil else { return [name, "?", "?", "?", "?", "?", "?"] }
        let requests = stage.calls.reduce(0) { $0 + $1.requests }
        let tokens = Self.tokens(stage.calls)
        return [
            name, grouped(stage.reused), grouped(stage.redone), grouped(stage.new),
            grouped(stage.unknown), grouped(requests) + (stage.isAtLeast ? "+" : ""),
            requests == 0 ? "0" : tokens.map(grouped) ?? "unknown",
        ]
    }

    private var calls: String {
        let number = grouped(plan.requests)
        return switch (plan.isAtLeast, plan.isAtMost) {
        case (false, false): "calls to send: \(number)"
        case (true, false): "calls to send: at least \(number)"
        case (false, true): "calls to send: at most \(number)"
        case (true, true): "calls to send: \(number), fewer once a goal is reached, or more"
        }
    }

    /// What the calls will take and cost; nil where there are none.
    private var cost: String? {
        let calls = plan.stages.flatMap(\.calls).filter { $0.requests > 0 }
        guard !calls.isEmpty else { return nil }
        guard let tokens = Self.tokens(calls) else {
            return "tokens and cost: unknown, no call like these was answered yet; "
                + "--sample 20 sends some of them for an average"
        }
        let usd = calls.compactMap(\.usd).reduce(0, +)
        var parts = ["about \(grouped(tokens)) tokens"]
        if plan.unpriced.count < Set(calls.map(\.model)).count {
            parts.append(String(format: "about %.4f USD", usd))
        }
        if !plan.unpriced.isEmpty {
            parts.append("no price is stated for \(plan.unpriced.joined(separator: ", "))")
        }
        return parts.joined(separator: ", ")
    }

    /// The tokens of calls; nil where some of them can't be told.
    private static func tokens(_ calls: [RunPlan.Calls]) -> Int? {
        var sum = 0.0
        for call in calls where call.requests > 0 {
            guard let prompt = call.promptTokens, let completion = call.completionTokens else {
                return nil
            }
            sum += prompt + completion
        }
        return Int(sum.rounded())
    }
}
