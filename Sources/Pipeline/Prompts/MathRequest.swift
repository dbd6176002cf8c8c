/// The words with which a math problem asks for an answer that can be found again.
///
/// The trainer rewards a response without `\boxed` as wrong, whatever it says.
enum MathRequest: PromptSheet {
    static let summary = "Asks for the answer to a math problem where it can be found again."
    static let stages = ["verify-math", "export"]

    private static let english =
        "Reason step by step, and put the final answer, without units, within \\boxed{}."
    private static let chinese = "请逐步推理，并把最终答案（不带单位）写在 \\boxed{} 中。"

    static let prompts = [
        Prompt(name: "boxed.en", text: english), Prompt(name: "boxed.zh", text: chinese),
    ]

    static func text(_ problem: String, language: String?) -> String {
        "\(problem)\n\n\(isChinese(language) ? chinese : english)"
    }

    /// A worked solution that ends as the request wants it.
    static func reply(solution: String, answer: String, language: String?) -> String {
        if solution.contains("\\boxed") { return solution }
        let ending =
            isChinese(language)
            ? "最终答案是 \\boxed{\(answer)}。" : "The final answer is \\boxed{\(answer)}."
        return "\(solution)\n\n\(ending)"
    }

    private static func isChinese(_ language: String?) -> Bool {
        language?.hasPrefix("zh") == true
    }
}
