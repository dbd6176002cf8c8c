extension TextCondition {
    /// Draws a condition for a text of which it is beyond doubt whether it holds.
    ///
    /// - Parameters:
    ///   - text: The text that it will be about.
    ///   - wanted: Whether it should hold.
    ///   - generator: Where the draw comes from.
    /// - Returns: A condition; nil where no draw gave one, as for an empty text.
    public static func drawn(
        for text: ConditionText, holding wanted: Bool,
        using generator: inout some RandomNumberGenerator
    ) -> TextCondition? {
        guard text.points.contains(where: CodePoint.isWord) else { return nil }
        for _ in 0..<tries {
            let condition = candidate(text, wanted, using: &generator)
            // A part in doubt might decide once the other one is flipped.
            let isClear = condition.tests.allSatisfy { $0.holds(for: text) != nil }
            if isClear, condition.reading(of: text) == wanted { return condition }
        }
        return nil
    }

    /// The same condition with other bounds, other words, or put the other way round, so that it
    /// holds where this one doesn't.
    ///
    /// - Parameter text: The text that it is about.
    /// - Returns: A condition whose reading is the contrary; nil where this one's is in doubt.
    public func flipped(for text: ConditionText) -> TextCondition? {
        guard let holds = reading(of: text) else { return nil }
        switch self {
        case .test(let test, let wanted):
            // A test that is asked for the other way round needs no other outcome of its own.
            let others = test.others(for: text, holding: wanted != holds)
            let found = others.lazy.map { TextCondition.test($0, is: wanted) }
                .first { $0.reading(of: text) == !holds }
            return found ?? .test(test, is: !wanted)
        case .both(let left, let right):
            if holds { return left.flipped(for: text).map { .both($0, right) } }
            return Self.pair(left, right, holding: true, text).map { .both($0, $1) }
        case .either(let left, let right):
            if !holds { return left.flipped(for: text).map { .either($0, right) } }
            return Self.pair(left, right, holding: false, text).map { .either($0, $1) }
        }
    }

    private static func pair(
        _ left: TextCondition, _ right: TextCondition, holding wanted: Bool, _ text: ConditionText
    ) -> (TextCondition, TextCondition)? {
        let turned: [TextCondition] = [left, right].compactMap { part -> TextCondition? in
            part.reading(of: text) == wanted ? part : part.flipped(for: text)
        }
        guard turned.count == 2, turned.allSatisfy({ $0.reading(of: text) == wanted }) else {
            return nil
        }
        return (turned[0], turned[1])
    }

    private static let tries = 60

    private static func candidate(
        _ text: ConditionText, _ wanted: Bool, using generator: inout some RandomNumberGenerator
    ) -> TextCondition {
        let first = single(text, wanted, using: &generator)
        guard Int.random(in: 0..<4, using: &generator) == 0 else { return first }
        let other = single(text, Bool.random(using: &generator), using: &generator)
        guard let own = first.tests.first, other.tests.allSatisfy({ $0.family != own.family })
        else { return first }
        return Bool.random(using: &generator) ? .both(first, other) : .either(first, other)
    }

    private static func single(
        _ text: ConditionText, _ wanted: Bool, using generator: inout some RandomNumberGenerator
    ) -> TextCondition {
        if Int.random(in: 0..<10, using: &generator) < 6 {
            let test = TextTest.measured(for: text, holding: wanted, using: &generator)
            if let test { return .test(test, is: true) }
        }
        let test = TextTest.plain(in: text.language).randomElement(using: &generator)
        // Mostly in the affirmative: what a text lacks is rarely asked for.
        let isAffirmed = Int.random(in: 0..<4, using: &generator) > 0
        return .test(test ?? .isQuestion, is: isAffirmed)
    }
}
