/// What Python's `string.punctuation` holds, and what stripping it leaves.
enum WordsPunctuation {
    /// The 32 marks of ASCII.
    static func contains(_ point: UInt32) -> Bool {
        switch point {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// What `strip(string.punctuation + ' ')` drops; other whitespace stays.
    static func orSpace(_ point: UInt32) -> Bool { point == 0x20 || contains(point) }
}

/// Words made of a text that was changed as a whole first, so that they have no place in it.
struct WordsPlain {
    /// The changed text.
    let points: [UInt32]
    /// The words in it.
    let ranges: [Range<Int>]

    /// Takes the words between whitespace: Python's `split()`.
    init(_ points: [UInt32]) {
        self.points = points
        ranges = WordsSplit.ranges(in: points[...])
    }

    var words: some RandomAccessCollection<ArraySlice<UInt32>> { ranges.lazy.map { points[$0] } }
}

/// The words between whitespace, where they stand in the response: Python's `split()`.
enum WordsSplit: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        ranges(in: response.points[...])
    }

    static func ranges(in points: ArraySlice<UInt32>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for index in points.indices {
            if CodePoint.isSpace(points[index]) {
                if let open = start { ranges.append(open..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let start { ranges.append(start..<points.endIndex) }
        return ranges
    }
}

/// The words of the response once its ASCII punctuation is deleted, in their own case.
enum WordsUnpunctuated: Measure {
    static func take(of response: ResponseText) -> WordsPlain {
        WordsPlain(response.points.filter { !WordsPunctuation.contains($0) })
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
        WordsPlain(CaseMapping.lowered(points).filter { !WordsPunctuation.contains($0) })
    }
}
