import Chat
import Constraints
import Foundation
import Records
import Rows

/// Where the keywords of an instruction's rules came from.
enum Keywords: Sendable {
    case none
    case model([Constraint])
    case fallback(reason: String)

    var json: JSONValue? {
        switch self {
        case .none: nil
        case .model: ["by": "model"]
        case .fallback(let reason): ["by": "fallback", "reason": .string(reason)]
        }
    }

    /// Has a model think of the keywords; what it says is checked before it is believed.
    ///
    /// - Parameters:
    ///   - placed: The rules with their slots.
    ///   - model: The model's name in the pipeline file.
    ///   - ground: The seed.
    ///   - id: The row.
    ///   - context: The stage's context.
    /// - Returns: The rules with the model's words, or why they can't be used.
    /// - Throws: `ChatError` where the model gave up.
    static func thought(
        of placed: PlacedRules, by model: String, _ ground: Ground, id: RecordID,
        _ context: StageContext
    ) async throws -> Keywords {
        let slots = placed.slots
        let messages = [
            ChatMessage(
                .user, KeywordPrompt.text(seed: ground.text, slots: slots, ground.language))
        ]
        let replies = try await context.ask(model, messages, id: id)
        let words = KeywordPrompt.words(in: replies.first?.answer.text ?? "", slots: slots)
        let echo = words.joined().first {
            KeywordPrompt.isExample($0) && !ground.text.localizedCaseInsensitiveContains($0)
        }
        if let echo { return .fallback(reason: "\"\(echo)\" is the prompt's own example") }
        do {
            return .model(try placed.filled(with: words))
        } catch {
            return .fallback(reason: "\(error)")
        }
    }
}
