import Testing

@testable import Audit

struct AuditRunTests {
    @Test("A folder without run.json isn't a run.")
    func noRun() throws {
        let fixture = try RunFixture()
        #expect(
            throws: AuditError.notARun(
                directory: fixture.path,
                reason: "it has no run.json; give the folder that weft run wrote")
        ) { try AuditRun(fixture.path) }
    }

    @Test("A slash at the end of the folder's name makes no difference.")
    func slash() throws {
        let fixture = try RunFixture()
        try fixture.stage("select-seeds", [.init(kept: [["id": "k1"]])])
        try fixture.finish()
        let run = try AuditRun(fixture.path + "/")
        #expect(run.directory == fixture.path)
        #expect(run.stages.map(\.rowsKept) == [1])
    }

    @Test(
        "A stage goes by its name, its number or both.",
        arguments: [
            ("check-quality", ["2-check-quality", "4-check-quality"]), ("4", ["4-check-quality"]),
            ("4-check-quality", ["4-check-quality"]), ("mix-math", ["3-mix-math"]),
        ])
    func stageNames(name: String, found: [String]) throws {
        let fixture = try RunFixture()
        try fixture.finish(waiting: ["select-seeds", "check-quality", "mix-math", "check-quality"])
        let run = try AuditRun(fixture.path)
        #expect(try run.stages(named: name).map(\.label) == found)
    }

    @Test("An unknown stage's error names the run's stages, twins with their numbers.")
    func unknownStage() throws {
        let fixture = try RunFixture()
        try fixture.finish(waiting: ["select-seeds", "check-quality", "check-quality"])
        let run = try AuditRun(fixture.path)
        let error = #expect(throws: AuditError.self) { try run.stages(named: "export") }
        #expect(
            error?.description
                == "no stage 'export' in this run; its stages are select-seeds, 2-check-quality, "
                + "3-check-quality")
    }

    @Test("A damaged stage.json is a fault, and the other stages are read.")
    func damagedManifest() throws {
        let fixture = try RunFixture()
        try fixture.stage("select-seeds", [.init(dropped: [departed("a", "proof", "x")])])
        try fixture.stage("check-quality", [.init(dropped: [departed("b", "proof", "x")])])
        try fixture.finish()
        try fixture.cut("1-select-seeds/stage.json", to: 20)
        let table = DropTable(try AuditRun(fixture.path), kinds: [.dropped])
        #expect(table.groups.map(\.exampleID) == ["b"])
        #expect(table.faults.map(\.path) == ["\(fixture.path)/1-select-seeds/stage.json"])
    }

    @Test("A file that stage.json doesn't list isn't read.")
    func unlisted() throws {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds", finished: false, [.init(dropped: [departed("a", "proof", "x")])])
        try fixture.write(
            [departed("b", "proof", "x")], to: "1-select-seeds/dropped-00001.jsonl.zst")
        try fixture.finish()
        let table = DropTable(try AuditRun(fixture.path), kinds: [.dropped])
        #expect(table.groups.map(\.count) == [1])
        #expect(table.faults.isEmpty)
    }
}
