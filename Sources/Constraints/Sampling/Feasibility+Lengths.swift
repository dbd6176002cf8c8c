extension Feasibility {
    /// Where the lower bounds of some counts need more room than the upper bounds of others leave.
    var lengthClashes: [String] {
        var clashes: [String] = []
        let needed = Lengths.wordsNeeded(counts, keywords: held.count)
        if let words = mostWords, words < needed {
            clashes.append("at most \(words) words leave no room for what needs about \(needed)")
        }
        let wanted = max(least(.words), least(.characters) / Lengths.longWord, needed)
        for (quantity, range) in counts where range.upperBound < Int.max {
            guard let room = Lengths.wordsAllowed(quantity, range.upperBound - 1) else { continue }
            if wanted > room {
                clashes.append(
                    "about \(wanted) words don't go with fewer than \(range.upperBound) of "
                        + "\(quantity)")
            }
        }
        if let sentences = most(.sentences) {
            // What closes a response, such as a postscript, is a sentence of its own.
            let parts =
                closings
                + max(
                    least(.sections), least(.paragraphs), least(.blankLineParagraphs),
                    least(.questions) + least(.exclamations), (least(.bullets) + 1) / 2,
                    (least(.numberedItems) + 1) / 2)
            if parts > sentences { clashes.append("\(parts) parts need as many sentences") }
        }
        return clashes.sorted() + lineClashes + productClashes
    }

    /// Where parts that take a line each, or words each, are more than there may be.
    private var lineClashes: [String] {
        var clashes: [String] = []
        // A table's header and the line under it aren't rows of data.
        let table = least(.tables) > 0 ? least(.tableRows) + 2 : 0
        let counts = [least(.bullets), least(.numberedItems), least(.headings), table]
        let parts = max(
            counts.reduce(0, +),
            least(.blankLineParagraphs))
        if let lines = most(.lines), parts > lines {
            clashes.append("\(parts) parts need as many lines")
        }
        if let lines = most(.lines), let each = most(.named("characters per line")) {
            let (room, overflows) = lines.multipliedReportingOverflow(by: each)
            if !overflows, least(.words) > room / Lengths.shortWord {
                clashes.append("\(lines) lines have no room for \(least(.words)) words")
            }
        }
        let (words, overflows) = least(.bullets).multipliedReportingOverflow(
            by: least(.wordsPerBullet))
        if let most = mostWords, overflows || words > most {
            clashes.append("the bullets alone make more than \(most) words")
        }
        return clashes
    }

    /// Which upper bound says nothing that another hasn't said; nil where each says something.
    var redundancy: String? {
        let bounds: [(Demand.Quantity, Demand.Quantity, Int)] = [
            // So many of the first always come with one of the second.
            (.words, .characters, 2), (.characters, .words, 15), (.sentences, .words, 1),
            (.sentences, .characters, 4), (.uniqueWords, .words, 1), (.lines, .words, 1),
        ]
        for (quantity, other, share) in bounds {
            guard let most = most(quantity), let room = self.most(other) else { continue }
            let implied = quantity == .characters ? room * share : room / share
            if implied <= most {
                return "at most \(room) of \(other) are never more than \(most) of \(quantity)"
            }
        }
        return nil
    }

    /// The most words that fit into the bounds on words and on characters.
    private var mostWords: Int? {
        [most(.words), most(.characters).map { $0 / Lengths.shortWord }].compactMap(\.self).min()
    }

    /// Where a count of parts times what each part may hold misses the bounds of the whole.
    private var productClashes: [String] {
        let products: [(Demand.Quantity, Demand.Quantity, Demand.Quantity)] = [
            (.words, .sentences, .wordsPerSentence),
            (.words, .blankLineParagraphs, .wordsPerParagraph),
            (.sentences, .blankLineParagraphs, .sentencesPerParagraph),
            (.wordsPerParagraph, .sentencesPerParagraph, .wordsPerSentence),
            (.characters, .lines, .named("characters per line")),
        ]
        return products.compactMap { whole, parts, each in
            guard counts[each] != nil, counts[parts] != nil else { return nil }
            if let room = most(whole) {
                let (low, overflows) = least(parts).multipliedReportingOverflow(by: least(each))
                if overflows || low > room {
                    return "the least of \(parts) and \(each) make more than \(room) of \(whole)"
                }
            }
            guard let parts = most(parts), let each = most(each) else { return nil }
            let (high, overflows) = parts.multipliedReportingOverflow(by: each)
            return !overflows && high < least(whole)
                ? "at most \(high) of \(whole) come together, and \(least(whole)) are wanted" : nil
        }
    }
}
