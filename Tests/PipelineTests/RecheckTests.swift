import Foundation
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Checking a run's rows again")
struct RecheckTests {
    /// One answer in three has no comma, one a comma, one a full-width comma, which only the sound
    /// checker counts.
    private static func answer(_ request: ReceivedRequest) -> Behaviour {
        let commas = ["", ",", "，"]
        let seed = request.json["seed"]?.int ?? 0
        let comma = commas[seed % 3]
        return .answer("The village\(comma) seen by traveller \(seed) is small and quiet.")
    }

    private static let compatible = "- check-quality: {checkers: compatible}"

    private func fixture() throws -> (RunFixture, yaml: String) {
        let fixture = try RunFixture(seeds: 30, options: "draws: 1, tags: none") { request, _ in
            Self.answer(request)
        }
        return (fixture, fixture.yaml.replacing("- check-quality:", with: Self.compatible))
    }

    private func recheck(
        _ fixture: RunFixture, _ overrides: [String] = [], stage: String? = nil
    ) throws -> Recheck {
        try Recheck(
            RunDirectory(fixture.folder.path("run")), stage: stage, overrides: overrides)
    }

    /// The rows with a full-width comma in their response, found in the candidates themselves.
    private func fullWidth(_ fixture: RunFixture) throws -> Set<String> {
        Set(
            try fixture.rows("3-generate-responses").filter { row in
                row["responses"]?.array?.first?["text"]?.string?.contains("，") == true
            }.compactMap { $0["id"]?.string })
    }

    @Test("by another checker tells exactly the rows whose verdict changes, and asks nothing")
    func options() async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml).run()
        let requests = fixture.server.counts.requests
        let before = try fixture.everything()
        let expected = try fullWidth(fixture)
        try #require(expected.count > 2 && expected.count < 28)
        var rows: [RecheckedRow] = []
        let report = try await recheck(fixture, ["stages.check-quality.checkers=both"]).run {
            rows.append($0)
        }
        #expect(Set(rows.map(\.id)) == expected)
        #expect(rows.count == expected.count)
        #expect(rows.allSatisfy { $0.change == .demoted && $0.before?.fate == "kept" })
        #expect(rows.allSatisfy { $0.after?.code == "checkers-disagree" })
        #expect(rows.allSatisfy { $0.after?.evidence?.array?.count == 1 })
        #expect(report.counts == [.demoted: expected.count])
        #expect(report.same == 30 - expected.count)
        #expect(report.stage == "check-quality")
        #expect(report.differences == [#"options.checkers "compatible" -> "both""#])
        #expect(fixture.server.counts.requests == requests)
        #expect(try fixture.everything() == before)
    }

    @Test("by a checker that has changed under the same options tells the rows that it changes")
    func changedChecker() async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml).run()
        _ = try await fixture.runner("other").run()
        // The verdicts of a checker that didn't know full-width commas, in a run that asks for both.
        let old = fixture.folder.path("run/4-check-quality")
        let new = fixture.folder.path("other/4-check-quality")
        let fingerprint = try #require(
            try RunDirectory(fixture.folder.path("other")).readRecord()?.stages.last?.fingerprint)
        let text = try String(contentsOfFile: "\(old)/stage.json", encoding: .utf8)
        let manifest = try JSONValue(parsing: Array(text.utf8))
            .setting("fingerprint", .string(fingerprint))
        try FileManager.default.removeItem(atPath: new)
        try FileManager.default.copyItem(atPath: old, toPath: new)
        try Data(manifest.text.utf8).write(to: URL(filePath: "\(new)/stage.json"))
        let requests = fixture.server.counts.requests
        var ids: Set<String> = []
        let recheck = try Recheck(
            RunDirectory(fixture.folder.path("other")), stage: nil, overrides: [])
        let report = try await recheck.run { ids.insert($0.id) }
        #expect(try ids == fullWidth(fixture))
        #expect(report.differences.isEmpty)
        #expect(fixture.server.counts.requests == requests)
    }

    @Test("and put in the stage's place goes on from there without a call, the old output kept")
    func apply() async throws {
        let (fixture, yaml) = try fixture()
        let exported = yaml + "\n  - export: {formats: [messages]}\n"
        _ = try await fixture.runner(yaml: exported).run()
        let requests = fixture.server.counts.requests
        let old = try fixture.rows("4-check-quality")
        let demoted = try fullWidth(fixture)
        let report = try await recheck(fixture, ["stages.check-quality.checkers=both"])
            .apply { _ in }
        let place = try #require(report.earlierOutput)
        let name = URL(filePath: place).lastPathComponent
        #expect(try fixture.rows(name) == old)
        #expect(FileManager.default.fileExists(atPath: "\(place)/run.json"))
        #expect(try fixture.rows("4-check-quality").count == old.count - demoted.count)
        let directory = RunDirectory(fixture.folder.path("run"))
        #expect(try directory.readManifests().map(\.isFinished).last == false)
        let record = try #require(try directory.readRecord())
        #expect(record.overrides == ["stages.check-quality.checkers=both"])
        // What weft resume does.
        let pipeline = try PipelineFile.parse(
            record.pipelineText, path: "fixture.yaml", overrides: record.overrides)
        let runner = Runner(
            pipeline,
            Runner.Options(directory: directory, baseDirectory: fixture.folder.path, redo: false),
            interruption: Interruption())
        let resumed = try await runner.run()
        #expect(fixture.server.counts.requests == requests)
        #expect(resumed.manifests.last?.rowsIn == old.count - demoted.count)
        let rerun = try await recheck(fixture).run { _ in }
        #expect(rerun.same == 30 && rerun.counts.isEmpty)
    }

    @Test("tells rows that need a call, and leaves their shards to the run that goes on")
    func needsCall() async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml).run()
        let requests = fixture.server.counts.requests
        let dropped = Set(
            try fixture.rows("4-check-quality", "dropped").compactMap { $0["id"]?.string })
        try #require(!dropped.isEmpty)
        let override = ["stages.check-quality.repair={model: m}"]
        var rows: [RecheckedRow] = []
        let report = try await recheck(fixture, override).run { rows.append($0) }
        #expect(Set(rows.map(\.id)) == dropped)
        #expect(rows.allSatisfy { $0.change == .needsCall && $0.after == nil })
        #expect(report.counts == [.needsCall: dropped.count])
        _ = try await recheck(fixture, override).apply { _ in }
        #expect(fixture.server.counts.requests == requests)
        let directory = RunDirectory(fixture.folder.path("run"))
        let manifest = try #require(try directory.readManifests().last)
        #expect(!manifest.isFinished)
        // No file stays of a shard that isn't listed.
        let listed = Set(manifest.shards.flatMap(\.files).map(\.name))
        let there = folderItems(directory.stagePath(manifest)).filter { $0.hasSuffix(".zst") }
        #expect(Set(there) == listed)
    }

    @Test(
        "doesn't call a stage finished that wasn't, or whose input isn't",
        arguments: ["3-generate-responses", "4-check-quality"])
    func halfDone(stage: String) async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml).run()
        let directory = RunDirectory(fixture.folder.path("run"))
        var half = try #require(try directory.readManifests().first { $0.folder == stage })
        half.isFinished = false
        half.shards.removeLast()
        try directory.write(half)
        _ = try await recheck(fixture, ["stages.check-quality.checkers=both"]).apply { _ in }
        #expect(try directory.readManifests().last?.isFinished == false)
    }

    @Test("changes nothing where the run has changed since it was looked at")
    func changedMeanwhile() async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml).run()
        let recheck = try recheck(fixture, ["stages.check-quality.checkers=both"])
        _ = try await fixture.runner(
            yaml: yaml.replacing("checkers: compatible", with: "checkers: sound"), redo: true
        ).run()
        let before = try fixture.everything()
        await #expect {
            _ = try await recheck.apply { _ in }
        } throws: { error in
            "\(error)".contains("has changed meanwhile; try again")
        }
        #expect(try fixture.everything() == before)
    }

    @Test("changes nothing where the stages behind can't be marked")
    func unmarkable() async throws {
        let (fixture, yaml) = try fixture()
        _ = try await fixture.runner(yaml: yaml + "\n  - export: {formats: [messages]}\n").run()
        let file = fixture.folder.path("run/5-export/stage.json")
        try Data("{".utf8).write(to: URL(filePath: file))
        let before = try fixture.everything()
        await #expect(throws: RunError.self) {
            _ = try await recheck(fixture, ["stages.check-quality.checkers=both"]).apply { _ in }
        }
        #expect(try fixture.everything() == before)
    }

    @Test("of a stage that looks at all rows together compares row by row")
    func pool() async throws {
        let (fixture, yaml) = try fixture()
        let selecting = yaml + "\n  - select-samples: {limit: 8}\n"
        _ = try await fixture.runner(yaml: selecting).run()
        var changes: [RecheckedRow.Change] = []
        let report = try await recheck(fixture, ["stages.select-samples.limit=5"]).run {
            changes.append($0.change)
        }
        #expect(report.stage == "select-samples")
        #expect(changes == Array(repeating: .demoted, count: 3))
    }

    @Test("refuses what isn't a run and stages that there aren't")
    func refusals() async throws {
        let (fixture, yaml) = try fixture()
        #expect(throws: RunError.self) { try recheck(fixture) }
        _ = try await fixture.runner(yaml: yaml).run()
        #expect(throws: RunError.self) { try recheck(fixture, stage: "nothing") }
        #expect(throws: PipelineFaults.self) {
            try recheck(fixture, ["stages.check-quality.nonsense=1"])
        }
    }
}
