/// The longest stretches that two sequences have in common, in linear space.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), section 4b:
/// the middle of a shortest edit is found from both ends at once, then both halves are done alike.
struct SequenceDiff {
    /// A stretch that both have.
    struct Match {
        let old: Int
        let new: Int
        var count: Int
    }

    private let old: [Int]
    private let new: [Int]
    private let mostEdits: Int
    private(set) var matches: [Match] = []
    private var forward: [Int]
    private var backward: [Int]

    init(_ old: [Int], _ new: [Int], mostEdits: Int) {
        self.old = old
        self.new = new
        self.mostEdits = mostEdits
        // One entry for each diagonal that can be come to from the middle one.
        let size = 2 * (min(mostEdits, old.count + new.count) + 2) + 1
        forward = Array(repeating: 0, count: size)
        backward = forward
    }

    mutating func run() {
        compare(old.startIndex..<old.endIndex, new.startIndex..<new.endIndex)
        slide()
    }

    /// Moves what came or went to the right, where the same is read either way.
    ///
    /// What is put behind "a." is then " b." rather than ". b".
    private mutating func slide() {
        var result: [Match] = []
        for var match in matches {
            if var last = result.last {
                let (oldEnd, newEnd) = (last.old + last.count, last.new + last.count)
                var (oldGap, newGap) = (match.old - oldEnd, match.new - newEnd)
                let isAdded = oldGap == 0
                guard isAdded || newGap == 0 else {
                    result.append(match)
                    continue
                }
                while match.count > 0,
                    isAdded
                        ? new[match.new - newGap] == new[match.new]
                        : old[match.old - oldGap] == old[match.old]
                {
                    last.count += 1
                    match = Match(
                        old: match.old + 1, new: match.new + 1, count: match.count - 1)
                    (oldGap, newGap) = (
                        match.old - last.old - last.count, match.new - last.new - last.count
                    )
                }
                result[result.count - 1] = last
            }
            if match.count > 0 { result.append(match) }
        }
        matches = result
    }

    private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var (oldStart, newStart) = (oldRange.lowerBound, newRange.lowerBound)
        var (oldEnd, newEnd) = (oldRange.upperBound, newRange.upperBound)
        while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
            oldStart += 1
            newStart += 1
        }
        add(oldRange.lowerBound, newRange.lowerBound, oldStart - oldRange.lowerBound)
        while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        if oldStart < oldEnd, newStart < newEnd,
            let middle = middle(oldStart..<oldEnd, newStart..<newEnd)
        {
            compare(oldStart..<middle.old, newStart..<middle.new)
            compare(middle.old..<oldEnd, middle.new..<newEnd)
        }
        add(oldEnd, newEnd, oldRange.upperBound - oldEnd)
    }

    private mutating func add(_ old: Int, _ new: Int, _ count: Int) {
        guard count > 0 else { return }
        if let last = matches.last, last.old + last.count == old, last.new + last.count == new {
            matches[matches.count - 1].count += count
        } else {
            matches.append(Match(old: old, new: new, count: count))
        }
    }

    /// A point that a shortest edit passes through, neither corner; nil where it takes too many edits.
    private mutating func middle(
        _ oldRange: Range<Int>, _ newRange: Range<Int>
    ) -> (old: Int, new: Int)? {
        let (width, height) = (oldRange.count, newRange.count)
        let delta = width - height
        let isOdd = delta % 2 != 0
        let most = min((width + height + 1) / 2, mostEdits / 2)
        let centre = forward.count / 2
        forward[centre + 1] = 0
        backward[centre + 1] = 0
        for edits in 0...max(most, 0) {
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let slot = centre + diagonal
                let isDown =
                    diagonal == -edits
                    || (diagonal != edits && forward[slot - 1] < forward[slot + 1])
                let start = isDown ? forward[slot + 1] : forward[slot - 1] + 1
                var x = start
                while x < width, x - diagonal < height, x - diagonal >= 0,
                    old[oldRange.lowerBound + x] == new[newRange.lowerBound + x - diagonal]
                { x += 1 }
                forward[slot] = x
                let other = delta - diagonal
                guard isOdd, abs(other) < edits, x + backward[centre + other] >= width else {
                    continue
                }
                return point(x, x - diagonal, oldRange, newRange)
            }
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let slot = centre + diagonal
                let isDown =
                    diagonal == -edits
                    || (diagonal != edits && backward[slot - 1] < backward[slot + 1])
                var x = isDown ? backward[slot + 1] : backward[slot - 1] + 1
                while x < width, x - diagonal < height, x - diagonal >= 0,
                    old[oldRange.upperBound - 1 - x]
                        == new[newRange.upperBound - 1 - x + diagonal]
                { x += 1 }
                backward[slot] = x
                let other = delta - diagonal
                guard !isOdd, abs(other) <= edits, x + forward[centre + other] >= width else {
                    continue
                }
                return point(width - x, height - x + diagonal, oldRange, newRange)
            }
        }
        return nil
    }

    private func point(
        _ x: Int, _ y: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>
    ) -> (old: Int, new: Int)? {
        // A corner would make the same question again.
        let isCorner = (x <= 0 && y <= 0) || (x >= oldRange.count && y >= newRange.count)
        guard !isCorner, (0...oldRange.count).contains(x), (0...newRange.count).contains(y) else {
            return nil
        }
        return (oldRange.lowerBound + x, newRange.lowerBound + y)
    }
}
