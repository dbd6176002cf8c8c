import TestKit
import Testing

@testable import Constraints

@Suite struct HostileTests {
    /// What, again and again, would make a quadratic loop run for hours.
    private static let pieces = [
        "\n", " \n", "[", "]", "*", "* ", "<<", ">>", "<", "a", "a ", ".", ". ", "?", "\"", "'",
        "`", "-",
        "- ", "1", "P.", "p.p.", "{\"a\":", "[[", "Section", "Section ", "潮", "。", "Σ", "'Σ", "A.",
        "A'",
        ",", "\u{301}", "…", "*** ", "\n\n", "a.)", "```\n", "|a", "# a\n", "12:",
    ]

    @Test("Long texts of anything are checked in linear time.")
    func linear() throws {
        let constraints =
            try RuleCatalogue.all.map { rule in
                try Constraint(id: rule.id.text, arguments: #require(rule.examples.first).arguments)
            } + [
                Constraint(
                    id: "keywords:existence", arguments: ["keywords": ["aaaaaaaaaaaaaaaaaaaab"]]),
                Constraint(
                    id: "keywords:forbidden_words", arguments: ["forbidden_words": ["aaaaaaaab"]]),
            ]
        let time = ThreadTime.measure {
            for piece in Self.pieces {
                let count = 6_000 / piece.unicodeScalars.count
                let response = ResponseText(String(repeating: piece, count: count))
                for constraint in constraints {
                    _ = constraint.checkBoth(response, prompt: "")
                }
            }
        }
        #expect(time < .seconds(120))
    }

    @Test("An expression that backtracks without end is given up.")
    func backtracking() throws {
        let constraint = try Constraint(
            id: "detectable_format:multiple_sections",
            arguments: ["section_spliter": "(a|aa)+b", "num_sections": 1])
        let response = ResponseText(String(repeating: "a", count: 5000))
        let time = ThreadTime.measure {
            #expect(!constraint.check(response, prompt: "", as: .compatible).followed)
        }
        #expect(time < .seconds(60))
    }
}
