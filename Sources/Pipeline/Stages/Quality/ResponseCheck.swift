import Constraints
import Records

/// Checks one instruction's responses by code.
struct ResponseCheck {
    /// Which of the two checkers a rule must satisfy.
    enum Checkers: String, CaseIterable {
        case both
        case compatible
        case sound

        func accept(_ result: Verdict.RuleResult) -> Bool {
            switch self {
            case .both: result.compatible && result.sound
            case .compatible: result.compatible
            case .sound: result.sound
            }
        }
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
    /// The demands of length that no rule checks.
    let lengths: [LengthDemand]
    let leakage: Bool
    let defects: [ResponseDefect]
    private let request: DefectRequest

    init(
        instruction: Instruction, checkers: Checkers, form: RequiredForm = .any,
        language: String? = nil, checksLength: Bool = false, checksLeakage: Bool = false,
        defects: [ResponseDefect] = []
    ) throws {
        self.instruction = instruction
        constraints = try instruction.rules.map { try Constraint($0) }
        self.checkers = checkers
        self.form = form
        self.language = language
        lengths = checksLength ? LengthDemand.all(in: instruction) : []
        leakage = checksLeakage
        self.defects = defects
        request = DefectRequest(instruction, constraints, language: language)
    }

    /// What the checks say of a response; the first fault is told, all rules are checked.
    func verdict(on response: Response) -> Verdict {
        let results = results(response.text)
        let drop =
            fault(of: response) ?? languageFault(response.text) ?? lengthFault(response.text)
            ?? defect(of: response.text) ?? fault(of: results)
        return Verdict(
            draw: response.draw, format: response.form == .tagged, rules: results,
            holding: results.map(checkers.accept), fault: drop?.code.rawValue,
            detail: drop?.detail)
    }

    /// What both checkers say of each rule.
    func results(_ response: String) -> [Verdict.RuleResult] {
        let text = ResponseText(response)
        return zip(constraints, instruction.rules).map { constraint, use in
            let joint = constraint.checkBoth(text, prompt: instruction.text)
            return Verdict.RuleResult(
                rule: constraint.id.text, leaf: use.leaf, compatible: joint.compatible.followed,
                sound: joint.sound.followed,
                detail: joint.compatible.followed ? joint.sound.detail : joint.compatible.detail)
        }
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
        return nil
    }

    private func languageFault(_ text: String) -> Drop? {
        guard let language, let found = LanguageDetector.detect(text), found.isReliable,
            found.code.prefix(while: { $0 != "-" }) != language
        else { return nil }
        return Drop(.wrongLanguage, "in \(found.code), asked in \(language)")
    }

    private func lengthFault(_ text: String) -> Drop? {
        lengths.lazy.compactMap { $0.fault(of: text) }.first.map { Drop(.lengthMissed, $0) }
    }

    private func defect(of text: String) -> Drop? {
        if leakage, let label = LeakedAnswer.label(of: text, in: instruction.text) {
            return Drop(.answerLeaked, "the instruction holds the response, behind \"\(label)\"")
        }
        for defect in defects {
            if let fault = defect.fault(in: text, request) { return Drop(defect.code, fault) }
        }
        return nil
    }

    private func fault(of results: [Verdict.RuleResult]) -> Drop? {
        let broken = results.filter { !checkers.accept($0) }
        guard !broken.isEmpty else { return nil }
        let details = broken.map(\.detail).joined(separator: "; ")
        let disagree = checkers == .both && broken.allSatisfy { $0.compatible != $0.sound }
        return Drop(disagree ? .checkersDisagree : .ruleViolated, details)
    }
}
