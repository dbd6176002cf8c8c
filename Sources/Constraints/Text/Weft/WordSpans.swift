/// Where the words of a text are, to be counted in parts of it.
struct WordSpans {
    /// In the order of the text, none overlapping another.
    let ranges: [Range<Int>]

    /// The indices of the words that start in a part of the text.
    func indices(in part: Range<Int>) -> Range<Int> {
        let low = firstIndex(from: part.lowerBound)
        return low..<max(low, firstIndex(from: part.upperBound))
    }

    /// The number of words that start in a part of the text.
    func count(in part: Range<Int>) -> Int { indices(in: part).count }

    private func firstIndex(from place: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The words of a response.
enum ResponseWords: Measure {
    static func take(of response: ResponseText) -> WordSpans {
        WordSpans(ranges: response[ReadersWords.self])
    }
}

/// The paragraphs of a response: runs of lines that aren't blank.
enum BlankLineParagraphs: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        BlankLines.paragraphs(of: response.points)
    }
}

/// The lines of a response that aren't blank, without their breaks.
enum FilledLines: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        BlankLines.lines(of: response.points).filter { !response.points[$0].isBlank }
    }
}
