import Chat
import Math
import Rows

/// What both checkers say of one response to a math problem.
struct MathAnswerVerdict {
    let draw: Int
    /// The response's final answer; nil where it has none, or was cut before its end.
    let answer: String?
    let isCut: Bool
    let sound: MathVerdict
    let compatible: CompatibleVerdict
    let call: CallKey

    init(draw: Int, _ reply: ChatAnswer, reference: String, call: CallKey) {
        self.draw = draw
        self.call = call
        isCut = reply.finishReason == .length
        let pair = AnswerPair(response: reply.text, reference: reference)
        answer = pair.prediction?.text
        sound = pair.comparison(by: .strict)?.verdict ?? .different
        compatible = CompatibleChecker.verdict(output: reply.text, reference: reference)
    }

    /// Whether the answer is equal to the reference, and the trainer doesn't say that it isn't.
    var isRight: Bool { !isCut && sound == .equal && compatible != .different }

    var json: JSONValue {
        [
            "draw": .int(Int64(draw)), "answer": answer.map(JSONValue.string) ?? .null,
            "right": .bool(isRight), "cut": .bool(isCut), "sound": .string("\(sound)"),
            "compatible": .string("\(compatible)"), "call": .string(call.description),
        ]
    }
}
