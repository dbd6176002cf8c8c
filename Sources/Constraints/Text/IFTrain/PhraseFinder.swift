import Foundation

/// Looks for a phrase whose inner words may be others.
struct PhraseFinder: Sendable {
    private let words: [[UInt32]]
    private let plainWords: [[UInt32]]
    private let first: Needle
    private let last: Needle
    /// The expression that upstream makes of the two words; nil where they mean themselves.
    private let expression: NSRegularExpression?

    init(_ arguments: Arguments, _ name: String) throws(ArgumentFault) {
        let points = try arguments.string(name).points
        words = SpacedTokens.ranges(in: points[...]).map { Array(points[$0]) }
        guard let start = words.first, let end = words.last else {
            throw .outOfRange(name, wanted: "a phrase", found: "blank")
        }
        let plain = CaseMapping.folded(points).map { straightened($0) }
        plainWords = ReadersWords.ranges(in: plain[...]).map { Array(plain[$0]) }
        first = Needle(start + [0x20])
        last = Needle([0x20] + end)
        let texts = (String(points: start), String(points: end))
        guard !Pattern.isLiteral(texts.0) || !Pattern.isLiteral(texts.1) else {
            expression = nil
            return
        }
        let pattern = "\(texts.0) .*? \(texts.1)"
        expression = try? NSRegularExpression(pattern: pattern, options: .useUnixLineSeparators)
        // Of more groups than one Python makes what upstream can't split, and fails.
        guard let expression, expression.numberOfCaptureGroups < 2 else {
            throw .badPattern(name, pattern: pattern)
        }
    }

    /// The phrase's first and last words.
    var ends: [String] { [words.first, words.last].map { String(points: $0 ?? []) } }

    /// The finds of `first .*? last`, as `re.findall` has them; nil if an expression took too long.
    func found(in response: ResponseText) -> [ArraySlice<UInt32>]? {
        if let expression { return matches(of: expression, in: response.text) }
        let points = response.points
        var found: [ArraySlice<UInt32>] = []
        var ends = last.places(in: points)[...]
        var lineEnd = -1
        var index = 0
        while let place = first.first(in: points, from: index) {
            if lineEnd < place.lowerBound {
                let rest = points[place.lowerBound...]
                lineEnd = rest.firstIndex(of: BlankLines.lineBreak) ?? points.count
            }
            ends = ends.drop { $0.lowerBound < place.upperBound }
            guard let end = ends.first else { break }
            if end.upperBound <= lineEnd {
                found.append(points[place.lowerBound..<end.upperBound])
                index = end.upperBound
            } else {
                index = place.lowerBound + 1
            }
        }
        return found
    }

    private func matches(
        of expression: NSRegularExpression, in text: String
    ) -> [ArraySlice<UInt32>]? {
        var found: [ArraySlice<UInt32>] = []
        var steps = 0
        let whole = NSRange(location: 0, length: text.utf16.count)
        expression.enumerateMatches(in: text, options: .reportProgress, range: whole) {
            match, _, stop in
            if let match {
                // Of a match with a group Python gives the group, which may have matched nothing.
                let place = match.range(at: expression.numberOfCaptureGroups)
                let range = Range(place, in: text)
                found.append(range.map { String(text[$0]).points[...] } ?? [])
            } else {
                steps += 1
                stop.pointee = ObjCBool(steps > Self.mostSteps)
            }
        }
        return steps > Self.mostSteps ? nil : found
    }

    /// ICU reports now and then while it backtracks; this many reports are some seconds.
    private static let mostSteps = 20_000

    /// The number of words in which a find differs from the phrase; nil where it has more or fewer.
    func differences(_ find: ArraySlice<UInt32>) -> Int? {
        let tokens = SpacedTokens.ranges(in: find)
        guard tokens.count == words.count else { return nil }
        return zip(tokens, words).count { !find[$0].elementsEqual($1) }
    }

    /// The places where a reader sees the phrase with one inner word changed, and with none.
    func variants(in response: ResponseText) -> (varied: [Range<Int>], unchanged: [Range<Int>]) {
        let text = response.plain
        let tokens = response[ReadersWords.self]
        var varied: [Range<Int>] = []
        var unchanged: [Range<Int>] = []
        var index = 0
        while index + plainWords.count <= tokens.count, !plainWords.isEmpty {
            let window = tokens[index..<(index + plainWords.count)]
            guard let differences = innerDifferences(text, window) else {
                index += 1
                continue
            }
            let place = tokens[index].lowerBound..<tokens[window.endIndex - 1].upperBound
            if differences == 0 { unchanged.append(place) } else { varied.append(place) }
            index = window.endIndex
        }
        return (varied, unchanged)
    }

    /// How many inner words differ, none or one; nil where more do or another does.
    private func innerDifferences(_ text: [UInt32], _ window: ArraySlice<Range<Int>>) -> Int? {
        var differences = 0
        for (offset, word) in plainWords.enumerated() {
            let token = text[window[window.startIndex + offset]]
            guard !token.elementsEqual(word) else { continue }
            differences += 1
            let isInner = offset > 0 && offset < plainWords.count - 1
            guard isInner, differences < 2 else { return nil }
        }
        return differences
    }
}
