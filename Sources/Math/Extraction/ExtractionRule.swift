/// A way of finding the final answer in a text; the raw values are for counting.
public enum ExtractionRule: String, CaseIterable, Hashable, Sendable {
    /// The last `\boxed{…}` or `\fbox{…}` (as MATH marks answers), nested braces included, or
    /// `\boxed 5`.
    case boxed
    /// A number after `####` at the start of a line (as GSM8K marks answers), the last such line.
    case hashes
    /// The words after the last "final answer is".
    case finalAnswerIs = "final-answer-is"
    /// The words after the last "the answer is".
    case answerIs = "answer-is"
    /// The words after the last 答案是, 答案为 or 答案：.
    case chineseAnswerIs = "chinese-answer-is"
    /// The last number of all: a guess, for responses only.
    case lastNumber = "last-number"
}
