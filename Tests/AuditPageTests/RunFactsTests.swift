import Audit
import TestKit
import Testing

@testable import AuditPage

struct RunFactsTests {
    private func text(_ body: (inout HTML) -> Void) -> String {
        var html = HTML()
        body(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test("Shares are of all values, and those that aren't listed are told.")
    func uncut() {
        let counts = [RunFacts.Count(value: "food", rows: 5, kept: 1)]
        let table = ShareTable(
            name: "Topic", counts: counts, total: .init(values: 3, rows: 10, kept: 4), asked: [:])
        let shown = text { table.write(&$0) }
        #expect(shown.contains("50.0 %") && shown.contains("25.0 %"))
        #expect(shown.contains("and 2 more"))
    }

    @Test("Totals are those of a run's rows.")
    func totals() throws {
        let fixture = try SiteFixture.shared.get()
        let facts = try RunFacts(AuditIndex(AuditRun(fixture.folder.path)))
        let total = try #require(facts.totals[.language])
        #expect(total.values == 2)
        #expect(total.rows == SiteFixture.plainRows + SiteFixture.hostile.count)
        #expect(total.kept == SiteFixture.plainRows)
        #expect(facts.counts[.topic]?.count == SiteFixture.hostile.count)
    }

    @Test("All draws passed where all did, not where nearly all did.")
    func passRates() throws {
        let folder = try TemporaryDirectory()
        try SiteFixture.write(to: folder.path, plainRows: 3, rates: [0, 0.96, 1])
        let facts = try RunFacts(AuditIndex(AuditRun(folder.path)))
        let html = text { FigureSections(facts: facts).write(&$0) }
        #expect(html.contains("of these all draws passed in 1."))
    }
}
