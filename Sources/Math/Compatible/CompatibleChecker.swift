/// Compares answers as the RAIF trainer does: its order of steps, its tolerances and its mistakes.
///
/// Nothing here is meant to be right. ``MathEquivalence`` is.
public enum CompatibleChecker {
    /// The most code points of an answer that is compared by more than its text.
    public static let longest = 1_000

    /// Says how the trainer judges a model's whole output.
    public static func verdict(output: String, reference: String) -> CompatibleVerdict {
        // Rewriting only shortens, but for what number words give.
        guard let found = CompatibleExtraction.answer(in: output, longest: 4 * longest) else {
            return .undecided(.tooLong)
        }
        return verdict(found, TrainerText(reference))
    }

    /// Says how the trainer compares an extracted answer with a reference.
    public static func verdict(prediction: String, reference: String) -> CompatibleVerdict {
        verdict(TrainerText(prediction), TrainerText(reference))
    }

    private static func verdict(_ found: TrainerText, _ wanted: TrainerText) -> CompatibleVerdict {
        guard max(found.scalars.count, wanted.scalars.count) <= longest else {
            return found.stripped().lowered == wanted.stripped().lowered
                ? .equal : .undecided(.tooLong)
        }
        var comparison = TrainerComparison()
        return comparison.verdict(found, wanted)
    }
}
