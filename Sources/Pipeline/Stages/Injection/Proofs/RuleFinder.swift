import Constraints

/// Looks for the statement of one rule in a text.
struct RuleFinder {
    /// Where a rule is stated, or what is wrong with the nearest thing to it.
    enum Finding {
        case stated(sentences: Set<Int>, place: Int)
        case fault(ProofFault.Kind, String)
    }

    /// The greatest number of tokens of two neighbouring sentences that are read as one.
    private static let longestPair = 70

    let text: ProofText
    /// The sentences that are the seed's own, in which no rule is looked for.
    let seedSentences: Set<Int>
    /// The tokens that state something else, word for word.
    var claims: TokenClaims

    /// Finds one of the known wordings of a rule, and claims its tokens.
    mutating func findWording(_ statement: RuleStatement) -> Finding? {
        for tokens in statement.wordings {
            for start in text.starts(of: tokens) {
                let run = start..<(start + tokens.count)
                let sentences = Set(text.sentences(touching: run))
                if !claims.holdsAny(of: run), missingTexts(statement, sentences.sorted()).isEmpty {
                    claims.claim(run)
                    return .stated(sentences: sentences, place: start)
                }
            }
        }
        return nil
    }

    /// What a stretch of the text has of a rule.
    private struct Match {
        let sentences: ClosedRange<Int>
        var missingTexts: [RuleStatement.WantedText] = []
        var numberFaults: [(kind: ProofFault.Kind, detail: String)] = []
        var weight = 0.0
        var place = 0

        var faults: Int { missingTexts.count + numberFaults.count }
    }

    /// Finds a rule by its terms and parameters, in whatever words.
    func search(_ statement: RuleStatement) -> Finding {
        let threshold = statement.profile?.threshold ?? 0
        var best: Match?
        for index in text.sentences.indices where isOpen(index) {
            var stretches = [index...index]
            if index + 1 < text.sentences.count, isOpen(index + 1),
                text.sentences[index].count + text.sentences[index + 1].count <= Self.longestPair
            {
                stretches.append(index...(index + 1))
            }
            for stretch in stretches {
                let match = match(statement, stretch)
                if match.faults == 0, match.weight >= threshold * Double(stretch.count) {
                    return .stated(sentences: Set(stretch), place: match.place)
                }
                if isBetter(match, than: best, threshold) { best = match }
            }
        }
        return fault(statement, best, threshold)
    }

    /// Whether a sentence may state something more.
    private func isOpen(_ sentence: Int) -> Bool {
        !seedSentences.contains(sentence)
            && text.sentences[sentence].count { !claims.holds($0) } > 1
    }

    /// A stretch that speaks of the rule at all comes before one that doesn't.
    private func isBetter(_ match: Match, than best: Match?, _ threshold: Double) -> Bool {
        guard let best else { return true }
        let speaks = match.weight >= threshold
        let spoke = best.weight >= threshold
        if speaks != spoke { return speaks }
        if match.faults != best.faults { return match.faults < best.faults }
        return match.weight > best.weight
    }

    private func match(_ statement: RuleStatement, _ stretch: ClosedRange<Int>) -> Match {
        let run =
            text.sentences[stretch.lowerBound]
            .lowerBound..<text.sentences[stretch.upperBound]
            .upperBound
        var match = Match(sentences: stretch)
        match.place = run.lowerBound
        match.missingTexts = missingTexts(statement, Array(stretch))
        let tokens = run.filter { !claims.holds($0) }.map { text.tokens[$0] }
        for number in statement.numbers {
            if let fault = fault(of: number, in: tokens, statement.profile) {
                match.numberFaults.append(fault)
            }
        }
        match.weight = statement.profile?.weight(of: ProofTerms.terms(tokens[...])) ?? 0
        return match
    }

    /// The texts that a rule needs and that some sentences don't hold.
    private func missingTexts(
        _ statement: RuleStatement, _ sentences: [Int]
    ) -> [RuleStatement.WantedText] {
        guard let first = sentences.first, let last = sentences.last,
            let start = text.tokens[text.sentences[first]].first?.scalars.lowerBound
        else { return statement.texts }
        // The marks around the words belong to them, as far as no space or line ends them.
        var lead = start
        while lead > 0, !text.scalars[lead - 1].properties.isWhitespace { lead -= 1 }
        let next = text.sentences[last].upperBound
        let limit =
            next < text.tokens.count ? text.tokens[next].scalars.lowerBound : text.scalars.count
        var end = text.tokens[next - 1].scalars.upperBound
        while end < limit, text.scalars[end] != "\n" { end += 1 }
        return statement.texts.filter { wanted in
            let range = wanted.isLong ? 0..<text.scalars.count : lead..<end
            return !wanted.forms.contains { form in
                ScalarSearch.holds(
                    form, in: text.scalars[range], caseSensitive: wanted.isCaseSensitive)
            }
        }
    }

    /// What is wrong with a number among some tokens; nil where it is stated as wanted.
    private func fault(
        of wanted: RuleStatement.WantedNumber, in tokens: [ProofText.Token],
        _ profile: RuleProfile?
    ) -> (kind: ProofFault.Kind, detail: String)? {
        let stated = tokens.indices.filter { profile?.isConstant($0, in: tokens) != true }
            .compactMap { index in
                RelationWords.bound(at: index, in: tokens).map { (index, $0) }
            }
        // A number of the very thing that is counted tells more than any other.
        let counted = stated.filter { index, _ in
            RelationWords.noun(after: index, in: tokens).map(wanted.nouns.contains) == true
        }
        // One without a noun, as the first of two bounds, may be meant as well.
        let candidates =
            counted.isEmpty
            ? stated
            : stated.filter { index, _ in
                RelationWords.noun(after: index, in: tokens).map(wanted.nouns.contains) ?? true
            }
        if candidates.contains(where: { isStated(wanted, as: $1, tokens[$0].number) }) {
            return nil
        }
        if counted.isEmpty, let aliases = Self.aliases[wanted.value],
            tokens.contains(where: { aliases.contains($0.key) })
        {
            return nil
        }
        let want = wanted.bound?.description ?? "\(wanted.value)"
        let near = candidates.first { tokens[$0.0].number == wanted.value } ?? candidates.first
        guard let near else { return (.missing, "the number \(want) isn't stated") }
        return (.changed, "it says \"\(near.1)\" where \"\(want)\" is wanted")
    }

    private func isStated(
        _ wanted: RuleStatement.WantedNumber, as bound: StatedBound, _ number: Int?
    ) -> Bool {
        guard let want = wanted.bound else { return number == wanted.value }
        if bound == want { return true }
        // A number without any relation is as good as "exactly".
        return want.comparison == .exactly && bound.comparison == .none
            && bound.number == want.number
    }

    private static let aliases: [Int: Set<String>] = [
        1: ["single", "lone", "sole", "solitary"],
        2: ["couple", "pair", "both", "double", "pairs", "duo"],
        3: ["triple", "trio"],
    ]

    private func fault(
        _ statement: RuleStatement, _ best: Match?, _ threshold: Double
    ) -> Finding {
        let asked = "\"\(statement.text.prefix(160))\""
        guard let best, best.weight >= threshold else {
            return .fault(.missing, "it isn't said: \(asked)")
        }
        if let wanted = best.missingTexts.first {
            return .fault(.missing, "\"\(wanted.shown)\" isn't stated of \(asked)")
        }
        if let fault = best.numberFaults.first {
            return .fault(fault.kind, "\(fault.detail), of \(asked)")
        }
        return .fault(.missing, "it isn't said: \(asked)")
    }
}
