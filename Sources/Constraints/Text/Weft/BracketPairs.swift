/// Where pairs of round brackets are, half and full width.
struct BracketPairs: Measure {
    /// The pairs that aren't within others and aren't the address of a Markdown link.
    private(set) var outer: [Range<Int>] = []
    /// The number of all pairs.
    private(set) var count = 0

    /// The fewest and the most remarks in brackets that a reader could count.
    var counts: ClosedRange<Int> { outer.count...count }

    static func take(of response: ResponseText) -> BracketPairs {
        var pairs = BracketPairs()
        for paragraph in response[BlankLineParagraphs.self] {
            pairs.read(response.points, paragraph)
        }
        return pairs
    }

    /// Pairs up within one paragraph; what has no partner there, as in "1)", is no bracket.
    private mutating func read(_ points: [UInt32], _ paragraph: Range<Int>) {
        var open: [Int] = []
        var found: [Range<Int>] = []
        for index in paragraph {
            switch points[index] {
            case 0x28, 0xFF08: open.append(index)
            case 0x29, 0xFF09:
                guard let start = open.popLast() else { continue }
                found.append(start..<(index + 1))
            default: continue
            }
        }
        count += found.count
        var end = paragraph.lowerBound
        for pair in found.sorted(by: { $0.lowerBound < $1.lowerBound })
        where pair.lowerBound >= end {
            end = pair.upperBound
            let isLink = pair.lowerBound > 0 && points[pair.lowerBound - 1] == 0x5D
            if !isLink { outer.append(pair) }
        }
    }
}
