/// A part of a text that some reader takes for a sentence.
struct SentencePiece: Hashable, Sendable {
    /// The place, without the marks of lists and headings before it and the space around it.
    let range: Range<Int>
    /// Whether every reader starts a sentence here: none takes it with the piece before.
    let beginsSurely: Bool
    /// The mark that ends it; nil where a line or the text ends without one, as headings do.
    let endMark: UInt32?
}

/// The sentences of a response, in the smallest parts that a reader might see.
///
/// Sentences end at 。！？, at runs of . ! ? before whitespace, and at ellipses. Readers differ on periods
/// after initials, numbers and abbreviations, on ellipses, on marks before a small letter and on marks
/// within quotation marks; there a piece doesn't begin surely. Nor does one on a new line
/// after a line without a mark, unless a blank line, a list's mark or a heading parts them.
struct SentencePieces: Measure {
    private let points: [UInt32]
    private var pieces: [SentencePiece] = []
    /// Where the open piece starts, and whether it has a word yet.
    private var start: Int?
    private var hasWord = false
    private var beginsSurely = true

    static func take(of response: ResponseText) -> [SentencePiece] {
        var taker = SentencePieces(points: response.points)
        for line in BlankLines.lines(of: response.points) { taker.read(line) }
        return taker.pieces
    }

    private init(points: [UInt32]) { self.points = points }

    private mutating func read(_ line: Range<Int>) {
        let first = LineStart.skippingSpaces(line.lowerBound, line, points)
        guard first < line.upperBound else {
            beginsSurely = true
            return
        }
        let text = LineStart.textStart(of: line, in: points)
        let isRow = points[first] == 0x7C
        if text > first || isRow { beginsSurely = true }
        var index = text
        while index < line.upperBound {
            if start == nil, !CodePoint.isSpace(points[index]) { start = index }
            guard Self.isEnd(points[index]) else {
                hasWord = hasWord || CodePoint.isWord(points[index])
                index += 1
                continue
            }
            index = readMarks(index, line)
        }
        if let start, hasWord { close(start, line.upperBound, mark: nil, nextIsSure: false) }
        start = nil
        hasWord = false
        if points[first] == 0x23, text > first || isRow { beginsSurely = true }
    }

    /// Goes on after a run of marks and what closes with it, closing the piece if it ends there.
    private mutating func readMarks(_ mark: Int, _ line: Range<Int>) -> Int {
        var index = mark
        while index < line.upperBound, Self.isEnd(points[index]) { index += 1 }
        let marks = points[mark..<index]
        let closers = index
        while index < line.upperBound, SentenceMarks.isCloser(points[index]) { index += 1 }
        let isWide = marks.contains { $0 > 0x7F }
        let isParted = index == line.upperBound || CodePoint.isSpace(points[index])
        guard let start, hasWord, isWide || isParted else { return index }
        let quoted = points[closers..<index].contains(where: SentenceMarks.isClosingQuote)
        let isSure = !isDoubtful(marks, isQuoted: quoted, after: index)
        close(start, index, mark: Self.kind(of: marks), nextIsSure: isSure)
        return index
    }

    private mutating func close(_ start: Int, _ end: Int, mark: UInt32?, nextIsSure: Bool) {
        pieces.append(
            SentencePiece(range: start..<end, beginsSurely: beginsSurely, endMark: mark))
        self.start = nil
        hasWord = false
        beginsSurely = nextIsSure
    }

    /// Whether the marks may stand within a sentence.
    private func isDoubtful(_ marks: ArraySlice<UInt32>, isQuoted: Bool, after end: Int) -> Bool {
        guard let next = SentenceMarks.next(after: end, in: points) else { return false }
        let isPeriod = marks.allSatisfy { $0 == 0x2E }
        if CodePoint.isLower(next) || marks.contains(0x2026) || isPeriod && marks.count > 1 {
            return true
        }
        if isQuoted, !isPeriod { return end >= points.count || points[end] != 0x0A }
        guard isPeriod else { return false }
        let word = SentenceMarks.word(before: marks.startIndex, in: points)
        return word.allSatisfy(CodePoint.isDigit) || SentenceMarks.isShort(word)
    }

    /// The mark that tells what a run of marks makes of a sentence: a question before all else.
    private static func kind(of marks: ArraySlice<UInt32>) -> UInt32? {
        marks.contains { $0 == 0x3F || $0 == 0xFF1F || (0x2047...0x2049).contains($0) }
            ? 0x3F : marks.last
    }

    /// An ellipsis may end a sentence too.
    private static func isEnd(_ point: UInt32) -> Bool {
        point == 0x2026 || SentenceMarks.isEnd(point)
    }
}

extension [SentencePiece] {
    /// The sentences of the reader who sees the fewest.
    var longest: [Range<Int>] {
        var ranges: [Range<Int>] = []
        for piece in self {
            if !piece.beginsSurely, let last = ranges.indices.last {
                ranges[last] = ranges[last].lowerBound..<piece.range.upperBound
            } else {
                ranges.append(piece.range)
            }
        }
        return ranges
    }

    /// The fewest and the most sentences that a reader could count.
    ///
    /// What no mark ends, such as a heading, is a sentence for some and none for others.
    var counts: ClosedRange<Int> { self[...].counts }
}

extension ArraySlice<SentencePiece> {
    /// The fewest and the most sentences that a reader could count.
    var counts: ClosedRange<Int> {
        var fewest = 0
        for index in indices where self[index].endMark != nil {
            if index + 1 == endIndex || self[index + 1].beginsSurely { fewest += 1 }
        }
        return fewest...count
    }
}

extension [SentencePiece] {
    /// The pieces that start in a part of the text.
    func within(_ part: Range<Int>) -> ArraySlice<SentencePiece> {
        func firstIndex(from place: Int) -> Int {
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if self[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let low = firstIndex(from: part.lowerBound)
        return self[low..<Swift.max(low, firstIndex(from: part.upperBound))]
    }
}
