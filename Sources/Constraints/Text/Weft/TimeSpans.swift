/// Where times of day are, in 24-hour form or otherwise.
struct TimeSpans: Measure {
    /// Times such as 09:30 and 17:05, of an hour and a minute that exist.
    private(set) var full: [Range<Int>] = []
    /// Times written otherwise: 9:30, 5 pm, nine o'clock, 9点, 下午三点.
    private(set) var others: [Range<Int>] = []

    static func take(of response: ResponseText) -> TimeSpans {
        var spans = TimeSpans()
        let points = response.plain
        var index = 0
        while index < points.count {
            if isDigit(points[index]) {
                index = spans.readDigits(points, index)
                continue
            }
            if points[index] == hour { spans.readChinese(points, index) }
            if points[index] == 0x27, index > 0, points[index - 1] == 0x6F,
                points[index...].prefix(6).elementsEqual(clock)
            {
                spans.others.append((index - 1)..<(index + 6))
            }
            index += 1
        }
        return spans
    }

    private mutating func readDigits(_ points: [UInt32], _ start: Int) -> Int {
        var end = start
        while end < points.count, Self.isDigit(points[end]) { end += 1 }
        let hours = start..<end
        var minutes: Range<Int>?
        if end < points.count, points[end] == 0x3A || points[end] == 0xFF1A {
            var last = end + 1
            while last < points.count, Self.isDigit(points[last]) { last += 1 }
            if last - end == 3 {
                minutes = (end + 1)..<last
                end = last
            }
        }
        guard (1...2).contains(hours.count) else { return end }
        let isHalfDay = Self.followsHalfDay(points, end)
        guard let minutes else {
            if isHalfDay { others.append(start..<end) }
            return end
        }
        let exists = Self.number(points[hours]) < 24 && Self.number(points[minutes]) < 60
        if hours.count == 2, exists, !isHalfDay, points[hours.upperBound] == 0x3A {
            full.append(start..<end)
        } else {
            others.append(start..<end)
        }
        return end
    }

    /// Whether "am", "pm", "a.m." or "p.m." follows, case ignored.
    private static func followsHalfDay(_ points: [UInt32], _ end: Int) -> Bool {
        let rest = points[end...].prefix(8).drop { $0 == 0x20 || $0 == 0xA0 || $0 == 0x202F }
        let letters = rest.filter { $0 != 0x2E }
        guard let first = letters.first, first == 0x61 || first == 0x70,
            letters.dropFirst().first == 0x6D, rest.first == first
        else { return false }
        let next = letters.dropFirst(2).first
        return next.map { !(0x61...0x7A).contains($0) } ?? true
    }

    /// Looks before 点 for the number of an hour: digits, or Chinese numerals
    /// after a part of the day or before 半 and 钟.
    private mutating func readChinese(_ points: [UInt32], _ place: Int) {
        var start = place
        while start > 0, place - start < 3, Self.isDigit(points[start - 1]) { start -= 1 }
        if start < place {
            // "3点建议" counts points: minutes, a half or an end must follow, or a part of the day precede.
            let next = place + 1 < points.count ? points[place + 1] : 0x3002
            if Self.ends.contains(next) || Self.isDigit(next) || Self.hasDayPart(points, start) {
                others.append(start..<(place + 1))
            }
            return
        }
        while start > 0, place - start < 3, Self.numerals.contains(points[start - 1]) { start -= 1 }
        guard start < place else { return }
        // 六点半, but not the 一点半点 that means a little.
        let next = points[(place + 1)...].prefix(2)
        let isHalf = next.first == 0x534A && next.last != Self.hour || next.first == 0x949F
        if isHalf || Self.hasDayPart(points, start) { others.append(start..<(place + 1)) }
    }

    private static func hasDayPart(_ points: [UInt32], _ start: Int) -> Bool {
        start > 1 && dayParts.contains(Array(points[(start - 2)..<start]))
    }

    private static func number(_ digits: ArraySlice<UInt32>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func isDigit(_ point: UInt32) -> Bool { (0x30...0x39).contains(point) }

    private static let hour: UInt32 = 0x70B9
    private static let clock = "'clock".points
    private static let ends = Set("半钟整，。；：、）".points)
    private static let numerals = Set("一二三四五六七八九十两零".points)
    private static let dayParts = Set(
        ["上午", "下午", "早上", "晚上", "凌晨", "中午", "傍晚", "清晨", "半夜", "夜里"].map(\.points))
}
