import Rows
import Testing

@testable import Audit

struct DropTableTests {
    private let kinds = Set(Departure.Kind.allCases)

    /// Two stages, drops in two shards, a failure, one stage that hasn't begun.
    private func fixture() throws -> RunFixture {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds",
            [
                .init(
                    kept: [["id": "k1"], ["id": "k2"]],
                    dropped: [
                        departed("a1", "too-short", "3 characters"),
                        departed("a2", "duplicate", "the same text as k1"),
                    ]),
                .init(dropped: [departed("a3", "duplicate", "the same text as k2")]),
            ])
        try fixture.stage(
            "check-quality",
            [
                .init(
                    dropped: [departed("k1", "rule-violated", "212 words, at least 300")],
                    failed: [departed("k2", "http-500", "no answer")])
            ])
        try fixture.finish(waiting: ["export"])
        return fixture
    }

    @Test("Rows are counted by stage and code, the largest group of a stage first.")
    func counts() throws {
        let table = DropTable(try AuditRun(fixture().path), kinds: kinds)
        let groups = table.groups.map {
            "\($0.stage.label) \($0.kind) \($0.code) \($0.count) \($0.exampleID)"
        }
        #expect(
            groups == [
                "1-select-seeds dropped duplicate 2 a2", "1-select-seeds dropped too-short 1 a1",
                "2-check-quality dropped rule-violated 1 k1",
                "2-check-quality failed http-500 1 k2",
            ])
        #expect(table.groups.map(\.share) == [0.4, 0.2, 0.5, 0.5])
        #expect(table.faults.isEmpty)
    }

    @Test("The table reads as text, with failed rows apart.")
    func text() throws {
        let table = DropTable(try AuditRun(fixture().path), kinds: kinds)
        #expect(
            table.lines(width: 72) == [
                "stage            code           rows  of rows in  for example",
                "1-select-seeds   duplicate         2       40.0%  a2  the same text as…",
                "1-select-seeds   too-short         1       20.0%  a1  3 characters",
                "2-check-quality  rule-violated     1       50.0%  k1  212 words, at le…",
                "", "failed, to be tried again by weft resume:",
                "stage            code      rows  of rows in  for example",
                "2-check-quality  http-500     1       50.0%  k2  no answer",
            ])
    }

    @Test("A group as JSON has its stage, counts and example.")
    func json() throws {
        let group = try #require(DropTable(try AuditRun(fixture().path), kinds: kinds).groups.first)
        #expect(
            group.json.text
                == #"{"stage":"select-seeds","index":1,"kind":"dropped","code":"duplicate","#
                + #""rows":2,"rows_in":5,"share":0.4,"#
                + #""example":{"id":"a2","detail":"the same text as k1"}}"#)
    }

    @Test("A run without drops says so.")
    func nothing() throws {
        let fixture = try RunFixture()
        try fixture.stage("select-seeds", [.init(kept: [["id": "k1"]])])
        try fixture.finish()
        let table = DropTable(try AuditRun(fixture.path), kinds: kinds)
        #expect(table.lines(width: 100) == ["no row was dropped"])
    }

    @Test("A small share isn't shown as none.")
    func smallShare() throws {
        let fixture = try RunFixture()
        let kept = (0..<4_000).map { ["id": .string("k\($0)")] as JSONValue }
        try fixture.stage("s", [.init(kept: kept, dropped: [departed("a", "proof", "x")])])
        try fixture.finish()
        let lines = DropTable(try AuditRun(fixture.path), kinds: kinds).lines(width: 100)
        #expect(lines.last == "s     ")
    }

    @Test("A damaged shard is named and the rest is counted.", arguments: [40, 0])
    func damage(bytes: Int) throws {
        let fixture = try fixture()
        try fixture.cut("1-select-seeds/dropped-00000.jsonl.zst", to: bytes)
        let table = DropTable(try AuditRun(fixture.path), kinds: kinds)
        #expect(table.groups.map(\.exampleID) == ["a3", "k1", "k2"])
        let fault = try #require(table.faults.first)
        #expect(table.faults.count == 1)
        #expect(fault.path == "\(fixture.path)/1-select-seeds/dropped-00000.jsonl.zst")
        #expect(fault.message.contains(fault.path))
    }

    @Test("A shard with another number of rows than listed is named.")
    func miscount() throws {
        let fixture = try fixture()
        let name = "1-select-seeds/dropped-00001.jsonl.zst"
        try fixture.write([departed("a3", "duplicate", "x"), departed("a4", "proof", "y")], to: name)
        let table = DropTable(try AuditRun(fixture.path), kinds: kinds)
        #expect(
            table.faults.map(\.message) == [
                "\(fixture.path)/\(name) holds 2 rows where stage.json lists 1"
            ])
    }

    @Test("A row that can't be read is named and the others are counted.")
    func unreadableRow() throws {
        let fixture = try fixture()
        let name = "1-select-seeds/dropped-00000.jsonl.zst"
        try fixture.write([["id": "a1"], departed("a2", "duplicate", "x")], to: name)
        let table = DropTable(try AuditRun(fixture.path), kinds: kinds)
        #expect(table.groups.first?.count == 2)
        #expect(
            table.faults.map(\.message) == [
                "\(fixture.path)/\(name): row 1 can't be read: field \"code\" is missing"
            ])
    }
}
