/// Rules drawn for a seed, which become constraints once their keyword slots are filled.
public struct RuleDraft: Sendable {
    struct DrawnRule: Sendable {
        var type: any Rule.Type
        var drawn: DrawnArguments
    }

    let rules: [DrawnRule]
    let seed: SeedFacts

    /// The rules, in the order in which they were drawn.
    public var ids: [RuleID] { rules.map { $0.type.id } }
    /// The slots to fill, in the order of the rules.
    public var slots: [KeywordSlot] { rules.flatMap(\.drawn.slots) }

    /// Fills the slots, one list of words for each in order, and makes the constraints.
    ///
    /// Throws what is wrong with the first word that can't be used, or which demands clash.
    public func filled(with keywords: [[String]]) throws(KeywordFault) -> [Constraint] {
        let constraints = try constraints(with: keywords)
        if let clash = Feasibility.clash(among: constraints.flatMap(\.rule.demands)) {
            throw .clash(clash)
        }
        return constraints
    }

    /// The constraints with their slots filled, whether or not they go together.
    func constraints(with keywords: [[String]]) throws(KeywordFault) -> [Constraint] {
        guard keywords.count == slots.count else {
            throw .wrongCount(wanted: slots.count, found: keywords.count)
        }
        for (slot, words) in zip(slots, keywords) {
            guard words.count == slot.count, Set(words.map(foldedText)).count == words.count else {
                throw .wrongCount(wanted: slot.count, found: words.count)
            }
            for word in words {
                if let reason = slot.fault(of: word, for: seed) {
                    throw .unusable(slot, word: word, reason: reason)
                }
            }
        }
        var rest = keywords[...]
        var constraints: [Constraint] = []
        for rule in rules {
            let own = rest.prefix(rule.drawn.slots.count)
            rest = rest.dropFirst(rule.drawn.slots.count)
            constraints.append(try Self.constraint(rule, Array(own)))
        }
        let texts = keywords.joined().map(foldedText)
        guard Set(texts).count == texts.count else {
            throw .clash("the same word would fill two slots")
        }
        return constraints
    }

    /// Fills the slots with words of the seed and words that fit any topic.
    ///
    /// A rule for which no such word fits is left out.
    public func filledWithoutModel(
        using generator: inout some RandomNumberGenerator
    ) -> [Constraint] {
        var kept: [DrawnRule] = []
        var words: [[String]] = []
        var constraints: [Constraint] = []
        for rule in rules {
            for _ in 0..<Self.tries {
                let own = rule.drawn.slots.map { fallback(for: $0, using: &generator) }
                let draft = RuleDraft(rules: kept + [rule], seed: seed)
                guard let made = try? draft.filled(with: words + own) else { continue }
                kept.append(rule)
                words += own
                constraints = made
                break
            }
        }
        return constraints
    }

    private static let tries = 12

    func fallback(
        for slot: KeywordSlot, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        var words = NeutralKeywords.words(seed.language, slot.purpose).shuffled(using: &generator)
        if slot.purpose == .required || slot.purpose == .frequent {
            // A Chinese text isn't split into words here, and a stock word has nothing to do with it.
            let stock = seed.language == .chinese ? [] : words
            words = seed.ownWords.shuffled(using: &generator) + stock
        }
        return Array(words.lazy.filter { slot.fault(of: $0, for: seed) == nil }.prefix(slot.count))
    }

    private func foldedText(_ word: String) -> [UInt32] { CaseMapping.folded(word.points) }

    static func constraint(
        _ rule: DrawnRule, _ keywords: [[String]]
    ) throws(KeywordFault) -> Constraint {
        var arguments = rule.drawn.arguments
        for (slot, words) in zip(rule.drawn.slots, keywords) {
            let parameter = rule.type.parameters.first { $0.name == slot.argument }
            if case .texts = parameter?.kind {
                arguments[slot.argument] = .strings(words)
            } else {
                arguments[slot.argument] = .string(words.first ?? "")
            }
        }
        do throws(ConstraintError) {
            return try Constraint(id: rule.type.id.text, arguments: arguments)
        } catch {
            throw .clash("\(error)")
        }
    }
}

/// Why keywords can't fill the slots of a draft.
public enum KeywordFault: Error, Hashable, Sendable {
    /// Too few or too many words, or one twice.
    case wrongCount(wanted: Int, found: Int)
    /// A word that a slot can't take.
    case unusable(KeywordSlot, word: String, reason: String)
    /// Words with which the rules can't be obeyed together.
    case clash(String)
}

extension KeywordFault: CustomStringConvertible {
    /// What is wrong, for the model's next try or a log.
    public var description: String {
        switch self {
        case .wrongCount(let wanted, let found):
            "\(wanted) different words are wanted, not \(found)"
        case .unusable(let slot, let word, let reason):
            "\"\(word)\" can't fill '\(slot.argument)' of \(slot.rule): \(reason)"
        case .clash(let reason): reason
        }
    }
}
