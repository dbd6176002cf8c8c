import Audit
import Rows
import Testing

@Suite("The difference of two runs")
struct RunDiffTests {
    private func run(kept: [String], dropped: [(String, String)]) throws -> RunFixture {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds",
            [
                .init(
                    kept: kept.map { ["id": .string($0), "text": "Write."] },
                    dropped: dropped.map { departed($0.0, $0.1, "d") })
            ])
        try fixture.finish()
        return fixture
    }

    private func diff(_ before: RunFixture, _ after: RunFixture) throws -> RunDiff {
        try RunDiff(
            AuditIndex(AuditRun(before.path)), AuditIndex(AuditRun(after.path)))
    }

    @Test("counts the rows that fared differently, with an example")
    func groups() throws {
        let before = try run(
            kept: ["a", "b", "c"], dropped: [("d", "too-short"), ("e", "too-short")])
        let after = try run(
            kept: ["a", "d"], dropped: [("b", "too-long"), ("c", "too-long"), ("f", "duplicate")])
        let diff = try diff(before, after)
        #expect(diff.sameRows == 1)
        let texts = diff.groups.map { group in
            "\(group.rows) \(group.before?.text ?? "-") > \(group.after?.text ?? "-") \(group.exampleID)"
        }
        #expect(
            texts == [
                "2 kept by select-seeds > dropped by select-seeds as too-long b",
                "1 dropped by select-seeds as too-short > kept by select-seeds d",
                "1 dropped by select-seeds as too-short > - e",
                "1 - > dropped by select-seeds as duplicate f",
            ])
    }

    @Test("is nothing between a run and itself")
    func same() throws {
        let one = try run(kept: ["a", "b"], dropped: [("c", "too-short")])
        let diff = try diff(one, one)
        #expect(diff.groups.isEmpty)
        #expect(diff.sameRows == 3)
    }
}
