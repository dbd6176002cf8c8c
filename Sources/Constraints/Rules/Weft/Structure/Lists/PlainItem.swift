/// Items of lists that aren't markdown's.
enum PlainItem {
    /// Whether a line starts with a bullet sign, or with a number and a Chinese comma or full-width
    /// mark: `•`, `①`, `1、`, `1）`, `（1）`, `一、`.
    static func starts(_ line: ArraySlice<UInt32>) -> Bool {
        let text = line.drop { CodePoint.isSpace($0) }
        guard let first = text.first else { return false }
        if isBullet(first) { return true }
        if first == 0xB7 { return text.dropFirst().first.map(Sign.isBlank) ?? false }
        let isOpen = first == 0xFF08 || first == 0x28
        let rest = isOpen ? text.dropFirst() : text
        let number = rest.prefix(4).prefix { Sign.isDigit($0) || isChineseDigit($0) }
        guard !number.isEmpty, let mark = rest.dropFirst(number.count).first else { return false }
        // A year in brackets is no number of an item.
        if isOpen { return number.count < 4 && (mark == 0xFF09 || mark == 0x29) }
        return mark == 0x3001 || mark == 0xFF0E || mark == 0xFF09
    }

    private static func isBullet(_ point: UInt32) -> Bool {
        switch point {
        case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25C6, 0x25E6,
            0x2460...0x2473:
            true
        default: false
        }
    }

    private static func isChineseDigit(_ point: UInt32) -> Bool {
        switch point {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }
}
