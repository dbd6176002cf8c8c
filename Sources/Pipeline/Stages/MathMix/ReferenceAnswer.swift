import Math
import Rows

/// A problem's final answer, in a spelling that the trainer can reward.
struct ReferenceAnswer: Hashable {
    /// Why a problem has none.
    struct Fault: Error {
        let drop: Drop
    }

    let text: String
    /// The spelling in the source.
    let given: String

    /// Takes the answer that the source gives, else the one that the solution marks.
    static func find(in problem: MathProblem, _ place: String) -> Result<ReferenceAnswer, Fault> {
        let extracted = problem.solution.flatMap { AnswerExtraction.marked.answer(in: $0) }
        guard let given = problem.answer ?? extracted?.text else {
            let reason =
                problem.solution == nil
                ? "there is neither an answer nor a solution"
                : "the solution marks no answer (no \\boxed{}, ####, \"the answer is\")"
            return .failure(Fault(drop: Drop(.noAnswer, "\(place): \(reason)")))
        }
        switch RewardableAnswer(reference: given, problem: problem.text) {
        case .safe(let text, _):
            return .success(ReferenceAnswer(text: text, given: given))
        case .unsafe(let reason):
            let evidence: JSONValue = [
                "answer": .string(given), "reason": .string(reason.rawValue),
            ]
            let detail = "\(place): \(reason.rawValue): \(given.prefix(200))"
            return .failure(
                Fault(drop: Drop(.unrewardableAnswer, detail, evidence: evidence)))
        }
    }
}
