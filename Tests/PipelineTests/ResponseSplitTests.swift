import Records
import Testing

@testable import Pipeline

@Suite("Reasoning and answer")
struct ResponseSplitTests {
    @Test(
        "are told apart, however a model writes them",
        arguments: [
            ("<think>a</think><answer>b</answer>", nil, "a", "b", Response.Form.tagged),
            ("<answer>\nb\n</answer>", "a", "a", "b", .tagged),
            ("b", "a", "a", "b", .reasoned),
            ("<think>a</think>\nb", nil, "a", "b", .reasoned),
            ("Sure! <think>a</think> <answer>b</answer> Bye", nil, "a", "b", .tagged),
            ("just text", nil, "", "just text", .plain),
            ("<answer>b</answer>", nil, "", "b", .plain),
            ("<answer>x</answer> no, <answer>b</answer>", "a", "a", "b", .reasoned),
            ("<answer>cut off", "a", "a", "cut off", .reasoned),
            ("<think>old</think><think>a</think><answer>b</answer>", nil, "a", "b", .tagged),
            ("<think>Reasoning process here</think><answer>b</answer>", nil, "", "b", .plain),
            ("", nil, "", "", .plain),
        ])
    func split(
        text: String, reasoning: String?, thoughts: String, answer: String, form: Response.Form
    ) {
        let split = ResponseSplit(text: text, reasoning: reasoning)
        #expect(split.reasoning == thoughts)
        #expect(split.answer == answer)
        #expect(split.form == form)
    }
}
