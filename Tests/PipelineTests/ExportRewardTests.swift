import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("What an exported instruction is rewarded by")
struct ExportRewardTests {
    private static let rule = RuleUse(
        id: "punctuation:no_comma", arguments: [:], text: "Use no commas.", leaf: "c1")
    private static let unknown = RuleUse(
        id: "weft:table_columns", arguments: ["columns": 3], text: "Give a table of 3 columns.")
    private static let question = Question(
        text: "Write as a night porter.", question: "Does it sound like a night porter?",
        category: "style", leaf: "c2")
    private static let coherence =
        "是否语义连贯通顺，且不包含注释？(Is it semantically coherent, consistent and fluent, and without any "
        + "annotations or postscripts?)"

    /// The exported row of an instruction, as its fields.
    private func row(
        rules: [RuleUse], questions: [Question], reward: RewardChoice = RewardChoice(),
        template: ChatTemplate = .qwen, change: (JSONRow) throws -> JSONRow = { $0 }
    ) throws -> (input: String, target: JSONValue, task: String) {
        let json = try change(
            GivenSamples.instruction("a", "Sum it up.", rules: rules)
                .setting([("questions", .array(questions.map(\.json)))]))
        let sample = try ExportSample(Row<Sample>(json))
        let prompts = PromptWriter(template: template, system: nil, maximumCharacters: 24_000)
        let rows = try RAIFRLExporter.rows(
            for: sample, ExportSettings(prompts: prompts, reward: reward))
        try #require(rows.count == 1)
        let fields = try rows[0].fields(["input", "target", "task"])
        return (
            try fields.string("input"), try JSONValue(parsing: fields.string("target")),
            try fields.string("task")
        )
    }

    @Test("questions go to the judge, with the question of coherence at their end")
    func questions() throws {
        let row = try row(rules: [], questions: [Self.question])
        #expect(row.task == "complex")
        #expect(
            row.target.text
                == #"{"scoring_questions":["Does it sound like a night porter?","\#(Self.coherence)"]}"#
        )
    }

    @Test("rules and questions go out as the pipeline says")
    func mixed() throws {
        let byRules = try row(rules: [Self.rule], questions: [Self.question])
        #expect(byRules.task == "ifeval")
        #expect(byRules.target["instruction_id_list"]?.text == #"["punctuation:no_comma"]"#)
        #expect(byRules.target["scoring_questions"] == nil)
        let byQuestions = try row(
            rules: [Self.rule], questions: [Self.question],
            reward: RewardChoice(mixed: .questions))
        #expect(byQuestions.task == "complex")
        let asked = byQuestions.target["scoring_questions"]?.array?.compactMap(\.string)
        #expect(
            asked == [
                Self.question.question,
                "Does the response meet this requirement: \"Use no commas.\"?", Self.coherence,
            ])
    }

    @Test("a rule that the trainer doesn't know is put as a question only where that is wished")
    func unknownRule() throws {
        for questions in [[], [Self.question]] {
            #expect(throws: ExportFault.self) {
                try row(rules: [Self.rule, Self.unknown], questions: questions)
            }
            let asked = try row(
                rules: [Self.rule, Self.unknown], questions: questions,
                reward: RewardChoice(unknownRules: .questions))
            #expect(asked.task == "complex")
            #expect(asked.target["scoring_questions"]?.array?.count == questions.count + 3)
        }
    }

    @Test("what a direct answer satisfies is the reference of superior reasoning, as a count")
    func reference() throws {
        let given = Reference(
            model: "base", rules: .init(satisfied: 1, of: 1),
            questions: .init(satisfied: 0, of: 1))
        let change: (JSONRow) throws -> JSONRow = { try $0.setting([("reference", given.json)]) }
        let byRules = try row(rules: [Self.rule], questions: [Self.question], change: change)
        #expect(byRules.target["follow_score_qwen2.5-7B-Instruct"] == 1)
        let byQuestions = try row(
            rules: [Self.rule], questions: [Self.question],
            reward: RewardChoice(mixed: .questions), change: change)
        #expect(byQuestions.target["scoring_sum_qwen2.5-7B-Instruct"] == 1)
        let other = try row(rules: [Self.rule, Self.rule], questions: [], change: change)
        #expect(other.target["follow_score_qwen2.5-7B-Instruct"] == nil)
    }

    @Test("a postscript that is asked for isn't a fault of coherence")
    func postscript() throws {
        let rule = RuleUse(
            id: "detectable_content:postscript", arguments: ["postscript_marker": "P.S."],
            text: "End with a postscript that begins with P.S.")
        let row = try row(
            rules: [rule], questions: [Self.question], reward: RewardChoice(mixed: .questions))
        #expect(row.target["scoring_questions"]?.array?.contains(.string(Self.coherence)) == false)
    }

    @Test("what the trainer's judge would not be shown keeps the row out")
    func unseen() throws {
        let turns: JSONValue = [
            Turn(.user, "Sum it up.").json, Turn(.assistant, "It rains.").json,
        ]
        let fault = #expect(throws: ExportFault.self) {
            try row(rules: [], questions: [Self.question]) { try $0.setting([("turns", turns)]) }
        }
        #expect(fault?.detail.contains("last turn alone") == true)
        let long = #expect(throws: ExportFault.self) {
            try row(
                rules: [], questions: [Self.question], reward: RewardChoice(maximumJudged: 9))
        }
        #expect(long?.code == .promptTooLong)
    }

    @Test(
        "system prompt and earlier turns stand where the family has them",
        arguments: [
            (
                ChatTemplate.qwen,
                "\n\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHello<|im_end|>\n"
                    + "<|im_start|>user\nSum it up.<|im_end|>\n<|im_start|>assistant\n"
            ),
            (
                .deepseek,
                "\n\nBe brief.<｜User｜>Hi<｜Assistant｜>Hello<｜end▁of▁sentence｜><｜User｜>Sum it up.<｜Assistant｜>"
            ),
            (
                .llama3,
                "\n\nBe brief.<|eot_id|><|start_header_id|>user<|end_header_id|>Hi<|eot_id|>"
                    + "<|start_header_id|>assistant<|end_header_id|>Hello<|eot_id|><|start_header_id|>user"
                    + "<|end_header_id|>Sum it up.<|eot_id|><|start_header_id|>assistant<|end_header_id|>"
            ), (.mistral, "\n\nBe brief.\n\nHi[/INST]Hello</s>[INST]Sum it up.[/INST]"),
            (.base, "\n\nBe brief. User:Hi Assistant:Hello User:Sum it up. Assistant:"),
        ])
    func conversation(template: ChatTemplate, ending: String) throws {
        let turns: JSONValue = [Turn(.user, "Hi").json, Turn(.assistant, "Hello").json]
        let row = try row(rules: [Self.rule], questions: [], template: template) {
            try $0.setting([("turns", turns), ("system", "Be brief.")])
        }
        #expect(row.input.hasSuffix("Here is the task definition:" + ending))
    }

    @Test("chats and preference pairs hold the whole conversation")
    func chats() throws {
        let other = Response(
            draw: 1, text: "Tides, they turn.", reasoning: "", form: .plain, finish: "stop",
            model: "m", call: "cd")
        let verdict = { (draw: Int, fault: JSONValue) -> JSONValue in
            ["draw": .int(Int64(draw)), "passes": .bool(fault == .null), "fault": fault]
        }
        let given = GivenSamples.instruction("a", "Sum it up.")
        let first = try #require(try given.fields(["responses"]).value("responses")?.array?.first)
        let turns: JSONValue = [Turn(.user, "Hi").json, Turn(.assistant, "Hello").json]
        let json = try given.setting([
            ("turns", turns), ("system", "Be brief."), ("responses", [first, other.json]),
            ("verdicts", [verdict(0, .null), verdict(1, "rule-violated")]),
        ])
        let sample = try ExportSample(Row<Sample>(json))
        let settings = ExportSettings(
            prompts: PromptWriter(template: .qwen, system: "Kind.", maximumCharacters: 24_000),
            reward: RewardChoice())
        let messages =
            #"[{"role":"system","content":"Kind.\n\nBe brief."},{"role":"user","content":"Hi"},"#
            + #"{"role":"assistant","content":"Hello"},{"role":"user","content":"Sum it up."}"#
        let chat = try MessagesExporter.rows(for: sample, settings)
        let answer = #"{"role":"assistant","content":"Tides follow the moon."}"#
        #expect(
            chat.map(\.description) == [#"{"messages":\#(messages),\#(answer)],"id":"a"}"#])
        let pairs = try TRLExporter.rows(for: sample, settings)
        let rejected = #"{"role":"assistant","content":"Tides, they turn."}"#
        #expect(
            pairs.map(\.description) == [
                #"{"prompt":\#(messages)],"chosen":[\#(answer)],"rejected":[\#(rejected)],"id":"a"}"#
            ])
        let repaired = try json.setting([
            (
                "pairs",
                [
                    ["chosen": "C", "rejected": "R", "fault": "f", "draws": [0, 2]],
                    ["chosen": "C", "rejected": "S", "fault": "f", "draws": [1, 3]],
                ]
            )
        ])
        let two = try TRLExporter.rows(for: ExportSample(Row<Sample>(repaired)), settings)
        #expect(two.map { $0.description.hasSuffix(#","id":"a-0"}"#) } == [true, false])
    }
}
