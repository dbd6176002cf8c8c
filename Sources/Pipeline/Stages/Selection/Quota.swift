/// How many rows a stage may keep: of each group, and in all.
struct Quota: Sendable {
    /// Which rows are kept where there are too many.
    enum Choice: String, CaseIterable {
        /// Those that a draw puts first, which depends on the pipeline's seed and the row alone.
        case drawn
        /// Those that come first.
        case first
    }

    let caps: [Cap]
    /// The greatest number of all rows.
    let limit: Int?
    let choice: Choice

    init(caps: [Cap] = [], limit: Int? = nil, choice: Choice = .drawn) {
        self.caps = caps
        self.limit = limit
        self.choice = choice
    }

    /// - Parameters:
    ///   - options: A stage's options.
    ///   - known: What the stage's rows can be grouped by.
    ///   - more: Caps that the stage's options name in another way.
    init(_ options: OptionReader, known: [Trait], more: [Cap] = []) {
        self.init(
            caps: more + options.groups("caps") { Cap($0, known: known) },
            limit: options.optionalInt("limit", in: 1...Int.max),
            choice: options.choice("choice", default: .drawn))
    }

    /// Whether any number of rows may be kept.
    var isUnbounded: Bool { caps.isEmpty && limit == nil }
}
