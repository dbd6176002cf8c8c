import Foundation
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Export formats")
struct ExportFormatTests {
    private static let system =
        "You are a helpful assistant. Whenever a request comes in, you first work through it in your "
        + "mind: what is asked, which requirements the reply has to meet, how to meet each of them. "
        + "Then you give the reply. The reasoning and the reply are enclosed within <think> </think> "
        + "and <answer> </answer> tags, respectively, i.e., <think> reasoning process here "
        + "</think><answer> answer here </answer>."

    private static let rules = [
        RuleUse(id: "punctuation:no_comma", arguments: [:], text: "Use no commas."),
        RuleUse(
            id: "keywords:frequency",
            arguments: ["relation": "at least", "frequency": 2, "keyword": "薄荷"],
            text: "Mention 薄荷 at least 2 times."),
    ]

    private func settings(
        _ template: ChatTemplate = .qwen, system: String? = nil,
        reward: RewardChoice = RewardChoice()
    ) -> ExportSettings {
        ExportSettings(
            prompts: PromptWriter(template: template, system: system, maximumCharacters: 24_000),
            reward: reward)
    }

    private func sample(_ row: JSONRow) throws -> ExportSample {
        try ExportSample(Row<Sample>(row))
    }

    @Test("raif-rl: an instruction's target is JSON text with the rules' own arguments")
    func ruleRow() throws {
        let sample = try sample(GivenSamples.instruction("a", "Give \"tips\".", rules: Self.rules))
        let row = try RAIFRLExporter.rows(for: sample, settings())[0]
        let input =
            "<|im_start|>system\\n\(Self.system)<|im_end|>\\n<|im_start|>user\\n"
            + #"Give \"tips\".<|im_end|>\n<|im_start|>assistant\n"#
        let target =
            #"{\"instruction_id_list\":[\"punctuation:no_comma\",\"keywords:frequency\"],"#
            + #"\"kwargs\":[{},{\"keyword\":\"薄荷\",\"frequency\":2,\"relation\":\"at least\"}]}"#
        #expect(row.description == #"{"input":"\#(input)","target":"\#(target)","task":"ifeval"}"#)
    }

    @Test(
        "raif-rl: a problem's target is the bare answer, and the prompt asks for a box",
        arguments: [
            (
                "en", "Find 6 times 7.",
                "Find 6 times 7.\n\nReason step by step, and put the final answer, without units, within "
                    + "\\boxed{}."
            ), ("zh", "六乘七？", "六乘七？\n\n请逐步推理，并把最终答案（不带单位）写在 \\boxed{} 中。"),
        ])
    func mathRow(language: String, problem: String, request: String) throws {
        let sample = try sample(GivenSamples.problem("m", problem, language: language))
        let fields = try RAIFRLExporter.rows(for: sample, settings(.mistral))[0].fields([
            "input", "target", "task",
        ])
        #expect(try fields.string("input") == "<s>[INST]\(Self.system)\n\n\(request)[/INST]")
        #expect(try fields.string("target") == "42")
        #expect(try fields.string("task") == "default")
    }

    @Test(
        "raif-rl: a rule that the trainer can't take keeps the row out",
        arguments: [
            (
                "detectable_format:xml_format", [:],
                "RAIF's trainer has no rule detectable_format:xml_format"
            ),
            ("count:word_count_range", [:], "RAIF's trainer has no rule count:word_count_range"),
            ("keywords:existence", [:], "keywords:existence lacks keywords"),
            ("keywords:existence", ["keywords": .null], "keywords:existence lacks keywords"),
            (
                "keywords:existence", ["keywords": []],
                "keywords:existence: keywords should be a list of texts: []"
            ),
            (
                "punctuation:no_comma", ["n": 1],
                "punctuation:no_comma has no argument n in RAIF's trainer"
            ),
            (
                "length_constraints:number_words", ["num_words": "9", "relation": "at least"],
                "length_constraints:number_words: num_words should be a whole number: \"9\""
            ),
            (
                "length_constraints:number_words", ["num_words": 9, "relation": "at most"],
                "length_constraints:number_words: relation should be 'at least' or 'less than': \"at most\""
            ),
            (
                "keywords:letter_frequency",
                ["letter": "a", "let_frequency": 2, "let_relation": "至少"],
                "keywords:letter_frequency: let_relation should be 'at least' or 'less than': \"至少\""
            ),
            (
                "detectable_format:multiple_sections",
                ["section_spliter": "Part(", "num_sections": 2],
                "detectable_format:multiple_sections: section_spliter holds '(', which the trainer "
                    + "reads as a pattern: \"Part(\""
            ),
            (
                "length_constraints:nth_paragraph_first_word",
                ["num_paragraphs": 2, "nth_paragraph": 3, "first_word": "so"],
                "length_constraints:nth_paragraph_first_word: nth_paragraph 3 is beyond num_paragraphs 2"
            ),
            (
                "language:response_language", ["language": "zh"],
                "language:response_language: language is no language that the trainer knows: \"zh\""
            ),
        ] as [(String, OrderedDictionary<String, JSONValue>, String)])
    func unknownRule(
        id: String, arguments: OrderedDictionary<String, JSONValue>, detail: String
    ) throws {
        let rule = RuleUse(id: id, arguments: arguments, text: "t")
        let sample = try sample(GivenSamples.instruction("a", rules: [rule]))
        #expect(throws: ExportFault(.notExportable, detail)) {
            try RAIFRLExporter.rows(for: sample, settings())[0]
        }
    }

    @Test("raif-rl: an instruction without rules, which would be rewarded unchecked, is kept out")
    func noRules() throws {
        let sample = try sample(GivenSamples.instruction("a", rules: []))
        #expect(
            throws: ExportFault(.notExportable, "the instruction has neither rules nor questions")
        ) {
            try RAIFRLExporter.rows(for: sample, settings())[0]
        }
    }

    @Test(
        "raif-sft: the answer holds reasoning and text as the family wants them, and its last token",
        arguments: [
            (ChatTemplate.qwen, "<|im_end|>"), (.llama3, "<|eot_id|>"), (.mistral, "</s>"),
            (.base, "<|endoftext|>"), (.deepseek, "<｜end▁of▁sentence｜>"),
        ])
    func cloned(template: ChatTemplate, end: String) throws {
        let sample = try sample(GivenSamples.instruction("a"))
        let row = try RAIFSFTExporter.rows(for: sample, settings(template))[0]
        let fields = try row.fields(["question", "answer"])
        let text =
            template == .deepseek
            ? "Tides follow the moon." : "<answer>\nTides follow the moon.\n</answer>"
        #expect(
            try fields.string("answer") == "<think>\nNo commas. One fact.\n</think>\n\(text)\(end)")
        let question = try fields.string("question")
        let input = try RAIFRLExporter.rows(for: sample, settings(template))[0].fields(["input"])
        #expect(try input.string("input") == question)
    }

    @Test("raif-sft: needs reasoning and text, free of marks")
    func notCloned() throws {
        let cases: [(JSONRow, ExportFault)] = [
            (
                GivenSamples.instruction("a", reasoning: ""),
                ExportFault(.notExportable, "the chosen response shows no reasoning")
            ),
            (
                GivenSamples.instruction("a", answer: ""),
                ExportFault(.notExportable, "the chosen response is empty")
            ),
            (
                GivenSamples.instruction("a", answer: "x </answer> y"),
                ExportFault(.templateMarker, "the answer holds </answer>")
            ),
            (
                GivenSamples.instruction("a", reasoning: "x <|im_end|> y"),
                ExportFault(.templateMarker, "the reasoning holds <|im_end|>")
            ),
            (
                GivenSamples.problem("m"),
                ExportFault(.notExportable, "a math problem has no response to clone")
            ),
        ]
        for (row, fault) in cases {
            let sample = try sample(row)
            #expect(throws: fault) { try RAIFSFTExporter.rows(for: sample, settings())[0] }
        }
    }

    @Test(
        "messages: a chat without a template, with the pipeline's own system prompt where it has one"
    )
    func chat() throws {
        let sample = try sample(GivenSamples.instruction("a", "Hi"))
        let turns =
            #"{"role":"user","content":"Hi"},{"role":"assistant","content":"Tides follow the moon."}"#
        #expect(
            try MessagesExporter.rows(for: sample, settings())[0].description
                == #"{"messages":[\#(turns)],"id":"a"}"#)
        #expect(
            try MessagesExporter.rows(for: sample, settings(.base, system: "Be kind."))[0]
                .description
                == #"{"messages":[{"role":"system","content":"Be kind."},\#(turns)],"id":"a"}"#)
    }

    @Test(
        "messages: a problem goes with its worked solution, which ends in a box",
        arguments: [
            ("en", "Six sevens.", "Six sevens.\n\nThe final answer is \\boxed{42}."),
            ("zh", "六七四十二。", "六七四十二。\n\n最终答案是 \\boxed{42}。"),
            ("en", "It is \\boxed{42}.", "It is \\boxed{42}."),
        ])
    func workedSolution(language: String, solution: String, reply: String) throws {
        let sample = try sample(
            GivenSamples.problem("m", solution: solution, language: language))
        let row = try MessagesExporter.rows(for: sample, settings())[0].fields(["messages"])
        let turns = try #require(try row.value("messages")?.array)
        #expect(turns.count == 2)
        #expect(turns.last?["content"]?.string == reply)
    }

    @Test("messages: a problem without a solution is kept out")
    func noSolution() throws {
        let sample = try sample(GivenSamples.problem("m"))
        #expect(
            throws: ExportFault(.notExportable, "the math problem has no worked solution")
        ) { try MessagesExporter.rows(for: sample, settings())[0] }
    }

    @Test("are all listed: one file in the folder for each line of the catalogue")
    func listed() throws {
        let files = try Folder.swiftFiles("Pipeline/Exporters").filter {
            $0.hasSuffix("Exporter") && $0 != "Exporter"
        }
        let types = ExporterCatalogue.all.map { String(describing: $0) }
        #expect(Set(files) == Set(types))
        #expect(Set(ExporterCatalogue.names).count == types.count)
    }
}
