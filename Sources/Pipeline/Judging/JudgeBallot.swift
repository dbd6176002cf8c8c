import Chat
import Foundation

/// What a judge's single answer says, before thresholds decide what it is worth.
struct JudgeBallot: Hashable, Sendable {
    /// The likelier verdict; unsure where none can be read.
    let leaning: JudgeDecision.Answer
    /// The probability of YES against NO; nil where the server gave no likelihoods.
    let probability: Double?
    /// The probability of any verdict at all; 1 where it was read out of a text.
    let mass: Double
    /// What was said, for a person to read.
    let detail: String
    /// The call's key in the call log, in hexadecimal.
    let call: String

    init(
        leaning: JudgeDecision.Answer, probability: Double?, mass: Double, detail: String,
        call: String
    ) {
        self.leaning = leaning
        self.probability = probability
        self.mass = mass
        self.detail = detail
        self.call = call
    }

    /// What the ballot counts as.
    func answer(_ thresholds: JudgeThresholds) -> JudgeDecision.Answer {
        guard mass >= thresholds.mass else { return .unsure }
        guard leaning == .yes || leaning == .no, let probability else { return leaning }
        return abs(probability - 0.5) < thresholds.margin ? .unsure : leaning
    }

    /// Reads a verdict out of a text.
    init(reading reply: ChatReply, _ words: VerdictWords) {
        let text = reply.answer.text
        // A text that the limit cut has no last line to go by.
        leaning = reply.answer.finishReason == .length ? .unsure : words.verdict(in: text)
        probability = nil
        mass = 1
        detail = Self.shown(text)
        call = reply.key.description
    }

    /// Weighs the verdicts at an answer's first word; nil where the server gave no likelihoods.
    init?(weighing reply: ChatReply, _ words: VerdictWords) {
        guard let place = Self.place(in: reply.answer.tokens, words) else { return nil }
        var masses: [JudgeDecision.Answer: Double] = [:]
        for rival in place.alternatives {
            guard let verdict = words.verdict(of: rival.token) else { continue }
            masses[verdict, default: 0] += exp(min(0, rival.logProbability))
        }
        let yes = masses[.yes] ?? 0
        let no = masses[.no] ?? 0
        let absent = masses[.notApplicable] ?? 0
        let all = yes + no + absent
        mass = min(1, all)
        probability = yes + no > 0 ? yes / (yes + no) : nil
        if all == 0 {
            leaning = .unsure
        } else if absent > max(yes, no) {
            leaning = .notApplicable
        } else {
            leaning = yes == no ? .unsure : yes > no ? .yes : .no
        }
        detail =
            "\(Self.shown(reply.answer.text)) (yes \(Self.number(yes)), no \(Self.number(no))"
            + (absent > 0 ? ", na \(Self.number(absent)))" : ")")
        call = reply.key.description
    }

    /// The first token that is a verdict; else the first one with a letter in it, where the verdict
    /// should have been.
    private static func place(in tokens: [TokenChoice], _ words: VerdictWords) -> TokenChoice? {
        tokens.first { words.verdict(of: $0.token) != nil }
            ?? tokens.first { $0.token.contains { $0.isLetter } } ?? tokens.first
    }

    private static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 160 ? "…\(line.suffix(160))" : line
    }

    private static func number(_ value: Double) -> String { String(format: "%.3f", value) }
}
