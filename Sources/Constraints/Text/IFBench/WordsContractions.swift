/// Splits words that are two written as one, such as "cannot", after Robert MacIntyre's list in the
/// Penn Treebank's tokenizer.
enum WordsContractions {
    /// Puts spaces into a text that has one at either end.
    static func split(_ points: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        var index = 0
        while index < points.count {
            guard CodePoint.isWord(points[index]) else {
                result.append(points[index])
                index += 1
                continue
            }
            let run = points[index...].prefix(while: CodePoint.isWord)
            if let half = half(of: run, in: points) {
                result += [space] + run.prefix(half) + [space] + run.dropFirst(half) + [space]
            } else {
                result += run
            }
            index = run.endIndex
        }
        return result.contains(apostrophe) ? splitPoetic(result) : result
    }

    private static let space: UInt32 = 0x20
    private static let apostrophe: UInt32 = 0x27

    private static let halves: [[UInt32]: Int] = [
        "cannot".points: 3, "gimme".points: 3, "gonna".points: 3, "gotta".points: 3,
        "lemme".points: 3, "wanna".points: 3,
    ]

    private static func half(of run: ArraySlice<UInt32>, in points: [UInt32]) -> Int? {
        guard (5...6).contains(run.count) else { return nil }
        let folded = run.map { CaseMapping.folded($0) }
        guard let half = halves[folded] else { return nil }
        // "wanna" alone has to have whitespace after it.
        if folded[0] == 0x77 {
            guard run.endIndex < points.count, CodePoint.isSpace(points[run.endIndex]) else {
                return nil
            }
        }
        return half
    }

    /// Splits "d'ye", "more'n", "'tis" and "'twas".
    private static func splitPoetic(_ points: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        var index = 0
        while index < points.count {
            let found = poetic.first { left, right in
                let middle = index + left.count
                let end = middle + right.count
                return end <= points.count && matches(points, index..<middle, left)
                    && matches(points, middle..<end, right)
                    && (left[0] == space || isWordStart(points, index)) && isWordEnd(points, end)
            }
            guard let (left, right) = found else {
                result.append(points[index])
                index += 1
                continue
            }
            let middle = index + left.count
            result += [space] + points[index..<middle] + [space]
            result += points[middle..<(middle + right.count)] + [space]
            index = middle + right.count
        }
        return result
    }

    /// The parts before and after the cut.
    private static let poetic: [([UInt32], [UInt32])] = [
        ("d".points, "'ye".points), ("more".points, "'n".points), (" 't".points, "is".points),
        (" 't".points, "was".points),
    ]

    private static func matches(
        _ points: [UInt32], _ range: Range<Int>, _ word: [UInt32]
    ) -> Bool {
        zip(range, word).allSatisfy { CaseMapping.folded(points[$0]) == $1 }
    }

    private static func isWordStart(_ points: [UInt32], _ index: Int) -> Bool {
        index == 0 || !CodePoint.isWord(points[index - 1])
    }

    private static func isWordEnd(_ points: [UInt32], _ index: Int) -> Bool {
        index == points.count || !CodePoint.isWord(points[index])
    }
}
