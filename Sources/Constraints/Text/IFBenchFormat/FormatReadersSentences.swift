/// The sentences of a reader: those of Punkt, cut after 。！？ and at line breaks as well.
enum FormatReadersSentences: Measure {
    static func take(of response: ResponseText) -> [Range<Int>] {
        let points = response.points
        return response[PunktRanges.self].flatMap { cut($0, points) }
            .filter { !points[$0].isBlank }
    }

    private static func cut(_ sentence: Range<Int>, _ points: [UInt32]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = sentence.lowerBound
        var index = start
        while index < sentence.upperBound {
            let point = points[index]
            index += 1
            if isEnd(point) {
                while index < sentence.upperBound, isEnd(points[index]) || isCloser(points[index]) {
                    index += 1
                }
            } else if point != BlankLines.lineBreak {
                continue
            }
            pieces.append(start..<index)
            start = index
        }
        if start < sentence.upperBound { pieces.append(start..<sentence.upperBound) }
        return pieces
    }

    /// The full-width marks that end a sentence whatever follows.
    static func isEnd(_ point: UInt32) -> Bool {
        point == 0x3002 || point == 0xFF01 || point == 0xFF1F || point == 0xFF61
    }

    /// Closing quotes and brackets, which belong to the sentence before them.
    static func isCloser(_ point: UInt32) -> Bool {
        switch point {
        case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x300D, 0x300F, 0x300B, 0xFF09: true
        default: false
        }
    }
}
