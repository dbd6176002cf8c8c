/// Counts characters.
enum CharacterCount {
    /// The number of characters a reader sees other than whitespace, and the number that software
    /// counts by code points.
    static func visible(in points: some Sequence<UInt32>) -> ClosedRange<Int> {
        var fewest = 0
        var most = 0
        var isJoined = false
        for point in points where !CodePoint.isSpace(point) {
            most += 1
            let extends = CodePoint.isMark(point) || isExtender(point)
            if !extends && !isJoined { fewest += 1 }
            isJoined = point == 0x200D
        }
        return fewest...most
    }

    /// Joiners, variation selectors and skin tones.
    private static func isExtender(_ point: UInt32) -> Bool {
        switch point {
        case 0x200B...0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xFEFF: true
        default: false
        }
    }
}
