import Chat
import Constraints
import Records

/// An instruction in two turns: a request with most constraints, and one that adds the rest.
struct TurnTexts: Sendable {
    let first: String
    let second: String

    /// Parts a composition; nil where it has no constraint that could be asked for later.
    ///
    /// - Parameters:
    ///   - tree: The composition.
    ///   - ground: The seed.
    ///   - text: The words around the constraints.
    ///   - form: How the constraints of the first turn stand.
    ///   - generator: Where the draw of words comes from.
    init?(
        _ tree: Composition, _ ground: Ground, _ text: CompositionText, _ form: Presentation,
        using generator: inout SeededGenerator
    ) {
        guard case .and(let parts) = tree, parts.count > 1, case .leaf(let last) = parts.last else {
            return nil
        }
        var later = [last]
        if parts.count > 4, case .leaf(let other) = parts[parts.count - 2] {
            later.insert(other, at: 0)
        }
        let early = Array(parts.dropLast(later.count))
        first = text.instruction(
            early.count == 1 ? early[0] : .and(early), ground, form)
        let lead = TreeFrames.words(ground.language).turns.randomElement(using: &generator) ?? ""
        let sentences = later.map(text.sentence)
        second =
            sentences.count == 1
            ? lead + (ground.language == .chinese ? "" : " ") + sentences[0]
            : ([lead] + sentences.map { "- \($0)" }).joined(separator: "\n")
    }

    /// Has a model give the first answer.
    ///
    /// - Parameters:
    ///   - model: The model's name in the pipeline file.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: The answer, or why it can't be gone on from.
    /// - Throws: `ChatError` where the model gave up.
    func answer(
        by model: String, id: RecordID, _ context: StageContext
    ) async throws -> Swift.Result<String, UnusableAnswer> {
        let replies = try await context.ask(model, [ChatMessage(.user, first)], id: id)
        guard let reply = replies.first?.answer else {
            return .failure(UnusableAnswer(reason: "there is no first answer"))
        }
        guard ![.length, .contentFilter].contains(reply.finishReason) else {
            return .failure(
                UnusableAnswer(reason: "the first answer was cut (\(reply.finishReason.rawValue))"))
        }
        let text = ResponseSplit(text: reply.text, reasoning: reply.reasoning).answer
        if !text.contains(where: { !$0.isWhitespace }) {
            return .failure(UnusableAnswer(reason: "the first answer is empty"))
        }
        if let marker = TemplateMarker.first(in: text) {
            return .failure(UnusableAnswer(reason: "the first answer holds \(marker)"))
        }
        if let opening = Refusal.opening(of: text) {
            return .failure(
                UnusableAnswer(reason: "the first answer declines: \"\(opening)\""))
        }
        return .success(text)
    }
}

/// Why a first answer can't be gone on from.
struct UnusableAnswer: Error {
    let reason: String
}

extension CompositionText {
    /// The seed with its constraints.
    func instruction(_ tree: Composition, _ ground: Ground, _ form: Presentation) -> String {
        if form == .listed, tree.depth > 0 || !Self.canWeave(tree) {
            return "\(ground.text)\n\n\(block(tree))"
        }
        guard Self.canWeave(tree) else { return "\(ground.text)\n\n\(block(tree))" }
        // After a seed of several paragraphs (a passage, say) a line of its own keeps the constraints
        // from being read as part of it, and so it is with a condition on the seed.
        let isApart = ground.text.contains("\n") || !tree.conditions.isEmpty
        let gap = isApart ? "\n\n" : ground.language == .chinese ? "" : " "
        return Presentation.ended(ground.text, ground.language) + gap + woven(tree)
    }
}
