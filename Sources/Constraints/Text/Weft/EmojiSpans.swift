/// Where the emoji of a text are.
struct EmojiSpans: Measure {
    /// What every reader takes for an emoji, sequences with joiners, skin tones and flags as one.
    private(set) var sure: [Range<Int>] = []
    /// The number of symbols that some devices show as emoji and others as text, such as ✔.
    private(set) var doubtful = 0

    /// The fewest and the most emoji that a reader could count.
    var counts: ClosedRange<Int> { sure.count...(sure.count + doubtful) }

    static func take(of response: ResponseText) -> EmojiSpans {
        var spans = EmojiSpans()
        let points = response.points
        var index = 0
        while index < points.count {
            index = spans.read(points, at: index)
        }
        return spans
    }

    /// Reads one emoji or one other code point; says where to go on.
    private mutating func read(_ points: [UInt32], at start: Int) -> Int {
        let point = points[start]
        func at(_ index: Int) -> UInt32 { index < points.count ? points[index] : 0 }
        if EmojiPoints.isKeycapBase(point) {
            let cap = at(start + 1) == EmojiPoints.emojiStyle ? start + 2 : start + 1
            guard at(cap) == EmojiPoints.keycap else { return start + 1 }
            sure.append(start..<(cap + 1))
            return cap + 1
        }
        if EmojiPoints.isFlagPart(point) {
            guard EmojiPoints.isFlagPart(at(start + 1)) else { return start + 1 }
            sure.append(start..<(start + 2))
            return start + 2
        }
        guard let emoji = EmojiPoints.isShown(point), at(start + 1) != EmojiPoints.textStyle else {
            return start + 1
        }
        var isSure = emoji
        var end = start + 1
        while true {
            if at(end) == EmojiPoints.emojiStyle || EmojiPoints.isSkinTone(at(end)) {
                isSure = true
                end += 1
            } else if EmojiPoints.isTag(at(end)) {
                end += 1
            } else if at(end) == EmojiPoints.joiner, EmojiPoints.isShown(at(end + 1)) != nil {
                isSure = true
                end += 2
            } else {
                break
            }
        }
        if isSure {
            sure.append(start..<end)
        } else if point >= 0x2600 {
            doubtful += 1
        }
        return end
    }
}
