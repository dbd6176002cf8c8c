import Constraints
import Foundation

/// Times every rule on long hostile texts of one and of two sizes: linear rules take twice as long
/// for twice the text.
struct HostileBenchmark {
    let bytes: Int
    /// The rule, or "all".
    let id: String

    private static let pieces: [(name: String, text: String)] = [
        ("one line", "a"), ("words", "tide "), ("newlines", "\n"), ("brackets", "["),
        ("nesting", "[({\"<"), ("bullets", "* a\n"), ("deep bullets", "  - "), ("quotes", "\"'"),
        ("stops", ". "), ("ideographs", "潮"), ("table", "|a"), ("fences", "```\n"),
        ("hashes", "# "), ("digits", "12:"),
    ]

    func run() throws {
        print("rule\tpiece\thalf s\twhole s\tratio")
        for rule in RuleCatalogue.all where id == "all" || rule.id.text == id {
            guard let example = rule.examples.first else { continue }
            let constraint = try Constraint(id: rule.id.text, arguments: example.arguments)
            var slowest = (piece: "", half: 0.0, whole: 0.0)
            for (name, piece) in Self.pieces {
                let half = time(constraint, piece, bytes / 2)
                let whole = time(constraint, piece, bytes)
                if whole > slowest.whole { slowest = (name, half, whole) }
            }
            let ratio = slowest.whole / max(slowest.half, 1e-9)
            print(
                "\(rule.id)\t\(slowest.piece)\t"
                    + [slowest.half, slowest.whole, ratio].map { String(format: "%.3f", $0) }
                    .joined(separator: "\t"))
        }
    }

    /// The seconds that both checkers take for so many bytes of a piece, again and again.
    private func time(_ constraint: Constraint, _ piece: String, _ bytes: Int) -> Double {
        let text = String(repeating: piece, count: max(1, bytes / piece.utf8.count))
        let response = ResponseText(text)
        let began = Benchmarks.processorTime
        _ = constraint.checkBoth(response, prompt: "tide")
        return Benchmarks.processorTime - began
    }
}
