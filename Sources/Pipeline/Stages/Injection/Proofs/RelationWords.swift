/// The words that say how a number is meant, in English and Chinese.
enum RelationWords {
    private struct Entry {
        let keys: [String]
        let comparison: StatedBound.Comparison
        /// What is added to the number so that the bound itself is counted in.
        let shift: Int
    }

    /// What is said of the number at a place.
    static func bound(at index: Int, in tokens: [ProofText.Token]) -> StatedBound? {
        guard let number = tokens[index].number else { return nil }
        if let comparison = end(of: index, tokens) {
            return StatedBound(comparison: comparison, number: number)
        }
        guard let entry = after(index, tokens) ?? before(index, tokens) else {
            return StatedBound(comparison: .none, number: number)
        }
        return StatedBound(comparison: entry.comparison, number: number + entry.shift)
    }

    /// Which end of a range a number is: "between 3 and 5", "3 to 5", 3到5, 3-5; nil for none.
    private static func end(
        of index: Int, _ tokens: [ProofText.Token]
    ) -> StatedBound.Comparison? {
        if isRange(index, tokens) { return .atLeast }
        return index >= 2 && isRange(index - 2, tokens)
            || index >= 1 && isRange(index - 1, tokens)
                && isJoined(index - 1, tokens)
            ? .atMost : nil
    }

    /// Whether a range begins with the number at a place.
    private static func isRange(_ index: Int, _ tokens: [ProofText.Token]) -> Bool {
        guard tokens[index].number != nil else { return false }
        if isJoined(index, tokens) { return true }
        guard index + 2 < tokens.count, tokens[index + 2].number != nil else { return false }
        let key = tokens[index + 1].key
        if key == "and" { return index > 0 && tokens[index - 1].key == "between" }
        return ["to", "through", "至", "到", "~", "-", "～"].contains(key)
    }

    /// Whether a number stands right behind another with a dash between them.
    private static func isJoined(_ index: Int, _ tokens: [ProofText.Token]) -> Bool {
        index + 1 < tokens.count && tokens[index].number != nil && tokens[index + 1].number != nil
            && tokens[index + 1].scalars.lowerBound == tokens[index].scalars.upperBound + 1
    }

    /// What is counted by the number at a place: the next word, or the next two characters.
    static func noun(after index: Int, in tokens: [ProofText.Token]) -> String? {
        guard index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        switch next.kind {
        case .word: return ProofTerms.stopWords.contains(next.key) ? nil : ProofTerms.stem(next.key)
        case .character:
            guard index + 2 < tokens.count, tokens[index + 2].kind == .character else { return nil }
            return next.key + tokens[index + 2].key
        case .number, .sign: return nil
        }
    }

    private static func before(_ index: Int, _ tokens: [ProofText.Token]) -> Entry? {
        var end = index
        while end > 0, index - end <= reach {
            if end < index, tokens[end].kind == .number { return nil }
            let candidates = leading[tokens[end - 1].key] ?? []
            if let entry = candidates.first(where: { entry in
                end >= entry.keys.count
                    && zip(tokens[(end - entry.keys.count)..<end], entry.keys)
                        .allSatisfy { $0.key == $1 }
            }) {
                return entry
            }
            end -= 1
        }
        return nil
    }

    private static func after(_ index: Int, _ tokens: [ProofText.Token]) -> Entry? {
        var start = index + 1
        while start < tokens.count, start - index <= reach {
            if tokens[start].kind == .number { return nil }
            let candidates = trailing[tokens[start].key] ?? []
            if let entry = candidates.first(where: { entry in
                let end = start + entry.keys.count
                return end <= tokens.count
                    && zip(tokens[start...], entry.keys).allSatisfy { $0.key == $1 }
                    && !tokens[end...].prefix(2).contains { $0.kind == .number }
            }) {
                return entry
            }
            start += 1
        }
        return nil
    }

    /// How far from its number a relation may stand, in tokens.
    private static let reach = 7

    private static let leading = Dictionary(
        grouping: entries([
            (
                .atLeast, 0,
                """
                at least|no fewer than|no less than|not fewer than|not less than|never fewer than|\
                no less often than|no fewer|minimum|minimum of|min|not below|not under|at minimum|reach|\
                至少|不少于|不得少于|不能少于|不可少于|不会少于|不低于|不得低于|不能低于|最少|起码|达到|不小于|\
                不下于|达到或超过|下限
                """
            ),
            (
                .atLeast, 1,
                "more than|over|above|exceed|exceeds|exceeding|upwards of|超过|多于|大于|高于|要超过"
            ),
            (
                .atMost, 0,
                """
                at most|no more than|not more than|never more than|up to|maximum|maximum of|max|\
                not exceed|not to exceed|not exceeding|without exceeding|never exceed|no greater than|\
                not above|not over|limited to|limit of|limit to|limit it to|within|cap of|capped at|\
                cap it at|not go over|not go beyond|not beyond|不超过|不得超过|不能超过|不可超过|不要超过|别超过|\
                至多|最多|不多于|不得多于|不能多于|不可多于|不大于|不高于|不得高于|上限|上限为|限|限于
                """
            ),
            (
                .atMost, -1,
                """
                fewer than|less than|under|below|less often than|short of|smaller than|lower than|\
                stay under|少于|低于|不到|不足|小于|未满|不满
                """
            ),
            (
                .exactly, 0,
                """
                exactly|precisely|exact|equal to|equal|neither more nor less than|恰好|正好|刚好|恰为|恰|等于|\
                恰恰|刚刚好
                """
            ),
        ])
    ) { $0.keys.last ?? "" }.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }

    private static let trailing = Dictionary(
        grouping: entries([
            (
                .atLeast, 0,
                """
                or more|or above|or over|or greater|or higher|and above|and up|at least|at the least|\
                at the very least|as a minimum|minimum|is the minimum|以上|或更多|或以上|及以上|或者更多|\
                起步|起
                """
            ),
            (
                .atMost, 0,
                """
                or fewer|or less|or under|or below|at most|at the most|maximum|is the maximum|tops|\
                is the most|are the most|the most that|is the limit|以内|以下|之内|或更少|及以下|封顶|为限|为上限
                """
            ),
            (
                .exactly, 0,
                """
                no more and no fewer|no more and no less|no more no less|no more no fewer|\
                neither more nor fewer|neither more nor less|not one more or less|not one more|exactly|\
                on the dot|不多不少|不能多也不能少|多一个少一个都不行
                """
            ),
        ])
    ) { $0.keys.first ?? "" }.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }

    private static func entries(
        _ groups: [(StatedBound.Comparison, Int, String)]
    ) -> [Entry] {
        groups.flatMap { comparison, shift, list in
            list.split(separator: "|").map { words in
                Entry(
                    keys: ProofText(String(words)).tokens.map(\.key), comparison: comparison,
                    shift: shift)
            }
        }
    }
}
