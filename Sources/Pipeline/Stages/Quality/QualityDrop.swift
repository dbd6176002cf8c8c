import Records
import Rows

/// The reason for which a row leaves where none of its draws passes.
enum QualityDrop {
    /// From the fault that is furthest from an answer to the nearest.
    private static let severity: [DropCode] = [
        .emptyAnswer, .cutAnswer, .templateMarker, .refusal, .wrongLanguage, .badFormat,
        .repetition, .echo, .leakedReasoning, .unfinished, .mixedLanguage, .placeholderLeft,
        .answerLeaked, .lengthMissed, .ruleViolated, .checkersDisagree, .unsafe, .hallucination,
        .questionFailed, .judgeUnsure,
    ]

    /// The reason that came nearest to passing, with what was wrong with each draw.
    static func nearest(_ verdicts: [Verdict], evidence: JSONValue) -> Drop {
        let codes = verdicts.compactMap { $0.fault.flatMap(DropCode.init(rawValue:)) }
        let code = severity.last(where: codes.contains) ?? .emptyAnswer
        return Drop(code, details(verdicts), evidence: evidence)
    }

    /// What is wrong with each draw that fails, eight of them at most.
    static func details(_ verdicts: [Verdict]) -> String {
        let failed = verdicts.filter { !$0.passes }
        let shown = failed.prefix(8).map { verdict in
            "draw \(verdict.draw): \(verdict.detail ?? "no verdict")"
        }
        let rest = failed.count > 8 ? ["and \(failed.count - 8) more"] : []
        return (shown + rest).joined(separator: " | ")
    }
}
