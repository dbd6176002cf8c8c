import Foundation
import Rows
import TestKit
import Testing

@Suite("weft run")
struct RunCommandTests {
    @Test("goes the whole way, and its file passes the trainer's contract")
    func whole() async throws {
        let fixture = try CommandFixture()
        let run = try await fixture.weft.run("run", "pipeline.yaml")
        #expect(run.code == 0, "\(run.faults)")
        #expect(run.output.contains("check-quality: rule-violated"))
        let status = try await fixture.weft.run("status", "data/small", "--json")
        let stages = try #require(try JSONValue(parsing: status.output)["stages"]?.array)
        #expect(stages.count == 6)
        for stage in stages {
            let rows = try ["in", "kept", "dropped", "failed"].map {
                try #require(stage["rows"]?[$0]?.int)
            }
            #expect(rows[0] == rows[1] + rows[2] + rows[3])
            #expect(stage["finished"] == true)
        }
        let check = try await fixture.weft.run(
            [
                "\(WeftCommand.root)/scripts/check-raif", "data/small/6-export/raif-rl.jsonl",
                "--require-instructions", "5", "--require-math", "5",
            ], executable: "/usr/bin/python3")
        #expect(check.code == 0, "\(check.output)\(check.faults)")
        let verify = try await fixture.weft.run(
            [
                "shards", "verify",
                "data/small/4-check-quality/kept-00000.jsonl.zst",
                "data/small/6-export/kept-00000.jsonl.zst",
            ])
        #expect(verify.code == 0, "\(verify.output)")
        let audit = try await fixture.weft.run(
            "audit", "data/small", "--code", "rule-violated", "--json")
        let drops = audit.output.split(separator: "\n")
        #expect(drops.count == stages[3]["rows"]?["dropped"]?.int)
        let id = try #require(try JSONValue(parsing: String(drops[0]))["id"]?.string)
        let life = try await fixture.weft.run("audit", "show", "data/small", id)
        #expect(life.code == 0)
        #expect(life.output.contains("no_comma"))
        #expect(life.output.contains("^"))
        try await filters(fixture, drops: drops.count)
    }

    /// Filters, CSV and checking again, on the run that is there.
    private func filters(_ fixture: CommandFixture, drops: Int) async throws {
        let requests = fixture.server.counts.requests
        let csv = try await fixture.weft.run(
            "audit", "data/small", "--rule", "no_comma", "--broken", "--pass-rate", "0..0.5",
            "--csv")
        #expect(csv.code == 0, "\(csv.faults)")
        let records = csv.output.components(separatedBy: "\r\n")
        #expect(records.count == drops + 2)
        #expect(records[0].hasPrefix("id,stage,outcome,code,detail,"))
        #expect(records[1].contains(",4-check-quality,dropped,rule-violated,"))
        let groups = try await fixture.weft.run(
            "audit", "data/small", "--words", "house river", "--count", "--json")
        let group = try JSONValue(parsing: String(groups.output.prefix { $0 != "\n" }))
        #expect(group["rows"]?.int == drops)
        let same = try await fixture.weft.run("audit", "recheck", "data/small")
        #expect(same.code == 0, "\(same.faults)")
        #expect(same.output.contains("0 calls"))
        #expect(same.output.contains("same  30"))
        let other = try await fixture.weft.run(
            "audit", "recheck", "data/small", "--set", "stages.check-quality.form=plain", "--json")
        #expect(other.code == 2)
        let strict = try await fixture.weft.run(
            "audit", "recheck", "data/small", "--set", "stages.check-quality.band=[0.2, 0.9]",
            "--json")
        #expect(strict.code == 0, "\(strict.faults)")
        #expect(fixture.server.counts.requests == requests)
    }

    @Test("is rechecked and changed even if nobody reads what is told of it")
    func unheardRecheck() async throws {
        // So many rows that they are written before all is known.
        let fixture = try CommandFixture(seeds: 400)
        #expect(try await fixture.weft.run("run", "pipeline.yaml").code == 0)
        let recheck =
            "\(WeftCommand.path) audit recheck data/small --json "
            + "--set 'stages.check-quality.band=[0.9, 1.0]'"
        let listed = try await fixture.weft.run(["-c", recheck], executable: "sh")
        try #require(listed.outputBytes.count > 3 << 15, "\(listed.outputBytes.count)")
        let refused = try await fixture.weft.run(
            ["-c", recheck + " --apply > /dev/full"], executable: "sh")
        #expect(refused.code == 1)
        #expect(refused.faults.contains("can't write to stdout"))
        let names = try FileManager.default.contentsOfDirectory(
            atPath: fixture.folder.path("data/small"))
        #expect(names.contains("4-check-quality.before-recheck-1"))
    }

    @Test("leaves calls that can be compacted, and then asks for none of them again")
    func compacted() async throws {
        let fixture = try CommandFixture()
        #expect(try await fixture.weft.run("run", "pipeline.yaml").code == 0)
        let sent = fixture.server.counts.requests
        let compacted = try await fixture.weft.run("compact", "data/small", "--json")
        #expect(compacted.code == 0, "\(compacted.faults)")
        #expect(try JSONValue(parsing: compacted.output)["kept"]?.int == sent)
        let again = try await fixture.weft.run("compact", "data/small/calls")
        #expect(again.output.contains("\(sent) records kept, 0 replaced ones left out"))
        let redone = try await fixture.weft.run(
            "run", "pipeline.yaml", "--redo", "--set", "shard_rows=5")
        #expect(redone.code == 0, "\(redone.faults)")
        #expect(fixture.server.counts.requests == sent)
        let stranger = try await fixture.weft.run("compact", ".")
        #expect(stranger.code == 2)
        #expect(stranger.faults.contains("neither a run.json nor calls"))
    }

    @Test("killed in the middle and resumed asks nothing twice but what was under way")
    func killed() async throws {
        let gate = try Gate(afterAnswers: 24)
        let fixture = try CommandFixture { request, _ in
            .held(gate, CommandFixture.answer(request))
        }
        let killed = try await fixture.weft.run(["run", "pipeline.yaml", "--run", "killed"]) {
            await fixture.server.wait { $0.requests == 28 }
            kill($0, SIGKILL)
        }
        #expect(killed.code == 128 + SIGKILL)
        gate.open()
        let resumed = try await fixture.weft.run("resume", "killed")
        #expect(resumed.code == 0, "\(resumed.faults)")
        // 60 calls, and the 4 that were under way when the process died.
        #expect(fixture.server.counts.requests <= 64)
        #expect(fixture.server.counts.uniqueBodies == 60)
        let whole = try await fixture.weft.run("run", "pipeline.yaml", "--run", "whole")
        #expect(whole.code == 0)
        let files = try fixture.files("whole")
        #expect(files.count > 8)
        #expect(try fixture.files("killed") == files)
    }

    @Test("told to stop drains, ends with 75 and can be resumed")
    func interrupted() async throws {
        let gate = try Gate()
        let fixture = try CommandFixture { request, _ in
            .held(gate, CommandFixture.answer(request))
        }
        let stopped = try await fixture.weft.run(["run", "pipeline.yaml", "--run", "stopped"]) {
            await fixture.server.wait { $0.inFlight == 4 }
            kill($0, SIGTERM)
            gate.open()
        }
        #expect(stopped.code == 75)
        let before = fixture.server.counts.requests
        let resumed = try await fixture.weft.run("resume", "stopped")
        #expect(resumed.code == 0, "\(resumed.faults)")
        #expect(fixture.server.counts.requests == 60, "\(before) before the stop")
    }

    @Test("with a server that is down ends with 3 and says how to go on")
    func endpointDown() async throws {
        let fixture = try CommandFixture(seeds: 4)
        fixture.server.stop()
        let run = try await fixture.weft.run(
            "run", "pipeline.yaml", "--set", "models.m.outage_seconds=0")
        #expect(run.code == 3)
        #expect(run.output.contains("connection-refused 4"))
        #expect(run.faults.contains("weft resume data/small"))
        let status = try await fixture.weft.run("status", "data/small")
        #expect(status.output.hasPrefix("data/small: done, with failed rows"))
    }

    @Test("whose server comes back fills the files that it left empty")
    func serverComesBack() async throws {
        let fixture = try CommandFixture(seeds: 12)
        var down = fixture.weft
        down.environment["WEFT_TEST_SERVER"] = "http://127.0.0.1:1/v1"
        let impatient = ["calls=2", "seconds=1"].flatMap { ["--set", "models.m.breaker.\($0)"] }
        #expect(try await down.run(["run", "pipeline.yaml"] + impatient).code == 75)
        #expect(try await fixture.weft.run("resume", "data/small").code == 0)
        let whole = try await fixture.weft.run("run", "pipeline.yaml", "--run", "whole")
        #expect(whole.code == 0)
        #expect(try fixture.files("data/small") == fixture.files("whole"))
    }

    @Test("says nothing of stages that a changed pipeline hasn't done again")
    func staleStages() async throws {
        let fixture = try CommandFixture(seeds: 8)
        #expect(try await fixture.weft.run("run", "pipeline.yaml").code == 0)
        let part = try await fixture.weft.run([
            "run", "pipeline.yaml", "--redo", "--until", "check-quality", "--set",
            "stages.check-quality.form=reasoned",
        ])
        #expect(part.code == 0, "\(part.faults)")
        let status = try await fixture.weft.run("status", "data/small")
        #expect(status.output.hasPrefix("data/small: not finished"))
        let json = try await fixture.weft.run("status", "data/small", "--json")
        let stages = try #require(try JSONValue(parsing: json.output)["stages"]?.array)
        #expect(
            stages.map { $0["rows"]?["in"]?.int == 0 } == [false, false, false, false, true, true])
    }

    @Test("that can't write ends with 1, loses nothing and can be resumed")
    func fileTooLarge() async throws {
        let fixture = try CommandFixture()
        // A limit on the size of files stands in for a full disk: every write beyond it fails.
        let limited = try await fixture.weft.run(
            ["-c", "ulimit -f 12; exec \"$0\" run pipeline.yaml", WeftCommand.path],
            executable: "/bin/bash")
        #expect(limited.code == 1, "\(limited.faults)")
        #expect(limited.faults.contains("weft resume data/small"))
        let sent = fixture.server.counts.requests
        let resumed = try await fixture.weft.run("resume", "data/small")
        #expect(resumed.code == 0, "\(resumed.faults)")
        #expect(fixture.server.counts.requests <= 60 + 4, "\(sent) before the fault")
    }

    @Test("of a file with faults does nothing and ends with 2")
    func faults() async throws {
        let fixture = try CommandFixture(seeds: 2)
        let run = try await fixture.weft.run(
            "run", "pipeline.yaml", "--set", "stages.export.formats=[x]")
        #expect(run.code == 2)
        #expect(run.faults.contains("pipeline.yaml:"))
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("data")))
        try fixture.write(
            "pipeline.yaml", "name: a\nstages:\n  - select-seeds: {from: [{file: nowhere.jsonl}]}\n"
        )
        let missing = try await fixture.weft.run("run", "pipeline.yaml")
        #expect(missing.code == 2)
        #expect(missing.faults.contains("nowhere.jsonl can't be read"))
    }

    @Test("names a variable that an endpoint needs")
    func variable() async throws {
        let fixture = try CommandFixture(seeds: 2)
        var weft = fixture.weft
        weft.environment["WEFT_TEST_SERVER"] = ""
        let run = try await weft.run("run", "pipeline.yaml")
        #expect(run.code == 2)
        #expect(run.faults.contains("the environment variable WEFT_TEST_SERVER is not set"))
    }

    @Test("makes an exported file again that somebody deleted, cut or changed")
    func damagedExport() async throws {
        let fixture = try CommandFixture(seeds: 6)
        _ = try await fixture.weft.run("run", "pipeline.yaml")
        let before = try fixture.files("data/small")
        let file = URL(filePath: fixture.folder.path("data/small/6-export/raif-rl.jsonl"))
        let whole = try Data(contentsOf: file)
        var changed = whole
        changed[changed.count / 2] ^= 1
        for damaged in [nil, whole.dropLast(9), changed] {
            try FileManager.default.removeItem(at: file)
            try damaged?.write(to: file)
            #expect(try await fixture.weft.run("resume", "data/small").code == 0)
            #expect(try fixture.files("data/small") == before)
        }
        try FileManager.default.removeItem(at: file)
        let status = try await fixture.weft.run("status", "data/small")
        #expect(status.output.contains("gone or cut: data/small/6-export/raif-rl.jsonl"))
    }

    @Test("exports to stdout, and never over a run's own files")
    func exportPlaces() async throws {
        let fixture = try CommandFixture(seeds: 6)
        _ = try await fixture.weft.run("run", "pipeline.yaml")
        let export = ["export", "data/small", "--format", "messages", "-o"]
        let output = try await fixture.weft.run(export + ["-"])
        #expect(output.code == 0)
        #expect(output.output.split(separator: "\n").count > 1)
        for place in ["data/small/run.json", "data/small/5-mix-math/kept-00000.jsonl.zst"] {
            let refused = try await fixture.weft.run(export + [place])
            #expect(refused.code == 2)
            #expect(refused.faults.contains("would stand in a run's folder"))
        }
        #expect(
            try await fixture.weft.run("status", "data/small").output.hasPrefix(
                "data/small: done\n"))
    }

    @Test("of a changed pipeline is refused with 2, and done with --redo")
    func changed() async throws {
        let fixture = try CommandFixture(seeds: 6)
        _ = try await fixture.weft.run("run", "pipeline.yaml")
        let change = ["run", "pipeline.yaml", "--set", "stages.check-quality.form=tagged"]
        let refused = try await fixture.weft.run(change)
        #expect(refused.code == 2)
        #expect(
            refused.faults.contains(#"stage 4 'check-quality': options.form "any" -> "tagged""#))
        #expect(try await fixture.weft.run(change + ["--redo"]).code == 0)
        #expect(fixture.server.counts.requests == 12)
    }
}
