/// Emoji, of which upstream sees one code point at a time.
enum EmojiMarks {
    /// What the Python package "emoji" takes for an emoji among single code points: Unicode's Emoji,
    /// without digits, `#`, `*` and the letters of flags, which are emoji in sequences only.
    static func isEmoji(_ point: UInt32) -> Bool {
        guard point >= 0xA9, !(0x1F1E6...0x1F1FF).contains(point) else { return false }
        return Unicode.Scalar(point)?.properties.isEmoji == true
    }

    /// What may stand in an emoji of several code points: emoji, letters of flags, joiners,
    /// variation selectors, the key cap and tags.
    static func isPart(_ point: UInt32) -> Bool {
        switch point {
        case 0x200D, 0x20E3, 0xFE0F, 0x1F1E6...0x1F1FF, 0xE0020...0xE007F: true
        default: isEmoji(point)
        }
    }
}
