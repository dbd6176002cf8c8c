import Constraints
import Records

/// Has a judge say what code can't: one question each, of which every answer must be yes.
struct JudgeProof {
    /// Asks the judge one question.
    let decide: @Sendable (String) async throws -> JudgeDecision
    let text: String
    let draft: InstructionDraft

    private struct Question {
        let kind: ProofFault.Kind
        let leaf: String?
        let prompt: String
        /// What is wrong where the answer is no.
        let fault: String
    }

    /// What the judge finds wrong; an answer that can't be read counts as no.
    func faults() async throws -> [ProofFault] {
        var faults: [ProofFault] = []
        for question in questions {
            let decision = try await decide(question.prompt)
            guard decision.answer != .yes else { continue }
            let doubt = decision.answer == .unsure ? " (the judge gave no plain answer)" : ""
            faults.append(ProofFault(question.kind, question.fault + doubt, leaf: question.leaf))
        }
        return faults
    }

    private var questions: [Question] {
        let isChinese = draft.language == .chinese
        var questions = [
            Question(
                kind: .taskLost, leaf: nil,
                prompt: (isChinese ? ProofTaskPrompt.chinese : ProofTaskPrompt.english).filled([
                    "seed": draft.seed, "text": text,
                ]),
                fault: "the judge finds that the request's own task isn't asked in full")
        ]
        for leaf in draft.composition.leaves {
            guard case .question(let soft) = leaf.constraint else { continue }
            questions.append(
                Question(
                    kind: .missing, leaf: leaf.id,
                    prompt: (isChinese
                        ? ProofConstraintPrompt.chinese : ProofConstraintPrompt.english)
                        .filled(["text": text, "constraint": soft.text]),
                    fault: "the judge doesn't find it in the text: \"\(soft.text)\""))
        }
        questions.append(
            Question(
                kind: .contradiction, leaf: nil,
                prompt: (isChinese ? ProofPossiblePrompt.chinese : ProofPossiblePrompt.english)
                    .filled(["text": text]),
                fault: "the judge finds that no answer can meet all demands"))
        questions.append(
            Question(
                kind: .answered, leaf: nil,
                prompt: (isChinese ? ProofOpenPrompt.chinese : ProofOpenPrompt.english).filled([
                    "text": text
                ]),
                fault: "the judge finds more in it than a request"))
        return questions
    }
}
