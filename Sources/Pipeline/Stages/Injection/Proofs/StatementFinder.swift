import Constraints
import OrderedCollections
import Records
import Rows

/// Looks for what a sentence in words asks: a soft constraint, or a condition.
struct StatementFinder {
    /// The share of a sentence's content that another wording of it must keep.
    static let coverage = 0.45

    let text: ProofText
    let seedSentences: Set<Int>

    /// The best stretch of the text for a sentence, and the share of its content that it has.
    struct Match {
        let sentences: ClosedRange<Int>
        let share: Double
        let place: Int
    }

    /// Finds the stretch that has the most of a sentence's content.
    func best(_ sentence: String) -> Match? {
        let wanted = ProofText(sentence)
        if let start = text.starts(of: wanted.tokens).first, !wanted.tokens.isEmpty {
            let run = text.sentences(touching: start..<(start + wanted.tokens.count))
            return Match(
                sentences: run.lowerBound...max(run.lowerBound, run.upperBound - 1), share: 1,
                place: start)
        }
        let terms = Self.content(wanted.tokens[...])
        guard !terms.isEmpty else { return nil }
        let room = max(30, wanted.tokens.count * 5 / 2)
        let own = text.sentences.map { Self.content(text.tokens[$0]) }
        var best: Match?
        for first in text.sentences.indices where !seedSentences.contains(first) {
            var gathered: Set<String> = []
            var last = first
            while last < text.sentences.count, last - first < 3, !seedSentences.contains(last) {
                let length =
                    text.sentences[last].upperBound - text.sentences[first].lowerBound
                if last > first, length > room { break }
                gathered.formUnion(own[last])
                let share = Double(gathered.intersection(terms).count) / Double(terms.count)
                if share > best?.share ?? 0 {
                    best = Match(
                        sentences: first...last, share: share,
                        place: place(of: terms, in: text.sentences[first]))
                }
                last += 1
            }
        }
        return best
    }

    /// Where the first of some terms stands among some tokens.
    private func place(of terms: Set<String>, in run: Range<Int>) -> Int {
        run.first { index in
            let token = text.tokens[index]
            return token.kind == .word && terms.contains(ProofTerms.stem(token.key))
        } ?? run.lowerBound
    }

    /// The terms that carry content: of Chinese also single characters, since wordings share these.
    static func content(_ tokens: ArraySlice<ProofText.Token>) -> Set<String> {
        var terms = ProofTerms.terms(tokens)
        for token in tokens where token.kind == .character && !particles.contains(token.key) {
            terms.insert(token.key)
        }
        return terms.subtracting(common)
    }

    private static let particles = Set("的了是在和与或请要须应把被对以用你我这那个也就都不有为中并将".map { String($0) })
    private static let common: Set<String> = [
        "answer", "respons", "repli", "write", "text", "whol", "回答", "请在", "必须", "写出",
    ]
}

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
            where condition.text.localizedCaseInsensitiveContainsPlain(word)
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

extension String {
    /// Whether a text occurs in it in any case; plain scalars, no locale.
    func localizedCaseInsensitiveContainsPlain(_ other: String) -> Bool {
        !other.isEmpty && lowercased().contains(other.lowercased())
    }
}

/// The words that join the branches of a selection.
enum Connectives {
    static let conditional = [
        "if", "when", "whenever", "where", "in case", "provided", "should", "unless", "depending",
        "as long as", "given that", "suppose", "assuming", "in the event", "whether",
        "如", "若", "当", "假如", "假设", "倘", "要是", "只要", "除非", "的话", "一旦", "视", "根据", "凡", "取决",
    ].map { ProofText($0).tokens.map(\.key) }

    static let otherwise = [
        "otherwise", "else", "if not", "if it isn't", "if it doesn't", "if it is not",
        "if it does not", "if that isn't", "if that is not", "if this is not", "not the case",
        "in any other case", "in all other cases", "in every other case", "unless", "or else",
        "if they don't", "if there isn't", "if there is not", "failing that", "by contrast",
        "on the other hand", "if the opposite", "doesn't hold", "does not hold",
        "否则", "不然", "反之", "其他情况", "其余情况", "若不", "如果不", "如不", "若没有", "如果没有", "除此之外",
        "不满足", "不符合", "不成立", "要不", "除非", "若否", "如否", "若非", "如果并非",
    ].map { ProofText($0).tokens.map(\.key) }

    static func holds(_ keys: [String], _ run: [String]) -> Bool { !places(keys, run).isEmpty }

    /// The places at which a run of keys begins.
    static func places(_ keys: [String], _ run: [String]) -> [Int] {
        guard let first = run.first, keys.count >= run.count else { return [] }
        return (0...(keys.count - run.count)).filter { start in
            keys[start] == first && zip(keys[start...], run).allSatisfy { $0 == $1 }
        }
    }
}
