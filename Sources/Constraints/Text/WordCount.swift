/// Counts words.
enum WordCount {
    /// The number of `\w+` runs: "don't" is two, a run of Chinese characters one.
    static func runs(in points: [UInt32]) -> Int {
        points.withUnsafeBufferPointer { points in
            var count = 0
            var inside = false
            for point in points {
                let isWord = CodePoint.isWord(point)
                count += isWord && !inside ? 1 : 0
                inside = isWord
            }
            return count
        }
    }

    /// The number of words as a reader counts them: "don't" and "well-known" are one each, a
    /// Chinese character is one, combining marks belong to their letters.
    static func readers(in points: [UInt32]) -> Int {
        var count = 0
        var inside = false
        for (index, point) in points.enumerated() {
            if CodePoint.isCJK(point) {
                count += 1
                inside = false
            } else if CodePoint.isWord(point), point != 0x5F {
                if !inside { count += 1 }
                inside = true
            } else if inside, !CodePoint.isMark(point) {
                inside =
                    isJoiner(point) && index + 1 < points.count
                    && CodePoint.isWord(points[index + 1])
            }
        }
        return count
    }

    /// Apostrophes, hyphens, and the marks inside numbers, addresses and abbreviations.
    private static func isJoiner(_ point: UInt32) -> Bool {
        switch point {
        case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x2E, 0x2C, 0x3A, 0x40, 0x5F, 0x200C, 0x200D: true
        default: false
        }
    }
}
