import Rows
import Testing

@testable import Chat

@Suite("Reading answers")
struct AnswerParserTests {
    /// A content, and the reasoning and text that it holds.
    static let contents: [(String, String?, String)] = [
        ("plain", nil, "plain"),
        ("", nil, ""),
        ("<think>a</think>b", "a", "b"),
        ("<think>\na\n</think>\n\nb\n", "a", "b\n"),
        (" \n<think>a</think>b", "a", "b"),
        ("a</think>b", "a", "b"),
        ("a\nb</think>\n\nc", "a\nb", "c"),
        ("</think>b", nil, "b"),
        ("<think>\n\n</think>\n\nb", nil, "b"),
        ("<think>cut in the mid", "cut in the mid", ""),
        ("<think>", nil, ""),
        ("<think>a</think>", "a", ""),
        ("<think>a</think>b</think>c", "a", "b</think>c"),
        ("<think>a<think>b</think>c", "a<think>b", "c"),
        ("Sure: <think>a</think>b", nil, "Sure: <think>a</think>b"),
        ("Use <think> to think.", nil, "Use <think> to think."),
        ("<thinking>a", nil, "<thinking>a"),
        ("<think>想</think>\u{3000}答", "想", "答"),
    ]

    @Test("Reasoning is split off the start of a content.", arguments: contents)
    func split(_ content: String, _ reasoning: String?, _ text: String) {
        let split = ReasoningSplit(content)
        #expect(split.reasoning == reasoning)
        #expect(split.text == text)
    }

    /// A message, and the content, reasoning and text that it holds.
    static let messages: [(JSONValue, String, String?, String)] = [
        (["content": "a"], "a", nil, "a"),
        (["content": .null], "", nil, ""),
        ([:], "", nil, ""),
        (["content": .null, "refusal": "I can't."], "I can't.", nil, "I can't."),
        (["content": .null, "tool_calls": [["id": "1"]]], "", nil, ""),
        (["content": "a", "reasoning_content": "r"], "a", "r", "a"),
        (["content": "a", "reasoning": "r"], "a", "r", "a"),
        (["content": "a", "reasoning_content": ""], "a", nil, "a"),
        (["content": "a", "reasoning_content": .null, "reasoning": "r"], "a", "r", "a"),
        (["content": "<think>t</think>a"], "<think>t</think>a", "t", "a"),
        (
            ["content": "<think>t</think>a", "reasoning_content": "r"], "<think>t</think>a", "r",
            "<think>t</think>a"
        ),
        (
            ["content": [["type": "text", "text": "a"], ["type": "text", "text": "b"]]], "ab", nil,
            "ab"
        ),
        (["content": []], "", nil, ""),
        (
            [
                "content": [
                    ["type": "thinking", "thinking": [["type": "text", "text": "r"]]],
                    ["type": "text", "text": "a"],
                ]
            ], "a", "r", "a"
        ),
    ]

    @Test("A message may come in many forms.", arguments: messages)
    func message(
        _ message: JSONValue, _ content: String, _ reasoning: String?, _ text: String
    ) throws {
        let answer = try #require(
            AnswerParser.answers(["choices": [["message": message]]]).first)
        #expect(answer.content == content)
        #expect(answer.reasoning == reasoning)
        #expect(answer.text == text)
        #expect(answer.usage == nil)
        #expect(answer.model == nil)
        #expect(answer.finishReason == .other)
    }

    @Test(
        "Words for the end are known.",
        arguments: [
            ("stop", ChatAnswer.FinishReason.stop), ("length", .length),
            ("content_filter", .contentFilter), ("tool_calls", .other), ("max_tokens", .length),
        ])
    func finish(_ word: String, _ reason: ChatAnswer.FinishReason) throws {
        let body: JSONValue = [
            "choices": [["message": ["content": "a"], "finish_reason": .string(word)]]
        ]
        #expect(try AnswerParser.answers(body).map(\.finishReason) == [reason])
    }

    @Test("White space alone is an empty answer.", arguments: ["", " \n\t", "\u{3000}"])
    func empty(_ text: String) throws {
        let answers = try AnswerParser.answers([
            "choices": [["message": ["content": .string(text)]]]
        ])
        #expect(answers.map(\.isEmpty) == [true])
    }

    @Test("The usage of a call of several choices is told once.")
    func usage() throws {
        let body: JSONValue = [
            "usage": ["prompt_tokens": 3, "completion_tokens": 8], "model": "m",
            "choices": [["message": ["content": "a"]], ["message": ["content": "b"]]],
        ]
        let answers = try AnswerParser.answers(body)
        #expect(answers.map(\.usage) == [.init(promptTokens: 3, completionTokens: 8), nil])
        #expect(answers.map(\.model) == ["m", "m"])
    }

    /// A body that holds no answer, and why.
    static let faults: [(JSONValue, AnswerParser.Fault)] = [
        ([:], .malformed("it has no choices")),
        (["choices": []], .malformed("it has no choices")),
        (["choices": "a"], .malformed("it has no choices")),
        (["choices": [[:]]], .malformed("a choice has no message")),
        (["choices": [["message": .null]]], .malformed("a choice has no message")),
        (
            ["choices": [["message": ["content": 7]]]],
            .malformed("a message's content is neither text nor parts")
        ),
        (["error": "no"], .serverError("no")),
        (["error": ["message": "no"], "choices": []], .serverError("no")),
        (["error": ["code": 7]], .serverError(#"{"code":7}"#)),
    ]

    @Test("A body that holds no answer says why.", arguments: faults)
    func fault(_ body: JSONValue, _ fault: AnswerParser.Fault) {
        #expect(throws: fault) { try AnswerParser.answers(body) }
    }

    @Test("An error of null is no error.")
    func nullError() throws {
        let body: JSONValue = ["error": .null, "choices": [["message": ["content": "a"]]]]
        #expect(try AnswerParser.answers(body).map(\.text) == ["a"])
    }

    @Test(
        "A refusal's message is found in its forms.",
        arguments: [
            (#"{"error":{"message":"m"}}"#, "m"), (#"{"error":"m"}"#, "m"),
            (#"{"message":"m"}"#, "m"), (#"{"detail":"m"}"#, "m"), ("m\nn", "m n"), ("", ""),
            (#"{"detail":[{"loc":1}]}"#, #"{"detail":[{"loc":1}]}"#),
        ])
    func errorBody(_ body: String, _ message: String) {
        #expect(ErrorBody(Array(body.utf8)).message == message)
    }
}
