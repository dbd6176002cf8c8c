import Constraints

/// Finds sentences that ask the contrary of what a draft's constraints ask.
///
/// Only sentences that neither the seed nor a constraint accounts for are looked at: each is read as
/// the rule that it most likely states, and that rule is weighed against the draft's.
struct ContradictionProof {
    let text: ProofText
    let language: PromptLanguage
    let seedSentences: Set<Int>
    let provingSentences: Set<Int>
    /// Every rule of the draft; those that count, by their leaves.
    let statements: [RuleStatement]
    let active: Set<String>
    let claims: TokenClaims

    var faults: [ProofFault] {
        for statement in statements {
            if let run = otherWording(of: statement) {
                return [fault(run, "beside \"\(statement.text.prefix(120))\"")]
            }
        }
        for (index, sentence) in text.sentences.enumerated() where !seedSentences.contains(index) {
            let fault =
                provingSentences.contains(index)
                ? doubled(sentence) : opposed(text.tokens[sentence], sentence)
            if let fault { return [fault] }
        }
        for index in text.sentences.indices.dropLast()
        where isOpen(index) && isOpen(index + 1) {
            // A rule may take two sentences.
            let run = text.sentences[index].lowerBound..<text.sentences[index + 1].upperBound
            let terms = ProofTerms.terms(text.tokens[run])
            for (profile, _) in RuleProfiles.of(language).rules(statedBy: terms).prefix(2)
            where profile.isWorded(by: terms) {
                if let reason = clash(profile, text.tokens[run], run) {
                    return [fault(run, reason)]
                }
            }
        }
        return []
    }

    private func isOpen(_ sentence: Int) -> Bool {
        !seedSentences.contains(sentence) && !provingSentences.contains(sentence)
    }

    /// A wording of a rule with another number than the rule's.
    private func otherWording(of statement: RuleStatement) -> Range<Int>? {
        let values = Set(statement.numbers.map(\.value))
        guard !values.isEmpty else { return nil }
        for wording in statement.wordings {
            for start in text.starts(of: wording, openAt: { values.contains($0.number ?? -1) }) {
                let run = start..<(start + wording.count)
                let isOther = zip(text.tokens[run], wording).contains { $0.key != $1.key }
                if isOther, !claims.holdsAny(of: run), !isSeeds(run) { return run }
            }
        }
        return nil
    }

    private func isSeeds(_ run: Range<Int>) -> Bool {
        text.sentences(touching: run).allSatisfy(seedSentences.contains)
    }

    /// Whether a quoted text is asked for where the rule forbids it, or the other way round.
    private func turnsRound(_ statement: RuleStatement, _ sentence: Range<Int>) -> Bool {
        guard let profile = statement.profile, Self.keywordRules.contains(profile.id),
            let first = text.tokens[sentence].first, let last = text.tokens[sentence].last
        else { return false }
        let end = min(text.scalars.count, last.scalars.upperBound + 2)
        let range = first.scalars.lowerBound..<end
        for wanted in statement.texts {
            for form in wanted.forms {
                let quoted = ["\""] + form + ["\""]
                guard let start = ScalarSearch.place(of: quoted, in: text.scalars[range]) else {
                    continue
                }
                // What is said up to the text, and behind it up to a comma.
                let stop =
                    text.scalars[(start + quoted.count)..<end].firstIndex {
                        ",;，；".unicodeScalars.contains($0)
                    }
                    ?? end
                let clause = text.tokens[sentence].filter { $0.scalars.upperBound <= stop }
                if ProofTerms.isNegated(clause[...]) != profile.isNegative { return true }
            }
        }
        return false
    }

    private static let keywordRules: Set<RuleID> = [
        "keywords:existence", "keywords:forbidden_words", "keywords:exclude_word_harder",
        "keywords:frequency", "keywords:word_once",
    ]

    /// Two bounds of one noun that exclude each other, in a sentence that states a rule.
    private func doubled(_ sentence: Range<Int>) -> ProofFault? {
        let values = Set(statements.flatMap(\.numbers).map(\.value))
        var seen: [String: StatedBound] = [:]
        let tokens = Array(text.tokens[sentence])
        for (index, token) in tokens.enumerated() where token.kind == .number {
            guard index + 1 < tokens.count,
                let bound = RelationWords.bound(at: index, in: tokens), bound.comparison != .none
            else { continue }
            let noun = noun(after: index, tokens)
            if let other = seen[noun], other.excludes(bound),
                !values.contains(token.number ?? -1) || !values.contains(other.number),
                statements.contains(where: {
                    $0.numbers.contains { $0.bound == other || $0.bound == bound }
                })
            {
                return fault(sentence, "\"\(bound)\" and \"\(other)\" of the same thing")
            }
            if seen[noun] == nil { seen[noun] = bound }
        }
        return nil
    }

    private func noun(after index: Int, _ tokens: [ProofText.Token]) -> String {
        let rest = tokens[(index + 1)...].prefix(3)
        if rest.first?.kind == .character { return rest.prefix(2).map(\.key).joined() }
        return rest.first.map { ProofTerms.stem($0.key) } ?? ""
    }

    /// A sentence that no constraint accounts for, and what it is at odds with.
    private func opposed(
        _ tokens: ArraySlice<ProofText.Token>, _ sentence: Range<Int>
    ) -> ProofFault? {
        let terms = ProofTerms.terms(tokens)
        for statement in statements {
            if turnsRound(statement, sentence) {
                return fault(sentence, "the contrary of \"\(statement.text.prefix(120))\"")
            }
            guard let profile = statement.profile else { continue }
            let weight = profile.weight(of: terms)
            if weight >= profile.threshold, let reason = otherValue(tokens, statement) {
                return fault(sentence, reason)
            }
            if profile.isNegative, weight >= profile.threshold * 0.6,
                statement.texts.allSatisfy({ holds($0, sentence) }),
                !ProofTerms.isNegated(tokens), Self.demands(tokens)
            {
                return fault(sentence, "the contrary of \"\(statement.text.prefix(120))\"")
            }
        }
        if let reason = otherLanguage(sentence) { return fault(sentence, reason) }
        for (profile, _) in RuleProfiles.of(language).rules(statedBy: terms).prefix(6) {
            if let reason = clash(profile, tokens, sentence) { return fault(sentence, reason) }
        }
        return nil
    }

    /// A sentence that states a rule of the draft with another number.
    private func otherValue(
        _ tokens: ArraySlice<ProofText.Token>, _ statement: RuleStatement
    ) -> String? {
        guard !statement.numbers.isEmpty else { return nil }
        let own = Array(tokens)
        for index in own.indices {
            guard let found = RelationWords.bound(at: index, in: own) else { continue }
            for wanted in statement.numbers {
                guard let bound = wanted.bound, bound.excludes(found),
                    found.comparison != .none || bound.comparison == .exactly
                else { continue }
                return "\"\(found)\" beside \"\(bound)\" of \"\(statement.text.prefix(120))\""
            }
        }
        return nil
    }

    /// A sentence that asks for an answer in a language, and what that is at odds with.
    private func otherLanguage(_ sentence: Range<Int>) -> String? {
        guard let first = text.tokens[sentence].first, let last = text.tokens[sentence].last,
            text.tokens[sentence].contains(where: { Self.answerWords.contains($0.key) })
        else { return nil }
        let scalars = text.scalars[first.scalars.lowerBound..<last.scalars.upperBound]
        for (code, forms) in LanguageNames.all {
            let isNamed = forms.contains {
                ScalarSearch.holds(Array($0.unicodeScalars), in: scalars, caseSensitive: true)
            }
            guard isNamed,
                let added = try? Constraint(
                    id: "language:response_language", arguments: ["language": .string(code)])
            else { continue }
            let counting = statements.filter { active.contains($0.leaf) }.map(\.constraint)
            if counting.contains(added) { continue }
            return RuleClash.all(among: counting + [added]).first?.reason
        }
        return nil
    }

    private static let answerWords: Set<String> = [
        "answer", "reply", "respond", "response", "write", "use", "答", "复", "写", "用",
    ]

    private func holds(_ wanted: RuleStatement.WantedText, _ sentence: Range<Int>) -> Bool {
        guard let first = text.tokens[sentence].first, let last = text.tokens[sentence].last else {
            return false
        }
        let range = first.scalars.lowerBound..<last.scalars.upperBound
        return wanted.forms.contains {
            ScalarSearch.holds($0, in: text.scalars[range], caseSensitive: false)
        }
    }

    /// The rule that a sentence states, with what arguments can be read, against the draft's.
    private func clash(
        _ profile: RuleProfile, _ tokens: ArraySlice<ProofText.Token>, _ sentence: Range<Int>
    ) -> String? {
        guard let rule = RuleCatalogue.rule(profile.id) else { return nil }
        let counting = statements.filter { active.contains($0.leaf) }
        guard
            !counting.contains(where: { $0.constraint.id == profile.id })
                || !rule.parameters.isEmpty
        else { return nil }
        if let other = counting.first(where: {
            $0.constraint.id != profile.id
                && RuleCatalogue.conflict(type(of: $0.constraint.rule), rule) != nil
        }) {
            return "it can't stand beside \"\(other.text.prefix(120))\""
        }
        guard
            let arguments = ArgumentReader(text: text, language: language)
                .arguments(of: rule, tokens, sentence),
            let added = try? Constraint(id: rule.id.text, arguments: arguments)
        else { return nil }
        let before = Set(RuleClash.all(among: counting.map(\.constraint)).map(\.reason))
        let others = counting.map(\.constraint).filter { $0.id != added.id }
        let clashes = RuleClash.all(among: others + [added])
        return clashes.first { !before.contains($0.reason) }?.reason
    }

    /// Whether a sentence asks for something to be used.
    private static func demands(_ tokens: ArraySlice<ProofText.Token>) -> Bool {
        tokens.contains { demandWords.contains($0.key) }
    }

    private static let demandWords: Set<String> = [
        "use", "include", "contain", "mention", "write", "put", "must", "should", "add", "have",
        "needs", "need", "work", "place", "insert", "separate", "plenty", "freely", "often",
        "用", "写", "含", "须", "必", "请", "要", "应", "加", "提",
    ]

    private func fault(_ sentence: Range<Int>, _ reason: String) -> ProofFault {
        ProofFault(.contradiction, "\"\(text.excerpt(sentence, limit: 120))\": \(reason)")
    }
}
