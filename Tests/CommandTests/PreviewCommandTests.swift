import Foundation
import Rows
import TestKit
import Testing

@Suite("weft preview")
struct PreviewCommandTests {
    @Test("shows seeds, rules and instructions, asks no model and writes nothing")
    func shows() async throws {
        let fixture = try CommandFixture()
        let shown = try await fixture.weft.run("preview", "pipeline.yaml", "-n", "3")
        #expect(shown.code == 0, "\(shown.faults)")
        for part in [
            "1/3", "3/3", "SEED", "TREE", "punctuation:no_comma", "INSTRUCTION", "0 calls",
        ] {
            #expect(shown.output.contains(part), "\(part)")
        }
        #expect(fixture.server.counts.requests == 0)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("data")))
    }

    @Test("prints JSON, and takes values over the file's")
    func json() async throws {
        let fixture = try CommandFixture()
        let shown = try await fixture.weft.run(
            "preview", "pipeline.yaml", "--json", "-n", "2", "--set",
            "stages.inject-constraints.rules.allow=[change_case:english_lowercase]")
        #expect(shown.code == 0, "\(shown.faults)")
        let report = try JSONValue(parsing: shown.output)
        let items = try #require(report["items"]?.array)
        #expect(items.count == 2)
        for item in items {
            let rules = item["instructions"]?.array?.first?["rules"]?.array ?? []
            #expect(rules.map { $0["id"]?.string } == ["change_case:english_lowercase"])
        }
    }

    @Test(
        "tells what it can't use",
        arguments: [
            (["preview", "absent.yaml"], "can't be read"),
            (["preview", "pipeline.yaml", "-n", "0"], "from 1 to 1000"),
            (["preview", "pipeline.yaml", "--stage", "polish"], "no stage 'polish'"),
            (
                [
                    "preview", "pipeline.yaml", "--set",
                    "stages.select-seeds.from=[{file: gone.jsonl}]",
                ],
                "gone.jsonl can't be read"
            ),
        ])
    func faults(arguments: [String], message: String) async throws {
        let fixture = try CommandFixture()
        let told = try await fixture.weft.run(arguments)
        #expect(told.code != 0)
        #expect(told.faults.contains(message), "\(told.faults)")
    }
}
