import Testing

@testable import Pipeline

@Suite("A writer's reply")
struct SoftReplyTests {
    static let wanted = [
        SoftReply.Item(instruction: "Name two risks.", question: "Are two risks named?"),
        SoftReply.Item(instruction: "Stay calm.", question: "Is it calm?"),
    ]
    static let plain = """
        {"constraints": [{"number": 1, "instruction": "Name two risks.", "question": "Are two risks named?"}, \
        {"number": 2, "instruction": "Stay calm.", "question": "Is it calm?"}]}
        """

    @Test(
        "is read however it is set out",
        arguments: [
            plain, "```json\n\(plain)\n```",
            "Sure! Here it is:\n\(plain)\nHope this helps {smile}.",
            plain.replacing("\"", with: "'"), plain.replacing("}]}", with: "},]}"),
            "[ignored] \(plain)",
            """
            {"instruction": "Name two risks.", "question": "Are two risks named?"}
            {"instruction": "Stay calm.", "question": "Is it calm?"}
            """,
            "\(plain.dropLast(2)), {\"number\": 3, \"instr",
            """
            [{"id": 2, "text": "Stay calm.", "question": "Is it calm?"},
             {"id": "1", "sub_instruction": "Name two risks.", "question": "Are two risks named?"}]
            """,
            """
            {"1": {"instruction": "Name two risks.", "question": "Are two risks named?"},
             "2": {"instruction": "Stay calm.", "question": "Is it calm?"}}
            """,
            """
            {"constraints": [{"instruction": "Name two
            risks.", "question": "Are two risks named?"},
            {"instruction": "Stay calm.", "question": "Is it calm?"}, {"instruction": "More.", "question": "Is there more?"}]}
            """,
            "1. Name two risks. | Are two risks named?\n2. Stay calm. | Is it calm?",
            "**1.** **Name two risks.**\n   Question: Are two risks named?\n\n**2.** Stay calm.\n   - Question: Is it calm?",
            "Here they are:\n1) Name two risks. ｜ Are two risks named?\n2) Stay calm. ｜ Is it calm?\nDone.",
        ])
    func read(reply: String) throws {
        #expect(try SoftReply.items(in: reply, wanted: 2).get() == Self.wanted)
    }

    @Test("keeps apostrophes and quotation marks within the texts")
    func quotes() throws {
        let reply =
            #"{'constraints': [{'number': 1, 'instruction': 'Don\'t say "it\'s fine".', "#
            + #"'question': 'Isn't "fine" said?'}]}"#
        let items = try SoftReply.items(in: reply, wanted: 1).get()
        #expect(items.map(\.instruction) == [#"Don't say "it's fine"."#])
        #expect(items.map(\.question) == [#"Isn't "fine" said?"#])
        let bare =
            #"{"constraints": [{"instruction": "Say "fine" twice.", "question": "Is "fine" said?"}]}"#
        let read = try SoftReply.items(in: bare, wanted: 1).get()
        #expect(read == [.init(instruction: #"Say "fine" twice."#, question: #"Is "fine" said?"#)])
    }

    @Test(
        "loses what is put around a rewritten text",
        arguments: [
            "[[INSTRUCTION]]\nWrite \"x\".\n[[/INSTRUCTION]]", "Write \"x\".",
            "[[INSTRUCTION]] Write \"x\".",
            "Here is the finished text:\n\nWrite \"x\".", "```\nWrite \"x\".\n```",
            "```text\nWrite \"x\".\n```\n", "“Write \"x\".”", "Sure!\nWrite \"x\".",
            "[[INSTRUCTION]]\n[[KEEP]]\nWrite \"x\".\n[[/KEEP]]\n[[/INSTRUCTION]]",
            "Thinking...\n[[INSTRUCTION]]Write \"x\".[[/INSTRUCTION]]\nIs that all right?",
        ])
    func rewritten(reply: String) {
        #expect(RewrittenText.text(in: reply) == "Write \"x\".")
    }

    @Test(
        "keeps what belongs to a rewritten text",
        arguments: [
            "Here is my essay: it is short. Check it.", "```\na\n```\nExplain it.\n```\nb\n```",
            "\"A\" or \"B\"", "Here is a note:\nThe hall is closed. Shorten it.\n- a\n- b",
        ])
    func kept(text: String) {
        #expect(RewrittenText.text(in: "[[INSTRUCTION]]\n\(text)\n[[/INSTRUCTION]]") == text)
    }
}
