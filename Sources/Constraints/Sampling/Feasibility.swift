/// Whether one response can meet several rules' demands at once without being contrived.
struct Feasibility {
    private var counts: [Demand.Quantity: Range<Int>] = [:]
    private var held: [String] = []
    private var quoted: [String] = []
    private var omitted: [String] = []
    private var closings = 0
    private var cases: Set<Demand.LetterCase> = []
    private var languages: Set<String> = []

    /// Says which demands clash; nil if none do.
    static func clash(among demands: [Demand]) -> String? {
        var feasibility = Feasibility()
        for demand in demands {
            if let clash = feasibility.add(demand) { return clash }
        }
        return feasibility.textClash ?? feasibility.lengthClash ?? feasibility.otherClash
    }

    private mutating func add(_ demand: Demand) -> String? {
        switch demand {
        case .count(var quantity, let range):
            if case .keyword(let word) = quantity {
                quantity = .keyword(String(points: CaseMapping.folded(word.points)))
                if range.lowerBound > 0 { held.append(word) }
            }
            let both = (counts[quantity] ?? range).clamped(to: range)
            guard !both.isEmpty else { return "no count of \(quantity) satisfies all" }
            counts[quantity] = both
        case .holds(let text): held.append(text)
        case .quotes(let text): quoted.append(text)
        case .omits(let text): omitted.append(text)
        case .closing: closings += 1
        case .letters(let letters): cases.insert(letters)
        case .language(let code): languages.insert(code)
        }
        return nil
    }

    private func least(_ quantity: Demand.Quantity) -> Int { counts[quantity]?.lowerBound ?? 0 }

    /// The highest count allowed; nil if there is no bound.
    private func most(_ quantity: Demand.Quantity) -> Int? {
        guard let range = counts[quantity], range.upperBound < Int.max else { return nil }
        return range.upperBound - 1
    }

    private var textClash: String? {
        for text in held + quoted {
            let folded = CaseMapping.folded(text.points)
            for other in omitted where Needle(folding: other).occurs(in: folded) {
                return "\"\(text)\" is wanted and \"\(other)\" is not"
            }
            for quantity in counts.keys {
                guard case .keyword(let word) = quantity, let most = most(quantity) else {
                    continue
                }
                if Needle(folding: word).places(in: folded).count > most {
                    return "\"\(text)\" is wanted and \"\(word)\" is not"
                }
            }
        }
        for text in quoted {
            if cases.contains(.upper), text.points.contains(where: CodePoint.isLower) {
                return "\"\(text)\" isn't in capitals"
            }
            if cases.contains(.lower), text.points.contains(where: CodePoint.isUpper) {
                return "\"\(text)\" isn't in lower case"
            }
        }
        return nil
    }

    private var lengthClash: String? {
        let needed = Lengths.wordsNeeded(counts, keywords: held.count)
        if let words = most(.words), words < needed {
            return "at most \(words) words leave no room for what needs about \(needed)"
        }
        let wanted = max(least(.words), needed)
        for (quantity, range) in counts where range.upperBound < Int.max {
            guard let room = Lengths.wordsAllowed(quantity, range.upperBound - 1) else { continue }
            if wanted > room {
                return
                    "about \(wanted) words don't go with fewer than \(range.upperBound) of \(quantity)"
            }
        }
        return nil
    }

    private var otherClash: String? {
        if let sentences = most(.sentences) {
            let needed = max(least(.sections), least(.paragraphs), (least(.bullets) + 1) / 2)
            if needed > sentences { return "\(needed) parts need as many sentences" }
        }
        if counts[.bullets] != nil, counts[.paragraphs] != nil {
            return "dividers of asterisks are taken for bullets"
        }
        let countsWords = counts[.words] != nil || counts[.sentences] != nil
        if countsWords, !languages.isDisjoint(with: Lengths.unspacedLanguages) {
            return "words and sentences of that language can't be counted"
        }
        return languages.count > 1 || cases.count > 1 || closings > 1
            ? "there can be only one" : nil
    }
}
