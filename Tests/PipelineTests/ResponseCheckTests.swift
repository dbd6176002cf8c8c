import Constraints
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("A response's check")
struct ResponseCheckTests {
    static func instruction(
        _ rules: String = "[]", language: String = "en"
    ) throws -> Instruction {
        let text =
            #"{"instruction":"Tell me of the sea.","language":"\#(language)","rules":\#(rules)}"#
        return try Instruction(
            JSONRow(validating: Array(text.utf8)).fields(Instruction.fieldNames))
    }

    static let noComma = #"[{"id":"punctuation:no_comma","kwargs":{},"text":"No commas."}]"#

    static func verdict(
        _ text: String, rules: String = "[]", finish: String = "stop",
        form: Response.Form = .tagged, required: ResponseCheck.RequiredForm = .any,
        language: String? = "en"
    ) throws -> Verdict {
        let instruction = try instruction(rules)
        let check = try ResponseCheck(
            instruction: instruction, checkers: .both, form: required, language: language)
        return check.verdict(
            on: Response(
                draw: 0, text: text, reasoning: "r", form: form, finish: finish, model: "m",
                call: "c"))
    }

    @Test("lets a good answer pass")
    func passes() throws {
        let verdict = try Self.verdict("The sea is wide and old.", rules: Self.noComma)
        #expect(verdict.passes)
        #expect(verdict.rules.map(\.compatible) == [true])
    }

    @Test(
        "names what is wrong with an answer",
        arguments: [
            ("The sea, is wide.", "stop", "rule-violated"),
            ("The sea is", "length", "cut-answer"),
            ("The sea is", "content-filter", "cut-answer"), ("", "stop", "empty-answer"),
            ("I’m sorry, but I can’t help with that.", "stop", "refusal"),
            ("The sea <think> is wide.", "stop", "template-marker"),
            (
                "Das Meer ist weit und alt und tief und voller Fische und Schiffe.", "stop",
                "wrong-language"
            ),
        ])
    func faults(text: String, finish: String, code: String) throws {
        let verdict = try Self.verdict(text, rules: Self.noComma, finish: finish)
        #expect(verdict.fault == code)
    }

    @Test("wants the form that the pipeline names")
    func form() throws {
        let text = "The sea is wide."
        #expect(try Self.verdict(text, form: .plain, required: .tagged).fault == "bad-format")
        #expect(try Self.verdict(text, form: .plain, required: .reasoned).fault == "bad-format")
        #expect(try Self.verdict(text, form: .reasoned, required: .reasoned).passes)
    }

    @Test("tells apart what the trainer's checker takes and what the words say")
    func disagreement() throws {
        let rules =
            #"[{"id":"keywords:forbidden_words","kwargs":{"forbidden_words":["红"]},"text":"别用红"}]"#
        let verdict = try Self.verdict("天边是红色的。", rules: rules, language: nil)
        #expect(verdict.fault == "checkers-disagree")
        #expect(verdict.rules.map(\.compatible) == [true])
        #expect(verdict.rules.map(\.sound) == [false])
    }

    @Test(
        "takes no answer that speaks of refusals for one",
        arguments: ["The clerk said: I cannot help.", "Sorry is a short word.", "我觉得可以。"])
    func noRefusal(text: String) {
        #expect(Refusal.opening(of: text) == nil)
    }

    @Test("refuses a row whose rule doesn't exist or lacks its arguments")
    func unreadable() throws {
        for rules in [
            #"[{"id":"keywords:nothing","kwargs":{},"text":"x"}]"#,
            #"[{"id":"keywords:existence","kwargs":{},"text":"x"}]"#,
        ] {
            let instruction = try Self.instruction(rules)
            #expect(throws: RowError.self) { try instruction.rules.map { try Constraint($0) } }
        }
    }
}
