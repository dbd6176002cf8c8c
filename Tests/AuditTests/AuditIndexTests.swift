import Audit
import Foundation
import Rows
import Testing

@Suite("The audit's index")
struct AuditIndexTests {
    private func seed(_ id: String, _ text: String) -> JSONValue { IndexedRun.seed(id, text) }

    private func run() throws -> RunFixture {
        let fixture = try RunFixture()
        try IndexedRun.write(to: fixture)
        return fixture
    }

    private func filter(_ change: (inout RowFilter) -> Void) -> RowFilter {
        var filter = RowFilter()
        change(&filter)
        return filter
    }

    @Test("holds each row once, where it stands and why")
    func rows() throws {
        let fixture = try run()
        let index = try AuditIndex(AuditRun(fixture.path))
        #expect(index.faults.isEmpty)
        #expect(index.linesRead == 7)
        let rows = try index.rows(RowFilter(), limit: 10)
        #expect(rows.map(\.id) == ["tea0", "poem", "map0"])
        #expect(rows.map(\.stage) == [3, 3, 1])
        #expect(rows.map(\.fate) == [.kept, .dropped, .dropped])
        #expect(rows.map(\.code) == [nil, "rule-violated", "wrong-language"])
        #expect(rows.map(\.passRate) == [0.5, 0, nil])
        #expect(rows.map(\.composition) == ["chain", "chain", nil])
        #expect(rows.map(\.source) == ["seeds.jsonl", "seeds.jsonl", "seeds.jsonl"])
        let rest = try index.rows(RowFilter(), after: rows[0].number, limit: 1)
        #expect(rest.map(\.id) == ["poem"])
        #expect(
            try index.counts(by: .code, RowFilter()).map(\.value) == [
                "rule-violated", "wrong-language",
            ])
    }

    @Test("finds rows by what a filter names")
    func filters() throws {
        let fixture = try run()
        let index = try AuditIndex(AuditRun(fixture.path))
        let ids = { (change: (inout RowFilter) -> Void) throws -> [String] in
            let filter = filter(change)
            let rows = try index.rows(filter, limit: 10)
            #expect(try index.count(filter).rows == rows.count)
            return rows.map(\.id)
        }
        #expect(try ids { $0.stage = 1 } == ["map0"])
        #expect(try ids { $0.fate = .dropped } == ["poem", "map0"])
        #expect(try ids { $0.code = "rule-violated" } == ["poem"])
        #expect(try ids { $0.language = "zh" } == ["poem"])
        #expect(try ids { $0.composition = "chain" } == ["tea0", "poem"])
        #expect(try ids { $0.source = "other.jsonl" } == [])
        #expect(try ids { $0.rule = "p:no_comma" } == ["tea0", "poem"])
        #expect(
            try ids {
                $0.rule = "l:words"
                $0.isRuleBroken = true
            } == ["poem"])
    }

    @Test(
        "finds words in seeds, instructions, responses and reasons, in both languages",
        arguments: [
            ("green tea", ["tea0"]), ("brew GREEN", ["tea0"]), ("stee*", ["tea0"]), ("stee", []),
            ("st*", []),
            ("eighty", ["tea0"]),
            ("春天", ["poem"]), ("春", ["poem"]), ("天春", []), ("逗号", ["poem"]),
            ("commas", ["tea0", "poem"]),
            ("resume", ["map0"]), ("\"", []), ("NEAR( * OR", []), ("tea OR map", []), ("", []),
        ])
    func words(typed: String, ids: [String]) throws {
        let fixture = try run()
        let index = try AuditIndex(AuditRun(fixture.path))
        #expect(try index.rows(filter { $0.words = typed }, limit: 10).map(\.id) == ids)
    }

    @Test("reads only what has come since, and all again where a file is another")
    func incremental() throws {
        let fixture = try run()
        #expect(try AuditIndex(AuditRun(fixture.path)).linesRead == 7)
        #expect(try AuditIndex(AuditRun(fixture.path)).linesRead == 0)
        try fixture.stage(
            "mix-math", [.init(kept: [seed("tea0", "Explain how to brew green tea.")])])
        try fixture.finish()
        let later = try AuditIndex(AuditRun(fixture.path))
        #expect(later.linesRead == 1)
        #expect(try later.rows(RowFilter(), limit: 1).map(\.stage) == [4])
        let other = try RunFixture()
        try other.stage("select-seeds", [.init(kept: [seed("new0", "Another seed.")])])
        try other.finish()
        for file in ["audit.sqlite", "audit.sqlite-wal", "audit.sqlite-shm"] {
            try? FileManager.default.copyItem(
                atPath: "\(fixture.path)/\(file)", toPath: "\(other.path)/\(file)")
        }
        let fresh = try AuditIndex(AuditRun(other.path))
        #expect(try fresh.rows(RowFilter(), limit: 10).map(\.id) == ["new0"])
    }

    @Test(
        "makes a damaged index, or one of another version, again", arguments: ["junk", "version"])
    func damaged(kind: String) throws {
        let fixture = try run()
        let path = "\(fixture.path)/audit.sqlite"
        _ = try AuditIndex(AuditRun(fixture.path))
        if kind == "junk" {
            try Data(repeating: 7, count: 50_000).write(to: URL(fileURLWithPath: path))
        } else {
            try FileManager.default.removeItem(atPath: path)
            try Data().write(to: URL(fileURLWithPath: path))
        }
        let index = try AuditIndex(AuditRun(fixture.path))
        #expect(try index.count(RowFilter()).rows == 3)
    }

    @Test("indexes what a torn file still gives, and says what is wrong")
    func torn() throws {
        let fixture = try run()
        try fixture.cut("3-check-quality/dropped-00000.jsonl.zst", to: 20)
        let index = try AuditIndex(AuditRun(fixture.path))
        #expect(index.faults.count == 1)
        #expect(try index.count(filter { $0.code = "rule-violated" }).rows == 0)
        #expect(try index.rows(filter { $0.language = "zh" }, limit: 1).map(\.stage) == [2])
    }

    @Test("keeps a row where it stands when a shard of an earlier stage comes late")
    func lateShard() throws {
        let fixture = try run()
        let path = "1-select-seeds/stage.json"
        let file = URL(fileURLWithPath: "\(fixture.path)/\(path)")
        let whole = try JSONValue(parsing: Array(Data(contentsOf: file)))
        try fixture.write(whole.setting("shards", []), to: path)
        let first = try AuditIndex(AuditRun(fixture.path))
        #expect(first.linesRead == 4)
        try fixture.write(whole, to: path)
        let later = try AuditIndex(AuditRun(fixture.path))
        #expect(later.linesRead == 3)
        let poem = try #require(try later.row("poem"))
        #expect(poem.stage == 3 && poem.fate == .dropped && poem.code == "rule-violated")
        #expect(poem.detail == "no_comma: 2 commas")
        #expect(try later.count(RowFilter()).rows == 3)
    }

    @Test("takes no number for a share that isn't one", arguments: [1e300, -1, 1.5])
    func strangeRate(rate: Double) throws {
        let fixture = try RunFixture()
        let row = seed("tea0", "Tea.").setting("verdicts", [IndexedRun.verdict(0, broken: [])])
            .setting("pass_rate", .double(rate))
        try fixture.stage("check-quality", [.init(kept: [row])])
        try fixture.finish()
        #expect(try AuditIndex(AuditRun(fixture.path)).row("tea0")?.passRate == 1)
    }

    @Test("refuses to look for more words than it can")
    func longSearch() throws {
        let fixture = try run()
        let index = try AuditIndex(AuditRun(fixture.path))
        let words = String(repeating: "a", count: 1_001)
        #expect(throws: AuditError.longSearch(most: 1_000)) {
            try index.count(filter { $0.words = words })
        }
    }

    @Test("takes any number to begin behind or before", arguments: [Int64.min, -1, .max])
    func distantPlaces(number: Int64) throws {
        let fixture = try run()
        let index = try AuditIndex(AuditRun(fixture.path))
        let tea = filter { $0.words = "tea" }
        #expect(try index.rows(tea, after: number, limit: 5).count == (number < 0 ? 1 : 0))
        #expect(try index.page(tea, before: number, limit: 5).rows.count == (number < 0 ? 0 : 1))
    }
}
