import Constraints
import Records

/// Which constraints that a judge checks are written, how many, and by which model.
struct SoftChoice: Sendable {
    /// The model that writes them; nil for none.
    let writer: String?
    /// The share of instructions that have any.
    let share: Double
    /// How many of an instruction's constraints are such, beside its tasks.
    let perInstruction: ClosedRange<Int>
    let categories: [String]
    /// How often a model is asked for one instruction's constraints.
    let attempts: Int

    /// CFBench's categories, and two of their subcategories.
    static let known = [
        "content", "numerical", "style", "format", "linguistic", "inverse", "situation", "example",
        "rule", "role", "audience",
    ]

    init(_ options: OptionReader) {
        writer = options.has("writer") ? options.model("writer") : nil
        share = options.double("share", default: writer == nil ? 0 : 0.5, in: 0...1)
        perInstruction = options.range("per_instruction", default: 1...2, in: 1...8)
        let names = options.strings(
            "categories",
            default: [
                "content", "style", "linguistic", "inverse", "situation", "role", "audience",
                "rule",
            ])
        attempts = options.int("attempts", default: 2, in: 1...8)
        for name in names where !Self.known.contains(name) {
            options.fault(
                "there is no category '\(name)'; there are "
                    + Self.known.joined(separator: ", "), at: "categories")
        }
        categories = names.filter(Self.known.contains)
        if names.isEmpty {
            options.fault(
                "'categories' is empty; leave it out for the usual ones", at: "categories")
        }
        if writer == nil, share > 0 {
            options.fault(
                "'share' asks for constraints that a model writes, and no 'writer' names one",
                at: "share")
        }
    }

    /// A category for each of some constraints, none twice before all have been had.
    func categories(_ count: Int, using generator: inout SeededGenerator) -> [String] {
        var drawn: [String] = []
        while drawn.count < count, !categories.isEmpty {
            drawn += categories.shuffled(using: &generator)
        }
        return Array(drawn.prefix(count))
    }

    /// Asks for the constraints, again where what comes back can't be used.
    ///
    /// - Returns: The constraints by their leaves.
    /// - Throws: ``NoSoftConstraints``, or `ChatError` where the model gave up.
    func written(
        _ slots: [SoftSlot], seed: String, kind: Composition.Kind, _ language: PromptLanguage,
        id: RecordID, _ context: StageContext
    ) async throws -> [String: Question] {
        guard let writer, !slots.isEmpty else { return [:] }
        var reasons: [String] = []
        for attempt in 0..<attempts {
            let writing = try await SoftWriter(model: writer).write(
                seed: seed, slots: slots, kind: kind, language: language, id: id,
                attempt: attempt, context)
            switch writing {
            case .failed(let reason): reasons.append(reason)
            case .written(let questions):
                let missing = slots.map(\.leaf).filter { questions[$0] == nil }
                if missing.isEmpty { return questions }
                reasons.append("nothing came for \(missing.joined(separator: ", "))")
            }
        }
        throw NoSoftConstraints(reasons: reasons)
    }
}

/// No attempt gave constraints that can be used: a drop, not a failure.
struct NoSoftConstraints: Error {
    /// What was wrong with each attempt.
    let reasons: [String]
}
