/// The reasons for which rows leave, as they are counted.
package enum DropCode: String, CaseIterable, Sendable {
    case malformedRow = "malformed-row"
    case emptyText = "empty-text"
    case tooShort = "too-short"
    case tooLong = "too-long"
    case wrongLanguage = "wrong-language"
    case templateMarker = "template-marker"
    case duplicate
    case nearDuplicate = "near-duplicate"
    case contaminated
    case unwantedTopic = "unwanted-topic"
    case overQuota = "over-quota"
    case notSampled = "not-sampled"
    case noCompatibleRules = "no-compatible-rules"
    case refusal
    case emptyAnswer = "empty-answer"
    case cutAnswer = "cut-answer"
    case badFormat = "bad-format"
    case ruleViolated = "rule-violated"
    case checkersDisagree = "checkers-disagree"
    case noAnswer = "no-answer"
    case unrewardableAnswer = "unrewardable-answer"
    case needsFigure = "needs-figure"
    case proof
    case unwantedLevel = "unwanted-level"
    case beyondRatio = "beyond-ratio"
    case tooEasy = "too-easy"
    case tooHard = "too-hard"
    case promptTooLong = "prompt-too-long"
    case notExportable = "not-exportable"
    case repetition
    case unfinished
    case echo
    case placeholderLeft = "placeholder-left"
    case leakedReasoning = "leaked-reasoning"
    case mixedLanguage = "mixed-language"
    case lengthMissed = "length-missed"
    case answerLeaked = "answer-leaked"
    case poorlyDefined = "poorly-defined"
    case contradictory
    case unsafe
    case hallucination
    case questionFailed = "question-failed"
    case judgeUnsure = "judge-unsure"
    case unjudged
    case notSuperior = "not-superior"

    /// What the code says, in a sentence for tables and documentation.
    package var summary: String {
        switch self {
        case .malformedRow: "The source's item isn't what its format says it is."
        case .emptyText: "There is no text."
        case .tooShort: "The text is shorter than the pipeline allows."
        case .tooLong: "The text is longer than the pipeline allows."
        case .wrongLanguage: "The text is in a language other than the wanted one."
        case .templateMarker: "The text holds a marker of a chat template or a tag of the trainer."
        case .duplicate: "The same text came before."
        case .nearDuplicate: "Much the same text came before."
        case .contaminated: "The text repeats an item of a benchmark that the pipeline names."
        case .unwantedTopic: "Its topic isn't one that the pipeline names."
        case .overQuota: "Its topic or ability already has as many rows as it may have."
        case .notSampled: "The draw of the wanted number of rows left it out."
        case .noCompatibleRules: "No set of rules that go together fits the seed."
        case .refusal: "Every response declines to answer."
        case .emptyAnswer: "Every response is empty."
        case .cutAnswer: "Every response was cut by the limit on tokens."
        case .badFormat: "No response has its reasoning and answer in the tags asked for."
        case .ruleViolated: "Every response breaks a rule."
        case .checkersDisagree: "A response satisfies the trainer's checker but not the words."
        case .noAnswer: "No final answer can be taken out of the solution."
        case .unrewardableAnswer: "The trainer's own grader would not accept the answer."
        case .needsFigure: "The problem can't be solved without a figure."
        case .proof: "The problem asks for a proof."
        case .unwantedLevel: "The problem's level isn't one that the pipeline names."
        case .beyondRatio: "There are more rows of this kind than the mix takes."
        case .tooEasy: "More of the model's answers are right than the pipeline allows."
        case .tooHard: "Fewer of the model's answers are right than the pipeline asks."
        case .promptTooLong: "The prompt is longer than the trainer reads."
        case .notExportable: "No format that the pipeline names can carry the row."
        case .repetition: "Every response repeats itself over and over."
        case .unfinished: "Every response breaks off in the middle of a sentence."
        case .echo: "Every response repeats the instruction."
        case .placeholderLeft: "Every response has places left to fill in."
        case .leakedReasoning: "Every response begins with thoughts about the task."
        case .mixedLanguage: "Every response has passages in another language."
        case .lengthMissed: "Every response misses a length that the instruction states."
        case .answerLeaked: "The instruction gives its own answer away."
        case .poorlyDefined: "The instruction doesn't say enough to be answered."
        case .contradictory: "The instruction asks for what is impossible or contradicts itself."
        case .unsafe: "The instruction or every response is harmful."
        case .hallucination: "Every response makes facts up."
        case .questionFailed: "To a question about every response the judge says no."
        case .judgeUnsure: "The judge can't decide, and no response passes without it."
        case .unjudged: "There are questions that only a judge can answer, and the stage has none."
        case .notSuperior: "The chosen response is no better than a direct answer of the baseline."
        }
    }
}
