import Constraints
import OrderedCollections
import Records
import Rows

/// Proves the constraints of a draft, as they combine, to stand in a text.
struct CompositionProof {
    let text: ProofText
    let language: PromptLanguage
    private var rules: RuleFinder
    private let statements: StatementFinder
    private(set) var faults: [ProofFault] = []
    /// The sentences that state some constraint or condition.
    private(set) var provingSentences: Set<Int> = []
    /// The rules that were read, by their leaves' ids.
    private(set) var read: [RuleStatement] = []
    private var places: [String: Int] = [:]

    /// The tokens that state a rule word for word.
    var claims: TokenClaims { rules.claims }

    init(_ text: ProofText, seedSentences: Set<Int>, _ language: PromptLanguage) {
        self.text = text
        self.language = language
        rules = RuleFinder(
            text: text, seedSentences: seedSentences, claims: TokenClaims(text))
        statements = StatementFinder(text: text, seedSentences: seedSentences)
    }

    /// Proves a whole tree, branches not taken too.
    mutating func prove(_ composition: Composition) throws {
        var statements: [RuleStatement] = []
        for leaf in composition.leaves {
            guard case .rule(let use) = leaf.constraint else { continue }
            statements.append(try RuleStatement(use, leaf: leaf.id, language))
        }
        prove(statements)
        for leaf in composition.leaves {
            guard case .question(let question) = leaf.constraint else { continue }
            prove(question, leaf.id)
        }
        proveStructure(composition)
    }

    /// Proves rules: first by their known wordings, whose words are then no evidence of other rules.
    mutating func prove(_ statements: [RuleStatement]) {
        read += statements
        var open: [RuleStatement] = []
        for statement in statements {
            guard case .stated(let sentences, let place) = rules.findWording(statement) else {
                open.append(statement)
                continue
            }
            provingSentences.formUnion(sentences)
            places[statement.leaf] = place
        }
        for statement in open {
            switch rules.search(statement) {
            case .stated(let sentences, let place):
                provingSentences.formUnion(sentences)
                places[statement.leaf] = place
            case .fault(let kind, let detail):
                faults.append(ProofFault(kind, detail, leaf: statement.leaf))
            }
        }
    }

    private mutating func prove(_ question: Question, _ leaf: String) {
        guard let match = statements.best(question.text),
            match.share >= StatementFinder.coverage
        else {
            faults.append(
                ProofFault(.missing, "it isn't said: \"\(question.text)\"", leaf: leaf))
            return
        }
        provingSentences.formUnion(match.sentences)
        places[leaf] = match.place
        let wanted = ProofText(question.text).tokens.filter { $0.number ?? 0 > 1 }
        let run = match.sentences.map { text.sentences[$0] }
        let lost = wanted.first { token in
            !run.contains { text.tokens[$0].contains { $0.key == token.key } }
        }
        if let number = lost?.number {
            faults.append(
                ProofFault(
                    .changed, "the number \(number) isn't stated of \"\(question.text)\"",
                    leaf: leaf))
        }
    }

    private mutating func proveStructure(_ composition: Composition) {
        switch composition {
        case .leaf: break
        case .and: break
        case .chain(let steps): proveOrder(steps)
        case .selection(let selection): prove(selection)
        }
        for part in composition.parts { proveStructure(part) }
    }

    /// The steps of a chain must come in their order.
    private mutating func proveOrder(_ steps: [Composition]) {
        let starts = steps.map { step in step.leaves.compactMap { places[$0.id] }.min() }
        let known = starts.compactMap { $0 }
        guard known.count > 1 else { return }
        for (left, right) in zip(known, known.dropFirst()) where left > right {
            // "Before you do the second, do the first" puts them the other way round.
            let between = text.tokens[right..<left]
            if Self.inversions.contains(where: { Connectives.holds(between.map(\.key), $0) }) {
                continue
            }
            faults.append(
                ProofFault(
                    .changed, "the tasks of the chain come in another order than they should"))
            return
        }
    }

    private mutating func prove(_ selection: Composition.Selection) {
        let condition = selection.condition
        guard let match = statements.best(condition.text),
            match.share >= StatementFinder.coverage
        else {
            faults.append(ProofFault(.missing, "the condition isn't said: \"\(condition.text)\""))
            return
        }
        provingSentences.formUnion(match.sentences)
        let run =
            text.sentences[match.sentences.lowerBound]
            .lowerBound..<text.sentences[
                match.sentences.upperBound
            ].upperBound
        for value in Self.values(condition.arguments) {
            switch value {
            case .int(let number) where !text.tokens[run].contains { $0.number == Int(number) }:
                faults.append(
                    ProofFault(
                        .changed,
                        "the number \(number) isn't stated in the condition \"\(condition.text)\""))
            case .string(let word)
            where !word.isEmpty && condition.text.lowercased().contains(word.lowercased())
                && !ScalarSearch.holds(
                    word.unicodeScalars.map(ProofText.plain), in: text.scalars[...],
                    caseSensitive: false):
                faults.append(
                    ProofFault(
                        .changed,
                        "\"\(word)\" isn't stated in the condition \"\(condition.text)\""))
            default: break
            }
        }
        proveConnectives(selection, match)
    }

    private mutating func proveConnectives(
        _ selection: Composition.Selection, _ match: StatementFinder.Match
    ) {
        let range = max(0, match.sentences.lowerBound - 1)...match.sentences.upperBound
        let near = range.flatMap { Array(text.tokens[text.sentences[$0]]) }.map(\.key)
        if !Connectives.conditional.contains(where: { Connectives.holds(near, $0) }) {
            faults.append(
                ProofFault(
                    .missing, "it isn't said that \"\(selection.condition.text)\" is a condition"))
        }
        guard let otherwise = selection.otherwise else { return }
        let keys = text.tokens.map(\.key)
        let turns = Connectives.otherwise.flatMap { Connectives.places(keys, $0) }.sorted()
        guard !turns.isEmpty else {
            faults.append(
                ProofFault(
                    .missing,
                    "it isn't said that one branch counts only where "
                        + "\"\(selection.condition.text)\" doesn't hold"))
            return
        }
        let yes = selection.then.leaves.compactMap { places[$0.id] }
        let no = otherwise.leaves.compactMap { places[$0.id] }
        guard let firstYes = yes.min(), let lastNo = no.max(), lastNo < firstYes,
            turns.contains(where: { $0 > lastNo && $0 < firstYes + 12 }),
            match.place < lastNo
        else { return }
        faults.append(
            ProofFault(.changed, "the branches of \"\(selection.condition.text)\" are swapped"))
    }

    /// Every number and text within a condition's arguments.
    private static func values(_ arguments: JSONValue) -> [JSONValue] {
        if let object = arguments.object { return object.values.flatMap { values($0) } }
        if let array = arguments.array { return array.flatMap { values($0) } }
        return [arguments]
    }

    private static let inversions = ["before", "after", "之前", "以前", "之后", "以后"].map {
        ProofText($0).tokens.map(\.key)
    }
}
