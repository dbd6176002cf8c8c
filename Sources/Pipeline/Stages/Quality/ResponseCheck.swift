import Constraints
import Records

/// Checks one instruction's responses.
struct ResponseCheck {
    /// Which of the two checkers a rule must satisfy.
    enum Checkers: String, CaseIterable {
        case both
        case compatible
        case sound
    }

    /// What a response must look like.
    enum RequiredForm: String, CaseIterable {
        case any
        case reasoned
        case tagged

        func allows(_ form: Response.Form) -> Bool {
            switch self {
            case .any: true
            case .reasoned: form != .plain
            case .tagged: form == .tagged
            }
        }
    }

    let instruction: Instruction
    let constraints: [Constraint]
    let checkers: Checkers
    let form: RequiredForm
    /// The language that answers should have; nil where any will do.
    let language: String?

    /// What the checks say of a response; the first fault is told, all rules are checked.
    func verdict(on response: Response) -> Verdict {
        let text = ResponseText(response.text)
        let results = constraints.map { constraint -> Verdict.RuleResult in
            let joint = constraint.checkBoth(text, prompt: instruction.text)
            return Verdict.RuleResult(
                rule: constraint.id.text, compatible: joint.compatible.followed,
                sound: joint.sound.followed,
                detail: joint.compatible.followed ? joint.sound.detail : joint.compatible.detail)
        }
        let drop = fault(of: response) ?? fault(of: results)
        return Verdict(
            draw: response.draw, format: response.form == .tagged, rules: results,
            fault: drop?.code.rawValue, detail: drop?.detail)
    }

    private func fault(of response: Response) -> Drop? {
        if response.finish == "length" {
            return Drop(.cutAnswer, "cut by the limit on tokens")
        }
        if response.finish == "content-filter" {
            return Drop(.cutAnswer, "cut by the server's filter")
        }
        if response.text.isEmpty { return Drop(.emptyAnswer, "no text") }
        if let opening = Refusal.opening(of: response.text) {
            return Drop(.refusal, "begins with \"\(opening)\"")
        }
        if let marker = TemplateMarker.first(in: response.text)
            ?? TemplateMarker.first(in: response.reasoning)
        {
            return Drop(.templateMarker, "holds \(marker)")
        }
        guard form.allows(response.form) else {
            return Drop(.badFormat, "form is \(response.form.rawValue), wanted \(form.rawValue)")
        }
        if let language, let found = LanguageDetector.detect(response.text), found.isReliable {
            let code = found.code.prefix { $0 != "-" }
            if code != language {
                return Drop(.wrongLanguage, "in \(found.code), asked in \(language)")
            }
        }
        return nil
    }

    private func fault(of results: [Verdict.RuleResult]) -> Drop? {
        let holds = { (result: Verdict.RuleResult) -> Bool in
            switch checkers {
            case .both: result.compatible && result.sound
            case .compatible: result.compatible
            case .sound: result.sound
            }
        }
        let broken = results.filter { !holds($0) }
        guard !broken.isEmpty else { return nil }
        let details = broken.map(\.detail).joined(separator: "; ")
        let disagree = checkers == .both && broken.allSatisfy { $0.compatible != $0.sound }
        return Drop(disagree ? .checkersDisagree : .ruleViolated, details)
    }
}
