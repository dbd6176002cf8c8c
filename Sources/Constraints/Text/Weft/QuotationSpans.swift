/// Where quotations in paired marks are: “…”, "…", 「…」 and 『…』.
struct QuotationSpans: Measure {
    /// The quotations that aren't within others and have a word.
    private(set) var outer: [Range<Int>] = []
    /// The number of all pairs of marks.
    private(set) var count = 0
    /// The marks without a partner in their paragraph.
    private(set) var unpaired: [Range<Int>] = []
    /// Whether a straight mark is open.
    private var hasStraight = false

    /// The fewest and the most quotations that a reader could count.
    var counts: ClosedRange<Int> { outer.count...count }

    static func take(of response: ResponseText) -> QuotationSpans {
        var spans = QuotationSpans()
        for paragraph in response[BlankLineParagraphs.self] {
            spans.read(response.points, paragraph)
        }
        return spans
    }

    private mutating func read(_ points: [UInt32], _ paragraph: Range<Int>) {
        var open: [(start: Int, closer: UInt32)] = []
        hasStraight = false
        for index in paragraph {
            let point = points[index]
            guard let closer = Self.closer(of: point) else {
                if [0x201D, 0x300D, 0x300F, 0x22].contains(point) {
                    close(point, index, points, &open)
                }
                continue
            }
            open.append((index, closer))
        }
        unpaired += open.map { $0.start..<($0.start + 1) }
    }

    private mutating func close(
        _ mark: UInt32, _ index: Int, _ points: [UInt32],
        _ open: inout [(start: Int, closer: UInt32)]
    ) {
        guard let last = open.last, last.closer == mark else {
            // A straight mark opens where none is open.
            if mark == 0x22, !hasStraight {
                open.append((index, mark))
                hasStraight = true
            } else {
                unpaired.append(index..<(index + 1))
            }
            return
        }
        open.removeLast()
        if mark == 0x22 { hasStraight = false }
        count += 1
        let pair = last.start..<(index + 1)
        if open.isEmpty, points[pair].contains(where: CodePoint.isWord) { outer.append(pair) }
    }

    private static func closer(of mark: UInt32) -> UInt32? {
        switch mark {
        case 0x201C: 0x201D
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        default: nil
        }
    }
}
