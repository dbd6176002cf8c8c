import Constraints

/// Checks by code what a model wrote for a request for soft constraints.
struct SoftCheck {
    private let request: SoftRequest
    private let seed: GramSet
    private let exemplar: GramSet
    private let prompt: GramSet

    init(_ request: SoftRequest) {
        self.request = request
        seed = GramSet([request.seed])
        let parts = request.exemplar.parts
        exemplar = GramSet(parts.map(\.text) + [request.exemplar.merged])
        prompt = GramSet([SubInstructionPrompt.prompt(request.language).text])
    }

    /// The first thing wrong with the parts, in the order of the slots; nil where all is well.
    func fault(in items: [SoftReply.Item]) -> String? {
        for (index, item) in items.enumerated() {
            let slot = request.slots[index]
            let reason =
                markFault(item) ?? instructionFault(item.instruction, slot)
                ?? SoftQuestionCheck(
                    item.question, of: item.instruction, category: slot.category, request.language
                ).fault ?? echo(item)
            if let reason { return "part \(index + 1) (\(slot.category)): \(reason)" }
        }
        return repeated(items) ?? languageFault(items)
    }

    private func markFault(_ item: SoftReply.Item) -> String? {
        for text in [item.instruction, item.question] {
            if let mark = TemplateMarker.first(in: text) ?? PromptMark.first(in: text) {
                return "it has the mark \(mark)"
            }
        }
        return nil
    }

    private func instructionFault(_ text: String, _ slot: SoftSlot) -> String? {
        let isChinese = request.language == .chinese
        let length = text.count
        let bounds = isChinese ? 4...160 : 12...400
        guard bounds.contains(length) else {
            return "the sub-instruction has \(length) characters, \(bounds.lowerBound) to "
                + "\(bounds.upperBound) are allowed: \"\(text.prefix(60))\""
        }
        if text.contains(where: \.isNewline) { return "the sub-instruction has several lines" }
        if let opening = Self.answerOpenings.first(where: { text.lowercased().hasPrefix($0) }) {
            return "the sub-instruction begins as an answer does: \"\(opening)\""
        }
        if text.hasSuffix("?") || text.hasSuffix("？") {
            return "the sub-instruction is a question: \"\(text.prefix(60))\""
        }
        if let demand = RuleLikeDemand.first(in: text) {
            return "it asks for what rules ask for: \"\(demand)\""
        }
        return categoryFault(text, slot)
    }

    /// What a category can't do without.
    private func categoryFault(_ text: String, _ slot: SoftSlot) -> String? {
        guard slot.role == .constraint else { return nil }
        switch SoftCategory(rawValue: slot.category) {
        case .inverse where !Negation.isIn(text):
            return "nothing is ruled out in \"\(text.prefix(80))\""
        case .numerical where !SoftNumber.isIn(text):
            return "there is no number in \"\(text.prefix(80))\""
        case .example where !text.contains(where: { "\"“”‘’'「」『』《》".contains($0) }):
            return "no sample is quoted in \"\(text.prefix(80))\""
        default: return nil
        }
    }

    private func echo(_ item: SoftReply.Item) -> String? {
        if exemplar.share(of: item.instruction) > 0.5 {
            return "it repeats the example: \"\(item.instruction.prefix(80))\""
        }
        let questions = Set(request.exemplar.parts.map { PlainPoints($0.question).points })
        if questions.contains(PlainPoints(item.question).points) {
            return "its question is one of the example's: \"\(item.question.prefix(80))\""
        }
        if prompt.share(of: item.instruction) > 0.5 || prompt.share(of: item.question) > 0.5 {
            return "it repeats the prompt: \"\(item.instruction.prefix(80))\""
        }
        if seed.share(of: item.instruction) > 0.6 {
            return "it repeats the request: \"\(item.instruction.prefix(80))\""
        }
        return nil
    }

    private func repeated(_ items: [SoftReply.Item]) -> String? {
        let shingles = items.map { Shingles($0.instruction).hashes }
        let questions = items.map { PlainPoints($0.question).points }
        for later in items.indices {
            for earlier in 0..<later {
                let similarity = Shingles.similarity(
                    shingles[earlier][...], shingles[later][...])
                if similarity > 0.6 || questions[earlier] == questions[later] {
                    return "parts \(earlier + 1) and \(later + 1) ask for the same: "
                        + "\"\(items[later].instruction.prefix(80))\""
                }
            }
        }
        return nil
    }

    /// Told from all parts together: a single sentence is too short to be sure.
    private func languageFault(_ items: [SoftReply.Item]) -> String? {
        let text = items.map { "\($0.instruction) \($0.question)" }.joined(separator: "\n")
        guard let code = SeedLanguage.detect(text), PromptLanguage(code: code) != request.language
        else { return nil }
        return "the parts are in the language \(code), \(request.language.rawValue) is wanted"
    }

    private static let answerOpenings = [
        "sure", "certainly", "of course,", "here is", "here are", "here's", "i'm ", "i am ",
        "i would", "i will", "i'll", "as an ai", "the answer", "yes,", "no,", "yes.", "no.", "好的",
        "当然",
        "以下是", "答案是", "作为一个", "作为ai", "我会", "我认为", "我将", "是的",
    ]
}
