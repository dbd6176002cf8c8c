/// A way of finding the final answer in a text; the raw values are for counting.
public enum ExtractionRule: String, CaseIterable, Hashable, Sendable {
    /// The math after "final answer is" where "I hope it is correct" follows (as few-shot prompts
    /// for MATH end an answer).
    case hopedAnswer = "final-answer-i-hope"
    /// The last `\boxed{…}`, `\fbox{…}` or `\framebox{…}` (as MATH marks answers), nested braces
    /// included, or `\boxed 5`; several in a row are one answer.
    case boxed
    /// What follows `####` at the start of a line (as GSM8K marks answers), the last such line.
    case hashes
    /// The value after the last "final answer is".
    case finalAnswerIs = "final-answer-is"
    /// The value after the last "answer is" or "answer:", in several languages.
    case answerIs = "answer-is"
    /// The value after the last 答案是, 答案为 or 答案：.
    case chineseAnswerIs = "chinese-answer-is"
    /// The last math or number of all: a guess, for responses only.
    case lastExpression = "last-expression"
    /// The letter of a choice that a text begins with.
    case leadingChoice = "leading-choice"
    /// The last letter of a choice that stands alone: a guess, for responses only.
    case lastChoice = "last-choice"
}
