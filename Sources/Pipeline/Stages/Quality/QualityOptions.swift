import Constraints
import OrderedCollections
import Records
import Rows

/// The options of the stages that check responses.
struct QualityOptions: Sendable {
    let checkers: ResponseCheck.Checkers
    let form: ResponseCheck.RequiredForm
    let checks: [QualityCheck]
    let defects: [ResponseDefect]
    let judge: Judge?

    /// Takes `checkers`, `form`, `language`, `checks`, `defects` and `judge`.
    init(_ options: OptionReader) {
        checkers = options.choice("checkers", default: ResponseCheck.Checkers.both)
        form = options.choice("form", default: ResponseCheck.RequiredForm.any)
        let language = options.bool("language", default: true)
        judge = options.optionalGroup("judge") { Judge($0) }
        let hasJudge = options.has("judge")
        let known = QualityCheck.allCases.filter { hasJudge || $0.isCode || $0 == .leakage }
        let asked = options.cases("checks", default: known)
        if !hasJudge, let check = asked.first(where: { !$0.isCode && $0 != .leakage }) {
            options.fault(
                "the check '\(check.rawValue)' needs a judge; give \(options.owner) one: "
                    + "judge: {model: NAME}",
                at: "checks")
        }
        checks = asked.filter { $0 != .language || language }
        defects = options.cases("defects", default: ResponseDefect.allCases)
    }

    init(
        checkers: ResponseCheck.Checkers = .both, form: ResponseCheck.RequiredForm = .any,
        checks: [QualityCheck] = [.language, .length, .leakage],
        defects: [ResponseDefect] = ResponseDefect.allCases, judge: Judge? = nil
    ) {
        self.checkers = checkers
        self.form = form
        self.checks = checks
        self.defects = defects
        self.judge = judge
    }

    /// The checks of one instruction's responses.
    ///
    /// - Throws: `RowError` where a rule doesn't exist or lacks arguments.
    func review(_ instruction: Instruction) throws -> ResponseReview {
        let check = try ResponseCheck(
            instruction: instruction, checkers: checkers, form: form,
            language: checks.contains(.language) ? Self.wantedLanguage(instruction) : nil,
            checksLength: checks.contains(.length), checksLeakage: checks.contains(.leakage),
            defects: defects)
        return ResponseReview(check: check, judge: judge, checks: checks.filter { !$0.isCode })
    }

    /// The language of an answer: the one that a rule asks for, else the instruction's own.
    ///
    /// Nil where the instruction speaks of another language or asks for code, so that an answer in
    /// another one may be right.
    private static func wantedLanguage(_ instruction: Instruction) -> String? {
        if let rule = instruction.rules.first(where: { $0.id == "language:response_language" }) {
            return rule.arguments["language"]?.string.map { String($0.prefix { $0 != "-" }) }
        }
        guard let language = instruction.language,
            let prompt = PromptLanguage(code: language)
        else { return nil }
        let facts = SeedFacts(text: instruction.text, language: prompt)
        return facts.namesLanguage || facts.answer == .code ? nil : language
    }
}

extension OptionReader {
    /// The mapping under a name; nil where the option is absent.
    func optionalGroup<Value>(_ name: String, _ read: (OptionReader) -> Value) -> Value? {
        guard has(name) else {
            // Asked for all the same, so that it is known.
            _ = take(name)
            return nil
        }
        return group(name, read)
    }

    /// Cases of an enumeration, each once, in the order in which they are written.
    func cases<Case>(_ name: String, default fallback: [Case]) -> [Case]
    where Case: RawRepresentable<String> & CaseIterable & Hashable {
        let names = strings(name, default: fallback.map(\.rawValue))
        var found: [Case] = []
        for text in names {
            guard let item = Case(rawValue: text) else {
                let known = Case.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
                fault("'\(text)' in '\(name)' of \(owner) isn't one of \(known)", at: name)
                continue
            }
            if !found.contains(item) { found.append(item) }
        }
        return found
    }
}
