import Constraints
import Records

/// How the constraints of instructions may stand, and how often each way.
struct LayoutChoice: Sendable {
    /// The second turn's options.
    struct Turns: Sendable {
        /// The model that gives the first answer; nil for none.
        let model: String?
        let share: Double
    }

    let presentation: Presentation
    let placement: Layout.Placement
    let turns: Turns
    /// The share of instructions that a model puts in words of its own.
    let rewritten: Double

    /// Reads `presentation`, `placement` and `turns`.
    init(_ options: OptionReader, rewritten: Double) {
        self.rewritten = rewritten
        presentation = options.choice("presentation", default: Presentation.mixed)
        placement = options.choice("placement", default: Layout.Placement.user)
        turns = options.group("turns") { reader in
            let model = reader.has("model") ? reader.model("model") : nil
            let share = reader.double("share", default: model == nil ? 0 : 0.2, in: 0...1)
            if model == nil, share > 0 {
                reader.fault(
                    "'share' asks for second turns, and no 'model' says who gives the first answer",
                    at: "share")
            }
            return Turns(model: model, share: share)
        }
    }

    /// Draws the layout of one instruction.
    func drawn(
        _ kind: Composition.Kind, using generator: inout SeededGenerator
    ) -> Layout {
        let form: Presentation =
            switch presentation {
            case .listed, .woven: presentation
            case .mixed: Bool.random(using: &generator) ? .listed : .woven
            }
        let draws = (0..<3).map { _ in Double.random(in: 0..<1, using: &generator) }
        let canTurn = kind == .and || kind == .nested
        let hasTurns = canTurn && draws[0] < turns.share
        let isSystem =
            !hasTurns && (placement == .system || placement == .mixed && draws[1] < 0.5)
        return Layout(
            form: form, isSystem: isSystem, hasTurns: hasTurns,
            isRewritten: !hasTurns && !isSystem && draws[2] < rewritten)
    }
}
