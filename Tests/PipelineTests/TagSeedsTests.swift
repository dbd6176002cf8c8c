import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Tagging")
struct TagSeedsTests {
    @Test(
        "A reply is read in whatever form it comes.",
        arguments: [
            #"{"topics": ["Creativity & Design"], "abilities": ["story writing"]}"#,
            "Here you are:\n```json\n{\"topics\": [\"creativity and design\"], \"abilities\": [\"Storytelling\"]}\n```",
            #"{"Topic Tags": "Creativity & Design", "Ability Tags": [{"tag": "Story-Telling", "explanation": "x"}]}"#,
            "Topics: Creativity & Design\nAbilities: storytelling",
            "主题：创意与设计\n能力：写故事",
            #"{"topics": ["Creativty & Desing"], "abilities": ["Story writing skills"]}"#,
        ])
    func replies(reply: String) throws {
        let tags = try #require(SeedTags(reply))
        #expect(tags.topics == ["Creativity & Design"])
        #expect(tags.abilities == ["story writing"])
    }

    @Test(
        "Nonsense gives no tags.",
        arguments: [
            "", "{", "{}", "[]", "{\"topics\": 3, \"abilities\": null}", "I can't do that.",
            #"{"topics": ["Zzyzx"], "abilities": ["story writing"]}"#,
            #"{"topics": ["Creativity & Design"], "abilities": []}"#,
            #"{"topics": ["Creativity & Design"], "abilities": ["!!!", "12"]}"#,
            "{\"topics\": [\"" + String(repeating: "x", count: 5_000),
        ])
    func nonsense(reply: String) { #expect(SeedTags(reply) == nil) }

    @Test("Every topic is found by both of its names, and by its other ones.")
    func topics() {
        #expect(TopicTag.all.count == 25)
        #expect(Set(TopicTag.names).count == TopicTag.all.count)
        for tag in TopicTag.all {
            #expect(TopicTag.named(tag.name) == tag)
            #expect(TopicTag.named(tag.name.uppercased()) == tag)
            #expect(TopicTag.named(tag.chinese) == tag)
            for alias in tag.aliases { #expect(TopicTag.named(alias) == tag, "\(alias)") }
        }
        #expect(
            TopicTag.named("Politics, Military Strategy and Security")?.name.hasPrefix("Pol")
                == true)
        #expect(TopicTag.named("") == nil)
        #expect(TopicTag.named("basket weaving") == nil)
    }

    @Test(
        "Abilities are written one way.",
        arguments: [
            ("Text Summarisation", "summarization"), ("summaries", "summarization"),
            ("Translating", "translation"), ("翻译", "translation"),
            ("logical-reasoning", "logical reasoning"),
            ("Poems writing", "poems writing"), ("code_generation", "programming"),
            ("Recipes", "recipe"), ("Question answering tasks", "question answering"),
            ("C++", "c++"), ("news", "news"), ("analysis", "analysis"), ("classes", "class"),
            ("Organising events", "organizing event"),
        ])
    func abilities(text: String, wanted: String) {
        #expect(AbilityTag.normalised(text) == wanted)
    }

    private static func pipeline(_ server: ModelServer, _ options: String) -> String {
        """
        name: tags
        seed: 3
        models:
          m: {model: stub, endpoints: ["\(server.url)"], attempts: 1}
        stages:
          - select-seeds: {from: [{file: seeds.jsonl}]}
          - tag-seeds: {model: m\(options)}
        """
    }

    private func run(
        _ options: String, seeds: Int = 12,
        _ respond: @escaping @Sendable (ReceivedRequest, Int) -> Behaviour
    ) async throws -> (kept: [JSONValue], dropped: [JSONValue], requests: Int) {
        let fixture = try RunFixture(seeds: seeds, respond: respond)
        let runner = try fixture.runner(yaml: Self.pipeline(fixture.server, options))
        _ = try await runner.run()
        return (
            try fixture.rows("2-tag-seeds"), try fixture.rows("2-tag-seeds", "dropped"),
            fixture.server.counts.requests
        )
    }

    @Test("A seed gets its topics and abilities; other fields stay.")
    func tags() async throws {
        let (kept, dropped, requests) = try await run(", raw: true") { _, _ in
            .answer(
                #"{"topics": ["STEM", "Life skills"], "abilities": ["Explaining", "explanations"]}"#
            )
        }
        #expect(kept.count == 12 && dropped.isEmpty && requests == 12)
        for row in kept {
            #expect(row["topic"]?.string == "STEM")
            #expect(row["topics"] == ["STEM", "Life Skills"])
            #expect(row["ability"]?.string == "explanation")
            #expect(row["abilities"] == ["explanation"])
            #expect(row["raw_tags"]?["abilities"] == ["Explaining", "explanations"])
            #expect(row["text"]?.string?.hasPrefix("Describe the village") == true)
            #expect(row["source"]?["file"]?.string == "seeds.jsonl")
        }
    }

    @Test("An answer that can't be read is asked again once; then the seed is kept or dropped.")
    func untagged() async throws {
        for (options, keptCount) in [("", 12), (", untagged: drop", 0)] {
            let (kept, dropped, requests) = try await run(options) { _, _ in .answer("No idea.") }
            #expect(kept.count == keptCount && dropped.count == 12 - keptCount)
            #expect(requests == 24)
            #expect(kept.allSatisfy { $0["topic"] == nil && $0["topics"] == .array([]) })
            #expect(dropped.allSatisfy { $0["code"]?.string == "unwanted-topic" })
            #expect(dropped.allSatisfy { $0["evidence"]?.array?.count == 2 })
        }
    }

    @Test("Only seeds of the chosen topics stay.")
    func filter() async throws {
        let (kept, dropped, _) = try await run(", topics: [创意与设计, \"problem solving\"]") {
            request, _ in
            let number = request.prompt.split { !$0.isNumber }.compactMap { Int($0) }.last ?? 0
            let topic = number % 3 == 0 ? "Creativity & Design" : "STEM"
            return .answer("{\"topics\": [\"\(topic)\"], \"abilities\": [\"writing\"]}")
        }
        #expect(kept.count == 4 && dropped.count == 8)
        #expect(dropped.allSatisfy { $0["code"]?.string == "unwanted-topic" })
    }

    @Test("A topic that there isn't is a fault of the file.")
    func unknownTopic() throws {
        let server = try ModelServer { _, _ in .answer("") }
        let yaml = Self.pipeline(server, ", topics: [knitting patterns]")
        #expect(throws: PipelineFaults.self) { try PipelineFile.parse(yaml, path: "t.yaml") }
    }
}
