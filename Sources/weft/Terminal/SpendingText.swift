import Foundation
import Pipeline

/// What a run has spent, on one line.
struct SpendingText {
    private let spent: Spending

    init(_ spent: Spending) { self.spent = spent }

    var line: String {
        let usd = spent.usd > 0 ? String(format: ", %.4f USD", spent.usd) : ""
        let retries = spent.retries > 0 ? " (\(grouped(spent.retries)) of them retries)" : ""
        return "\(grouped(spent.sent)) calls sent\(retries), \(grouped(spent.tokens)) tokens\(usd)"
            + ", \(duration(spent.seconds)) of work"
    }
}
