import Foundation
import TestKit
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "ends with the manual's codes",
        arguments: [
            (["--help"], 0), (["--version"], 0), (["help", "run"], 0), (["no-such"], 2),
            (["run"], 2),
            (["run", "nowhere.yaml"], 2), (["resume", "nowhere"], 2), (["status", "nowhere"], 2),
            (["audit", "nowhere"], 2), (["rules"], 0),
            (["rules", "show", "punctuation:no_coma"], 2),
            (["rules", "show", "punctuation:no_comma"], 0), (["shards", "count", "nowhere"], 1),
            (["validate", "pipelines/raif.yaml"], 2),
        ] as [([String], Int32)])
    func codes(arguments: [String], code: Int32) async throws {
        let result = try await WeftCommand().run(arguments)
        #expect(result.code == code, "\(result.output)\(result.faults)")
        #expect((code == 0) == result.faults.isEmpty)
    }

    @Test("suggests the rule that was meant")
    func suggestion() async throws {
        let result = try await WeftCommand().run("rules", "show", "punctuation:no_coma")
        #expect(result.faults.contains("did you mean 'punctuation:no_comma'?"))
    }

    @Test("validates the project's own pipelines")
    func pipelines() async throws {
        let result = try await WeftCommand().run("validate", "pipelines/quickstart.yaml")
        #expect(
            result.output == """
                pipelines/quickstart.yaml: no faults; 6 stages: select-seeds -> inject-constraints \
                -> generate-responses -> check-quality -> mix-math -> export

                """)
    }
}
