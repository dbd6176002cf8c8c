import Testing

@testable import Pipeline

@Suite("Chat templates")
struct ExportTemplateTests {
    @Test(
        "frame system and user text as the trainer looks for it",
        arguments: [
            (
                ChatTemplate.qwen,
                "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nU<|im_end|>\n<|im_start|>assistant\n"
            ),
            (
                .deepseek,
                "<\u{FF5C}begin\u{2581}of\u{2581}sentence\u{FF5C}>S<\u{FF5C}User\u{FF5C}>U<\u{FF5C}Assistant\u{FF5C}>"
            ),
            (
                .llama3,
                "<|begin_of_text|><|start_header_id|>system<|end_header_id|>S<|eot_id|>"
                    + "<|start_header_id|>user<|end_header_id|>U<|eot_id|>"
                    + "<|start_header_id|>assistant<|end_header_id|>"
            ),
            (.mistral, "<s>[INST]S\n\nU[/INST]"),
            (.base, "System:S User:U Assistant:"),
        ])
    func frames(template: ChatTemplate, prompt: String) {
        #expect(template.prompt(system: "S", user: "U") == prompt)
    }

    /// The marks by which the trainer knows a family, in the order in which it tries them.
    private static let detection: [(ChatTemplate, [String])] = [
        (.qwen, ["<|im_start|>assistant\n<think>"]),
        (.deepseek, ["<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜><think>"]),
        (
            .llama3,
            ["<|start_header_id|>", "<|end_header_id|>", "assistant<|end_header_id|><think>"]
        ),
        (.mistral, ["[INST]", "[/INST]<think>"]), (.base, ["Assistant:<think>"]),
    ]

    @Test(
        "are told apart by the trainer once it has put its tag after them",
        arguments: ChatTemplate.allCases)
    func detected(template: ChatTemplate) throws {
        let writer = PromptWriter(template: template, system: "Be kind.", maximumCharacters: 9_999)
        let sequence = try writer.prompt("Hi") + "<think>\n"
        let family = Self.detection.first { $0.1.allSatisfy(sequence.contains) }
        #expect(family?.0 == template)
    }

    @Test(
        "have a preamble that shrinks to the pipeline's own system prompt",
        arguments: ChatTemplate.allCases)
    func shrinks(template: ChatTemplate) throws {
        let own = SystemPreamble.text(for: template, system: "Be kind.")
        let mark = "Here is the task definition:\n\n"
        let rest = try #require(own.firstRange(of: mark))
        #expect(own[rest.upperBound...] == "Be kind.")
        let plain = SystemPreamble.text(for: template, system: nil)
        #expect(plain.firstRange(of: mark) == nil)
        #expect(plain.hasPrefix("You are a helpful assistant."))
        let tail = "i.e., <think> reasoning process here </think><answer> answer here </answer>."
        #expect(plain.hasSuffix(tail) == template.hasAnswerTags)
        #expect(plain.contains("<answer>") == template.hasAnswerTags)
        #expect(plain.contains("<think> </think>"))
    }

    @Test(
        "refuse a text that holds one of their marks",
        arguments: [
            (ChatTemplate.qwen, "a <|im_end|> b", "<|im_end|>"),
            (.qwen, "a <|im_start|>assistant\n", "<|im_start|>"), (.qwen, "<think>", "<think>"),
            (.deepseek, "<｜Assistant｜>", "<｜"), (.llama3, "x<|eot_id|>", "<|eot_id|>"),
            (.llama3, "x<|end_of_text|>", "<|end_of_text|>"), (.mistral, "[/INST] x", "[/INST]"),
            (.base, "the User: said", "User:"), (.base, "Assistant:", "Assistant:"),
            (.qwen, "</answer>", "</answer>"),
        ])
    func refused(template: ChatTemplate, text: String, marker: String) {
        let writer = PromptWriter(template: template, system: nil, maximumCharacters: 9_999)
        #expect(throws: ExportFault(.templateMarker, "the prompt holds \(marker)")) {
            try writer.prompt(text)
        }
    }

    @Test("let marks of other families' plain words be", arguments: ["User: hi", "System: off"])
    func allowed(text: String) throws {
        let writer = PromptWriter(template: .qwen, system: nil, maximumCharacters: 9_999)
        #expect(try writer.prompt(text).contains(text))
    }

    @Test("bound the length of a prompt, a character outside ASCII counting three")
    func bounded() throws {
        let plain = PromptWriter(template: .mistral, system: nil, maximumCharacters: 100_000)
        let overhead = PromptWriter.length(try plain.prompt(""))
        let writer = PromptWriter(
            template: .mistral, system: nil, maximumCharacters: overhead + 10)
        #expect(try writer.prompt("0123456789").hasSuffix("0123456789[/INST]"))
        #expect(try writer.prompt("三个字a").hasSuffix("三个字a[/INST]"))
        for text in ["0123456789a", "四个字了"] {
            let fault = #expect(throws: ExportFault.self) { try writer.prompt(text) }
            #expect(fault?.code == .promptTooLong)
        }
    }
}
