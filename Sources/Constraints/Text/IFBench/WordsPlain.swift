/// Words made of a text that was changed as a whole first, so that they have no place in it.
struct WordsPlain {
    /// The changed text.
    let points: [UInt32]
    /// The words in it.
    let ranges: [Range<Int>]

    /// Takes the words between whitespace: Python's `split()`.
    init(_ points: [UInt32]) {
        self.points = points
        ranges = SpacedTokens.ranges(in: points[...])
    }

    var words: some RandomAccessCollection<ArraySlice<UInt32>> { ranges.lazy.map { points[$0] } }
}

/// The words of the response once its ASCII punctuation is deleted, in their own case.
enum WordsUnpunctuated: Measure {
    static func take(of response: ResponseText) -> WordsPlain {
        WordsPlain(PunctuationMarks.deleted(from: response.points))
    }
}

/// The same words in lower case.
enum WordsUnpunctuatedLowered: Measure {
    static func take(of response: ResponseText) -> WordsPlain {
        WordsPlain(CaseMapping.lowered(response[WordsUnpunctuated.self].points))
    }
}

/// The words of the response in lower case, their ASCII punctuation deleted after that.
enum WordsLowered: Measure {
    static func take(of response: ResponseText) -> WordsPlain { plain(response.points) }

    static func plain(_ points: some RandomAccessCollection<UInt32>) -> WordsPlain {
        WordsPlain(PunctuationMarks.deleted(from: CaseMapping.lowered(points)))
    }
}
