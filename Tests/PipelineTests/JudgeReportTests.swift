import Rows
import Testing

@testable import Pipeline

@Suite("A judge's report")
struct JudgeReportTests {
    private static func items(
        _ values: [(label: Bool, answer: Bool?, probability: Double?)]
    ) -> JudgeReport {
        JudgeReport(
            models: ["m"],
            items: values.map {
                JudgeReport.Item(
                    category: "c", language: "en", label: $0.label, answer: $0.answer,
                    probability: $0.probability)
            })
    }

    @Test("gives the figures that the formulas give")
    func figures() throws {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: the textbook's kappa of 0.4.
        let report = Self.items(
            Array(repeating: (true, true, nil), count: 20)
                + Array(repeating: (true, false, nil), count: 5)
                + Array(repeating: (false, true, nil), count: 10)
                + Array(repeating: (false, false, nil), count: 15))
        #expect(report.accuracy == 0.7)
        #expect(abs(report.kappa - 0.4) < 1e-12)
        #expect(abs(report.precision - 2.0 / 3) < 1e-12)
        #expect(report.recall == 0.8)
        #expect(report.brier == nil)
        #expect(report.ranking == nil)
        #expect(report.bins.isEmpty)
    }

    @Test("counts unsure answers as wrong, and as neither YES nor NO")
    func unsure() {
        let report = Self.items([(true, true, nil), (true, nil, nil), (false, nil, nil)])
        #expect(abs(report.accuracy - 1.0 / 3) < 1e-12)
        #expect(report.precision == 1)
        #expect(report.recall == 0.5)
        #expect(report.unsure == 2)
    }

    @Test("tells how good the probabilities are")
    func probabilities() throws {
        let report = Self.items([
            (true, true, 0.9), (false, true, 0.6), (true, true, 0.6), (false, false, 0.1),
        ])
        let brier = try #require(report.brier)
        let wanted: Double = (0.01 + 0.36 + 0.16 + 0.01) / 4
        #expect(abs(brier - wanted) < 1e-12)
        // Of the four pairs three are right and one is a tie.
        #expect(report.ranking == 0.875)
        #expect(report.bins.map(\.count) == [1, 2, 1])
        #expect(report.bins[1].shareYes == 0.5)
    }

    @Test("of nothing is nothing")
    func empty() {
        let report = Self.items([])
        #expect(report.accuracy == 0)
        #expect(report.kappa == 0)
        #expect(report.json["brier"] == .null)
    }
}
