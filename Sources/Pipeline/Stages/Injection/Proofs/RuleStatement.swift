import Constraints
import Foundation
import Records

/// One rule of a draft, and all that its statement in a text must hold.
struct RuleStatement: Sendable {
    /// A number that must be stated.
    struct WantedNumber: Hashable, Sendable {
        let name: String
        let value: Int
        /// How it must be compared; nil where the rule's phrasings don't agree on one.
        let bound: StatedBound?
        /// What the phrasings say right after it: what is counted.
        let nouns: Set<String>
    }

    /// A text that must be stated.
    struct WantedText: Hashable, Sendable {
        let name: String
        /// The ways to write it, any of which will do.
        let forms: [[Unicode.Scalar]]
        let isCaseSensitive: Bool
        /// Whether it is so long that it may stand apart from the sentence that speaks of it.
        let isLong: Bool
        /// The text for a message.
        let shown: String
    }

    let leaf: String
    let constraint: Constraint
    let profile: RuleProfile?
    /// The wordings that are known to state it, cut into tokens.
    var wordings: [[ProofText.Token]]
    let numbers: [WantedNumber]
    let texts: [WantedText]
    /// What was asked for, for messages.
    let text: String

    init(_ use: RuleUse, leaf: String, _ language: PromptLanguage) throws {
        constraint = try Constraint(use)
        self.leaf = leaf
        text = use.text
        profile = RuleProfiles.of(language).profiles[constraint.id]
        let phrasings = (0..<constraint.phrasingCount(language)).map { [constraint] variant in
            ProofText(constraint.text(language: language, variant: variant)).tokens
        }
        wordings = [ProofText(use.text).tokens] + phrasings
        (numbers, texts) = Self.wants(constraint, ProofText(use.text).tokens, phrasings, profile)
    }

    private static func wants(
        _ constraint: Constraint, _ own: [ProofText.Token], _ phrasings: [[ProofText.Token]],
        _ profile: RuleProfile?
    ) -> ([WantedNumber], [WantedText]) {
        var numbers: [WantedNumber] = []
        var texts: [WantedText] = []
        for parameter in type(of: constraint.rule).parameters {
            let name = parameter.name
            switch constraint.arguments[name] {
            case .integer(let value):
                numbers.append(
                    WantedNumber(
                        name: name, value: value,
                        bound: bound(of: value, [own], profile)
                            ?? bound(of: value, phrasings, profile),
                        nouns: nouns(of: value, phrasings, profile)))
            case .string(let value):
                if name.hasSuffix("relation") { continue }
                let forms = name == "language" ? LanguageNames.forms(of: value) : [value]
                texts.append(wanted(name, forms, parameter))
            case .strings(let values):
                texts += values.map { wanted(name, [$0], parameter) }
            case nil: break
            }
        }
        return (numbers, texts)
    }

    private static func wanted(
        _ name: String, _ forms: [String], _ parameter: Parameter
    ) -> WantedText {
        let isFree =
            parameter.meaning.contains("any case") || parameter.meaning.contains("both cases")
            || parameter.meaning.contains("case doesn't count") || name == "language"
        let first = forms.first ?? ""
        return WantedText(
            name: name, forms: forms.map { $0.unicodeScalars.map(ProofText.plain) },
            isCaseSensitive: !isFree, isLong: first.unicodeScalars.count > 60,
            shown: String(first.prefix(60)))
    }

    private static func nouns(
        of value: Int, _ phrasings: [[ProofText.Token]], _ profile: RuleProfile?
    ) -> Set<String> {
        var nouns: Set<String> = []
        for tokens in phrasings {
            for index in tokens.indices
            where tokens[index].number == value && profile?.isConstant(index, in: tokens) != true {
                if let noun = RelationWords.noun(after: index, in: tokens) { nouns.insert(noun) }
            }
        }
        return nouns
    }

    /// How the phrasings that compare a number compare it; nil where they don't agree.
    private static func bound(
        of value: Int, _ phrasings: [[ProofText.Token]], _ profile: RuleProfile?
    ) -> StatedBound? {
        var counts: [StatedBound: Int] = [:]
        for tokens in phrasings {
            let bounds = tokens.indices.filter {
                tokens[$0].number == value && profile?.isConstant($0, in: tokens) != true
            }.compactMap { RelationWords.bound(at: $0, in: tokens) }
            if let bound = bounds.first(where: { $0.comparison != .none }) {
                counts[bound, default: 0] += 1
            }
        }
        let total = counts.values.reduce(0, +)
        guard let most = counts.max(by: { $0.value < $1.value }), most.value * 5 >= total * 4
        else { return nil }
        return most.key
    }
}
