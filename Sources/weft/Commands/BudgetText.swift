import Foundation
import Pipeline

/// What to say of a run whose budget is spent.
struct BudgetText {
    private let reached: String
    private let progress: RunProgress
    private let directory: String

    init(_ reached: String, _ runner: Runner) {
        self.reached = reached
        progress = runner.progress
        directory = runner.options.directory.path
    }

    var text: String {
        let option = reached.prefix { $0 != ":" }
        let rows = remaining.isEmpty ? "" : "\nremaining: \(remaining.joined(separator: ", "))"
        return """
            budget reached, \(reached)
            spent in all: \(SpendingText(progress.spending).line)\(rows)
            What is finished is kept. Go on with a larger budget: weft resume \(directory) --set \
            \(option)=MORE
            """
    }

    /// The stages that aren't done, with their rows.
    private var remaining: [String] {
        progress.stages.compactMap { stage in
            let reading = stage.reading
            guard reading.state != .done else { return nil }
            guard let expected = reading.expected else {
                let done = reading.done > 0 ? "all but \(grouped(reading.done)) rows" : "all"
                return "\(done) of \(stage.name)"
            }
            guard expected > reading.done else { return nil }
            let left = grouped(expected - reading.done)
            return "\(left) of \(grouped(expected)) rows of \(stage.name)"
        }
    }
}
