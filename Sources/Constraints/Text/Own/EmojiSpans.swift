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
        if Self.isKeycapBase(point) {
            let cap = at(start + 1) == Self.emojiStyle ? start + 2 : start + 1
            guard at(cap) == 0x20E3 else { return start + 1 }
            sure.append(start..<(cap + 1))
            return cap + 1
        }
        if Self.isFlagPart(point) {
            guard Self.isFlagPart(at(start + 1)) else { return start + 1 }
            sure.append(start..<(start + 2))
            return start + 2
        }
        guard let emoji = Self.emoji(point), at(start + 1) != Self.textStyle else {
            return start + 1
        }
        var isSure = emoji
        var end = start + 1
        while true {
            if at(end) == Self.emojiStyle || (0x1F3FB...0x1F3FF).contains(at(end)) {
                isSure = true
                end += 1
            } else if (0xE0020...0xE007F).contains(at(end)) {
                end += 1
            } else if at(end) == 0x200D, Self.emoji(at(end + 1)) != nil {
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

    /// Whether an emoji is shown as one without being told to; nil for what is none.
    private static func emoji(_ point: UInt32) -> Bool? {
        guard (0x203C...0x3299).contains(point) || point >= 0x1F000,
            let properties = Unicode.Scalar(point)?.properties, properties.isEmoji
        else { return nil }
        return properties.isEmojiPresentation
    }

    private static func isKeycapBase(_ point: UInt32) -> Bool {
        (0x30...0x39).contains(point) || point == 0x23 || point == 0x2A
    }

    private static func isFlagPart(_ point: UInt32) -> Bool {
        (0x1F1E6...0x1F1FF).contains(point)
    }

    private static let emojiStyle: UInt32 = 0xFE0F
    private static let textStyle: UInt32 = 0xFE0E
}
