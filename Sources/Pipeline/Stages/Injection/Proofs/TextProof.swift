import Constraints
import Records
import Rows

/// Proves of a text as a whole that it is a request in the wanted language, with nothing of a
/// prompt or an answer in it.
struct TextProof {
    let raw: String
    let text: ProofText
    let draft: InstructionDraft
    private let listed: ProofText

    init(_ raw: String, _ text: ProofText, of draft: InstructionDraft) {
        self.raw = raw
        self.text = text
        self.draft = draft
        listed = ProofText(draft.listed)
    }

    /// What makes the text unusable whatever it says; nothing more is looked for then.
    var unusable: ProofFault? {
        guard !text.tokens.isEmpty else { return ProofFault(.unusable, "there is no text") }
        if text.tokens.count * 4 < listed.tokens.count {
            return ProofFault(
                .unusable,
                "\(text.tokens.count) words, and the constraints listed come to \(listed.tokens.count)"
            )
        }
        return isCut ? ProofFault(.unusable, "the text ends in the middle of a sentence") : nil
    }

    private var isCut: Bool {
        guard let last = raw.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else {
            return true
        }
        let tail = text.tokens.suffix(3).map(\.key)
        let isKnownEnd =
            [draft.seed, draft.listed].contains { known in
                ProofText(known).tokens.suffix(3).map(\.key) == tail
            }
            || draft.composition.leaves.contains { leaf in
                ProofText(leaf.text).tokens.suffix(3).map(\.key) == tail
            }
        if isKnownEnd { return false }
        if ",，、:：;；(（".unicodeScalars.contains(last) { return true }
        guard !".!?。！？\"”'’)）]】}*`…".unicodeScalars.contains(last),
            let word = text.tokens.last?.key
        else { return false }
        return Self.openWords.contains(word)
    }

    /// Words after which a sentence goes on.
    private static let openWords: Set<String> = [
        "the", "a", "an", "of", "and", "or", "to", "with", "that", "which", "at", "least", "your",
        "for", "in", "is", "are", "must", "should", "than", "by", "from", "not", "be", "as",
        "的", "和", "或", "与", "并", "且", "在", "至", "须", "以", "把", "用", "应", "为", "是", "请",
    ]

    var faults: [ProofFault] {
        [leak, languageFault, opening].compactMap { $0 }
    }

    // MARK: Language

    private var languageFault: ProofFault? {
        let wanted = Self.share(listed, draft.language)
        let found = Self.share(text, draft.language)
        guard found < wanted * 0.6, wanted > 0.05 else { return nil }
        return ProofFault(
            .language,
            draft.language == .chinese ? "the text isn't in Chinese" : "the text isn't in English")
    }

    /// How much of a text is in a language: Chinese characters, or words that only English has.
    private static func share(_ text: ProofText, _ language: PromptLanguage) -> Double {
        guard !text.tokens.isEmpty else { return 0 }
        let own = text.tokens.count { token in
            language == .chinese
                ? token.kind == .character : ProofTerms.stopWords.contains(token.key)
        }
        return Double(own) / Double(text.tokens.count)
    }

    // MARK: Leaks

    private var leak: ProofFault? {
        if let marker = TemplateMarker.first(in: raw), !draft.listed.contains(marker) {
            return ProofFault(.leak, "\(marker) stands in it")
        }
        let lower = raw.lowercased()
        let known = draft.listed.lowercased()
        if let phrase = Self.phrases.first(where: { lower.contains($0) && !known.contains($0) }) {
            return ProofFault(.leak, "\"\(phrase)\" stands in it")
        }
        if let name = text.tokens.indices.first(where: isLeafName) {
            return ProofFault(.leak, "\"\(text.excerpt(name..<(name + 2)))\" stands in it")
        }
        if let place = openPlace { return ProofFault(.leak, "{\(place)} stands in it") }
        let start = raw.drop { $0.isWhitespace }
        if start.first == "{", !draft.listed.drop(while: \.isWhitespace).hasPrefix("{"),
            (try? JSONValue(parsing: Array(raw.utf8))) != nil
        {
            return ProofFault(.leak, "the text is JSON")
        }
        if let mark = PromptMark.first(in: raw), PromptMark.first(in: draft.listed) == nil {
            return ProofFault(.leak, "the prompt's mark \(mark) stands in it")
        }
        if let run = promptRun {
            return ProofFault(.leak, "the prompt's \"\(run)\" stands in it")
        }
        return nil
    }

    /// Whether a leaf's name begins at a token: "c" and a number, put together.
    private func isLeafName(_ index: Int) -> Bool {
        guard index + 1 < text.tokens.count else { return false }
        let (letter, digit) = (text.tokens[index], text.tokens[index + 1])
        guard letter.key == "c", let number = digit.number,
            letter.scalars.upperBound == digit.scalars.lowerBound,
            draft.composition.leaves.contains(where: { $0.id == "c\(number)" })
        else { return false }
        return !draft.listed.contains("c\(number)") && !draft.listed.contains("C\(number)")
    }

    /// The name of a template's place that wasn't filled.
    private var openPlace: String? {
        var rest = raw[...]
        while let open = rest.firstIndex(of: "{") {
            rest = rest[rest.index(after: open)...]
            let name = rest.prefix { $0.isASCII && ($0.isLowercase || $0 == "_") }
            if !name.isEmpty, rest[name.endIndex...].first == "}",
                !draft.listed.contains("{\(name)}")
            {
                return String(name)
            }
        }
        return nil
    }

    /// A run of words that the prompts have and the draft hasn't.
    private var promptRun: String? {
        let length = Self.promptRun
        guard text.tokens.count >= length else { return nil }
        for start in 0...(text.tokens.count - length) {
            let run = Array(text.tokens[start..<(start + length)])
            if Self.promptRuns.contains(run.map(\.key)), listed.starts(of: run).isEmpty {
                return text.excerpt(start..<(start + length))
            }
        }
        return nil
    }

    /// So many words in a row are no chance.
    private static let promptRun = 9

    /// Every such row of the prompts that stand behind an instruction.
    private static let promptRuns: Set<[String]> = {
        let prompts =
            Proofs.prompts + KeywordPrompt.prompts + SoftWriter.prompts + Rewriter.prompts
        var runs: Set<[String]> = []
        for prompt in prompts {
            let keys = ProofText(prompt.text).tokens.map(\.key)
            guard keys.count >= promptRun else { continue }
            for start in 0...(keys.count - promptRun) {
                runs.insert(Array(keys[start..<(start + promptRun)]))
            }
        }
        return runs
    }()

    private static let phrases = [
        "rewritten instruction", "rewritten request", "here is the rewritten",
        "revised instruction",
        "here's the rewritten", "here is the revised", "here is the final instruction",
        "merged instruction", "sub-instruction", "subinstruction", "scoring question",
        "\"instruction\":",
        "<instruction>", "</instruction>", "[instruction", "[start", "[end]", "as an ai",
        "original instruction:", "the listed constraints", "rewrite the request",
        "new instruction:",
        "改写后的", "改写如下", "重写后的", "合并后的", "以下是改写", "子指令", "评分问题", "原指令", "新指令：", "指令开始", "指令结束",
        "system prompt",
    ]

    // MARK: Answers

    private var opening: ProofFault? {
        let start = raw.drop { !$0.isLetter }.lowercased()
        let seed = draft.seed.drop { !$0.isLetter }.lowercased()
        if let opening = Self.openings.first(where: { start.hasPrefix($0) && !seed.hasPrefix($0) })
        {
            return ProofFault(.answered, "it begins like an answer: \"\(opening)\"")
        }
        return nil
    }

    /// Whether the text says much that neither the request nor its constraints say.
    ///
    /// - Parameter sentences: The sentences that are the seed's or state a constraint.
    /// - Returns: The fault; nil where nearly all of it is accounted for.
    func answer(known sentences: Set<Int>) -> ProofFault? {
        let known = StatementFinder.content(listed.tokens[...])
        var foreign = 0
        for (index, sentence) in text.sentences.enumerated() where !sentences.contains(index) {
            let terms = StatementFinder.content(text.tokens[sentence])
            guard terms.count >= 2 else { continue }
            let share = Double(terms.intersection(known).count) / Double(terms.count)
            if share < 0.55 { foreign += sentence.count }
        }
        guard foreign >= 25, foreign * 8 > text.tokens.count else { return nil }
        return ProofFault(
            .answered,
            "\(foreign) words of it say what neither the request nor its constraints say")
    }

    private static let openings = [
        "sure,", "sure!", "sure.", "certainly", "of course", "absolutely", "here is", "here are",
        "here's", "as requested", "okay,", "ok,", "great question", "当然", "好的", "以下是", "没问题", "下面是",
        "根据您的",
    ]
}

extension Composition.Leaf {
    /// The sentence that asks for the constraint.
    var text: String {
        switch constraint {
        case .rule(let use): use.text
        case .question(let question): question.text
        }
    }
}
