import TestKit
import Testing

@Suite("weft prompts")
struct PromptsCommandTests {
    @Test("lists every prompt in a line, with version, stages and places")
    func list() async throws {
        let result = try await WeftCommand().run("prompts", "list")
        #expect(result.code == 0 && result.faults.isEmpty)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count > 30)
        let keywords = try #require(lines.first { $0.hasPrefix("keywords.en ") })
        #expect(
            keywords.split(separator: " ").map(String.init)
                == ["keywords.en", "ae6a563c", "inject-constraints", "{wishes}", "{seed}"])
        #expect(lines.allSatisfy { $0.last != " " })
        #expect(try await WeftCommand().run("prompts").output == result.output)
    }

    @Test("shows one prompt, or all of a sheet, with what fills the places")
    func show() async throws {
        let one = try await WeftCommand().run("prompts", "show", "response.en")
        #expect(
            one.output == """
                response: Asks for reasoning and answer, each in tags of its own.
                stages: generate-responses

                === response.en (version 533a7e51)

                You are a helpful assistant. First think about the request inside <think> and \
                </think>: what is asked, and how to meet every requirement. Then give the finished \
                answer inside <answer> and </answer>, and nothing after it.

                """)
        let all = try await WeftCommand().run("prompts", "show", "merge")
        #expect(all.code == 0)
        for name in ["merge.en", "merge.zh", "merge.en.again", "merge.zh.manner1"] {
            #expect(all.output.contains("=== \(name) (version "))
        }
        #expect(all.output.contains("    {draft}: the instruction, listed"))
    }

    @Test("says which prompts there are when asked for another")
    func unknown() async throws {
        let result = try await WeftCommand().run("prompts", "show", "merg")
        #expect(result.code == 2 && result.output.isEmpty)
        #expect(result.faults.contains("there is no prompt 'merg'; there are tags, keywords, "))
    }
}
