import Chat
import Constraints
package import Records
import Rows

/// Has a model name the topics and abilities of every seed, and keeps the seeds of chosen topics.
///
/// In the way of InsTag (arXiv 2308.07074): abilities are an open set whose names are written one way,
/// topics are RAIF's closed list. What the seed's file said of both is replaced.
package struct TagSeeds: RecordStage {
    package typealias Input = Seed
    package typealias Output = Seed

    /// What becomes of a seed that a model can't tag.
    private enum Untagged: String, CaseIterable {
        case keep
        case drop
    }

    package static let name = "tag-seeds"
    package static let version = 1

    private let model: String
    private let topics: Set<String>
    private let untagged: Untagged
    private let keepsRaw: Bool
    private let tries: Int

    package init(_ options: OptionReader) {
        model = options.model("model")
        topics = Self.topics(options)
        untagged = options.choice("untagged", default: Untagged.keep)
        keepsRaw = options.bool("raw", default: false)
        tries = options.int("tries", default: 2, in: 1...8)
    }

    /// The topics to keep, by their names in the list; every other name is a fault.
    private static func topics(_ options: OptionReader) -> Set<String> {
        var topics: Set<String> = []
        for name in options.strings("topics") {
            guard let tag = TopicTag.named(name) else {
                options.fault(
                    "no topic is called '\(name)'; known are \(TopicTag.names.joined(separator: "; "))",
                    at: "topics")
                continue
            }
            topics.insert(tag.name)
        }
        return topics
    }

    package var prompts: [Prompt] {
        // The names that are shown and those that replies are read by are as good as prompts.
        [TagPrompt.english, TagPrompt.chinese]
            + TopicTag.all.map { Prompt(name: "topic", text: "\($0.name) \($0.chinese)") }
    }

    package func process(
        _ row: Row<Seed>, _ context: StageContext
    ) async throws -> Outcome<Seed> {
        let seed = try row.read()
        let language = PromptLanguage(code: seed.language ?? "en") ?? .english
        let messages = [ChatMessage(.user, TagPrompt.text(seed: seed.text, language))]
        var answers: [String] = []
        for draw in 0..<tries {
            let replies = try await context.ask(
                model, messages, id: row.id, draws: draw..<(draw + 1), schema: TagPrompt.schema)
            let answer = replies.first?.answer.text ?? ""
            if let tags = SeedTags(answer) { return try tagged(row, tags) }
            answers.append(answer)
        }
        let said = answers.last.map { String($0.prefix(200)) } ?? ""
        guard untagged == .keep, topics.isEmpty else {
            return .dropped(
                Drop(
                    .unwantedTopic,
                    "no topic could be told: \(answers.count) answers name no known topic and "
                        + "ability, the last is \"\(said)\"",
                    evidence: .array(answers.map(JSONValue.string))))
        }
        return .kept([
            try row.adding([
                ("topic", nil), ("ability", nil), ("topics", .array([])), ("abilities", .array([])),
            ])
        ])
    }

    private func tagged(_ row: Row<Seed>, _ tags: SeedTags) throws -> Outcome<Seed> {
        var fields: [(String, JSONValue?)] = [
            ("topic", tags.topics.first.map(JSONValue.string)),
            ("topics", .array(tags.topics.map(JSONValue.string))),
            ("ability", tags.abilities.first.map(JSONValue.string)),
            ("abilities", .array(tags.abilities.map(JSONValue.string))),
        ]
        if keepsRaw {
            fields.append(
                (
                    "raw_tags",
                    [
                        "topics": .array(tags.rawTopics.map(JSONValue.string)),
                        "abilities": .array(tags.rawAbilities.map(JSONValue.string)),
                    ]
                ))
        }
        guard topics.isEmpty || !topics.isDisjoint(with: tags.topics) else {
            let detail = "its topics are \(tags.topics.joined(separator: "; "))"
            return .dropped(Drop(.unwantedTopic, detail))
        }
        return .kept([try row.adding(fields)])
    }
}
