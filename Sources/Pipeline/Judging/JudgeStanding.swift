import Foundation
import Rows

/// How right a judge is on labelled questions.
struct JudgeStanding: Hashable, Sendable {
    let models: [String]
    /// The share of questions that it answered as labelled; an unsure answer is a wrong one.
    let accuracy: Double
    let questions: Int
    /// `self-test`, or the file that states the accuracy.
    let source: String
    /// The accuracy below which its verdicts shouldn't be believed.
    let bound: Double

    var isTrusted: Bool { accuracy >= bound }

    /// What the user must know; nil for a judge that is right often enough.
    var warning: String? {
        guard !isTrusted else { return nil }
        let share = String(format: "%.0f %%", accuracy * 100)
        let least = String(format: "%.0f %%", bound * 100)
        return
            "the judge \(models.joined(separator: ", ")) is not calibrated: it answered \(share) of "
            + "\(questions) labelled questions rightly (\(source)), and \(least) are wanted; its "
            + "verdicts say little about these rows. Measure it with: weft check judge"
    }

    /// What rows carry, for the dataset's card.
    var json: JSONValue {
        [
            "models": .array(models.map(JSONValue.string)), "accuracy": .double(accuracy),
            "questions": .int(Int64(questions)), "source": .string(source),
            "calibrated": .bool(isTrusted),
        ]
    }
}
