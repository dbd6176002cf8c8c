/// What a code point may be in an emoji, by Unicode's tables.
enum EmojiPoints {
    /// What the Python package "emoji" takes for an emoji among single code points: Unicode's Emoji,
    /// without digits, `#`, `*` and the letters of flags, which are emoji in sequences only.
    static func isEmoji(_ point: UInt32) -> Bool {
        guard point >= 0xA9, !isFlagPart(point) else { return false }
        return Unicode.Scalar(point)?.properties.isEmoji == true
    }

    /// What may stand in an emoji of several code points: emoji, letters of flags, joiners,
    /// variation selectors, the key cap and tags.
    static func isPart(_ point: UInt32) -> Bool {
        point == joiner || point == keycap || point == emojiStyle || isFlagPart(point)
            || isTag(point) || isEmoji(point)
    }

    /// Whether an emoji is shown as one without being told to; nil for what is none and for the
    /// signs of Latin text, such as ©.
    static func isShown(_ point: UInt32) -> Bool? {
        guard (0x203C...0x3299).contains(point) || point >= 0x1F000, isEmoji(point) else {
            return nil
        }
        return Unicode.Scalar(point)?.properties.isEmojiPresentation
    }

    /// What a key cap may stand on.
    static func isKeycapBase(_ point: UInt32) -> Bool {
        (0x30...0x39).contains(point) || point == 0x23 || point == 0x2A
    }

    /// The letters of flags, two of which make one.
    static func isFlagPart(_ point: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(point) }

    static func isSkinTone(_ point: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(point) }

    static func isTag(_ point: UInt32) -> Bool { (0xE0020...0xE007F).contains(point) }

    static let joiner: UInt32 = 0x200D
    static let keycap: UInt32 = 0x20E3
    static let textStyle: UInt32 = 0xFE0E
    static let emojiStyle: UInt32 = 0xFE0F
}
