import Audit
import Foundation
import Rows
import Testing

@Suite("The figures of the audit's index")
struct AuditFiguresTests {
    private let fixture: RunFixture
    private let index: AuditIndex

    init() throws {
        fixture = try RunFixture()
        try IndexedRun.write(to: fixture)
        index = try AuditIndex(AuditRun(fixture.path))
    }

    @Test("groups what left by stage and code, with examples")
    func groups() throws {
        let groups = try index.dropGroups(examples: 1)
        #expect(groups.map(\.stage) == [1, 3])
        #expect(groups.map(\.code) == ["wrong-language", "rule-violated"])
        #expect(groups.map(\.rows) == [1, 1])
        #expect(groups.map { $0.examples.map(\.id) } == [["map0"], ["poem"]])
        var filter = RowFilter()
        filter.rule = "words"
        #expect(try index.dropGroups(filter).map(\.code) == ["rule-violated"])
        filter = RowFilter()
        filter.hasLeft = true
        #expect(try index.count(filter).rows == 2)
    }

    @Test("counts rules, compositions and the share of draws that pass")
    func rules() throws {
        let rules = try index.rules()
        #expect(rules.map(\.id) == ["p:no_comma", "l:words"])
        #expect(rules.map(\.rows) == [2, 1])
        #expect(rules.map(\.draws) == [3, 1])
        #expect(rules.map(\.brokenDraws) == [2, 1])
        #expect(rules.map(\.brokenRows) == [2, 1])
        let compositions = try index.compositions()
        #expect(compositions.map(\.kind) == ["chain"])
        #expect(compositions.map(\.rows) == [2])
        #expect(compositions.map(\.left) == [1])
        let rates = try index.passRates()
        #expect(rates.map(\.rate) == [0, 0.5])
        #expect(rates.map(\.draws) == [1, 2])
        var filter = RowFilter()
        filter.passRate = 0.4...0.6
        #expect(try index.rows(filter, limit: 5).map(\.id) == ["tea0"])
    }

    @Test("counts texts by their length, each once, by language")
    func lengths() throws {
        #expect(try index.lengths(of: .seed).count == 3)
        #expect(try index.lengths(of: .instruction).count == 2)
        #expect(try index.lengths(of: .response, language: "en").bars.map(\.lower) == [20])
        #expect(try index.lengths(of: .response, language: "zh").count == 0)
        #expect(try index.counts(by: .language, RowFilter()).map(\.value) == ["en", "fr", "zh"])
        #expect(try index.counts(by: .topic, RowFilter()).map(\.rows) == [2])
    }

    @Test("finds a row's life by its place in the files as by reading all of them")
    func life() throws {
        let run = try AuditRun(fixture.path)
        for id in ["tea0", "poem", "map0"] {
            let fast = try RowLife(id, in: run, index: index)
            let slow = try RowLife(id, in: run)
            #expect(fast.json == slow.json)
            #expect(fast.events.count == slow.events.count && !fast.events.isEmpty)
        }
        #expect(throws: AuditError.self) { try RowLife("nobody", in: run, index: index) }
    }

    @Test("reads all files where one isn't what the index knows")
    func stale() throws {
        let run = try AuditRun(fixture.path)
        try fixture.write(
            [["id": "other"], ["id": "tea0", "text": "Explain how to brew green tea."]],
            to: "2-inject-constraints/kept-00000.jsonl.zst")
        let life = try RowLife("tea0", in: run, index: index)
        #expect(life.events.count == 3)
    }

    @Test("pages through the rows that match, each once, whatever led to them")
    func pages() throws {
        let filters: [(inout RowFilter) -> Void] = [
            { _ in }, { $0.words = "no" }, { $0.rule = "no_comma" }, { $0.words = "commas" },
        ]
        for change in filters {
            var filter = RowFilter()
            change(&filter)
            var ids: [String] = []
            var next: Int64? = 0
            while let after = next {
                let page = try index.page(filter, after: after, limit: 1)
                ids += page.rows.map(\.id)
                next = page.next
            }
            #expect(try ids == index.rows(filter, limit: 10).map(\.id))
        }
    }

    @Test("tells a quantile within a range")
    func quantile() throws {
        let lengths = try index.lengths(of: .seed)
        let median = try #require(lengths.quantile(0.5))
        #expect((10...30).contains(median))
        #expect(try index.lengths(of: .response, language: "zh").quantile(0.5) == nil)
    }
}
