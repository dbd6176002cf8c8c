import Records
import Rows

/// A bound on how many rows of one group may be kept.
struct Cap: Hashable, Sendable {
    let trait: Trait
    /// The greatest number of rows of a group.
    let most: Int
    /// The words of an opening.
    let words: Int

    /// How many words tell openings apart.
    static let openingWords = 3

    init(_ trait: Trait, most: Int, words: Int = openingWords) {
        self.trait = trait
        self.most = most
        self.words = words
    }

    /// - Parameters:
    ///   - options: `{by, most, words}`.
    ///   - known: What the stage's rows can be grouped by.
    init(_ options: OptionReader, known: [Trait]) {
        let names = known.map(\.rawValue)
        let name = options.requiredString("by", hint: "one of \(names.joined(separator: ", "))")
        let trait = Trait(rawValue: name).flatMap { known.contains($0) ? $0 : nil }
        if trait == nil, !name.isEmpty {
            let hint =
                nearest(to: name, among: names).map { "did you mean '\($0)'?" }
                ?? "known are \(names.joined(separator: ", "))"
            options.fault("rows can't be capped by '\(name)'; \(hint)", at: "by")
        }
        if !options.has("most") {
            options.fault("\(options.owner) needs 'most': how many rows of a group may stay")
        }
        self.init(
            trait ?? .opening, most: options.int("most", default: 1, in: 1...Int.max),
            words: options.int("words", default: Self.openingWords, in: 1...50))
    }

    /// What is told of a row that is over the cap.
    func drop(_ group: String) -> Drop {
        Drop(
            .overQuota,
            "\(trait.rawValue) \"\(group)\": others were chosen up to its cap of \(most)",
            evidence: [
                "cap": .string(trait.rawValue), "group": .string(group), "most": .int(Int64(most)),
            ])
    }
}
