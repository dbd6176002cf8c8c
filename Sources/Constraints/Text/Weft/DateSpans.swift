/// Where dates are that name a day, written as ISO 8601 wants them or otherwise.
struct DateSpans: Measure {
    /// Dates such as 2024-03-05, of a month and a day that exist.
    private(set) var iso: [Range<Int>] = []
    /// Dates written otherwise: 3/5/2024, 2024.03.05, March 5, the 5th of March, 3月5日, 三月五日.
    private(set) var others: [Range<Int>] = []

    static func take(of response: ResponseText) -> DateSpans {
        var spans = DateSpans()
        let points = response.points
        var index = 0
        while index < points.count {
            let start = index
            let point = points[index]
            if isDigit(point) {
                index = spans.readDigits(points, index)
            } else if isLatin(point) {
                while index < points.count, isLatin(points[index]) { index += 1 }
                spans.readWord(points, start..<index)
            } else if point == month {
                spans.readChinese(points, month: index)
                index += 1
            } else {
                index += 1
            }
        }
        return spans
    }

    /// Reads groups of digits with one separator between them; says where to go on.
    private mutating func readDigits(_ points: [UInt32], _ start: Int) -> Int {
        var groups: [Range<Int>] = []
        var separators: [UInt32] = []
        var index = start
        while index < points.count, Self.isDigit(points[index]) {
            let group = index
            while index < points.count, Self.isDigit(points[index]) { index += 1 }
            groups.append(group..<index)
            guard index + 1 < points.count, [0x2D, 0x2E, 0x2F].contains(points[index]),
                Self.isDigit(points[index + 1])
            else { break }
            separators.append(points[index])
            index += 1
        }
        let isPlain = start == 0 || !Self.isLatin(points[start - 1]) && points[start - 1] != 0x2D
        if groups.count == 3, isPlain, let separator = separators.first,
            separators.allSatisfy({ $0 == separator })
        {
            add(groups, separator, points)
        }
        return index
    }

    private mutating func add(_ groups: [Range<Int>], _ separator: UInt32, _ points: [UInt32]) {
        let lengths = groups.map(\.count)
        let numbers = groups.map { points[$0].prefix(5).reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        let place = groups[0].lowerBound..<groups[2].upperBound
        let isISO = lengths == [4, 2, 2] && separator == 0x2D
        if isISO, Self.exists(month: numbers[1], day: numbers[2], year: numbers[0]) {
            iso.append(place)
            return
        }
        // A date has a year of four digits or slashes, and no part that can't be a day or month.
        let hasYear = lengths[0] == 4 || lengths[2] == 4
        let isUnusual = lengths.contains(3)
        let small = lengths[0] == 4 ? numbers[1...] : numbers[..<2]
        let isDated = lengths[1] <= 2 && small.allSatisfy { (1...31).contains($0) }
        if isISO
            || isDated && !isUnusual && lengths.max() ?? 0 <= 4 && (hasYear || separator == 0x2F)
        {
            others.append(place)
        }
    }

    private static func exists(month: Int, day: Int, year: Int) -> Bool {
        guard (1...12).contains(month), day > 0 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= days[month - 1]
    }

    /// Looks around the name of a month for the number of a day.
    private mutating func readWord(_ points: [UInt32], _ word: Range<Int>) {
        guard word.count < 10, CodePoint.isUpper(points[word.lowerBound]),
            Self.months.contains(CaseMapping.folded(points[word]))
        else { return }
        var after = word.upperBound
        if after < points.count, points[after] == 0x2E { after += 1 }
        let spaced = after
        while after < points.count, points[after] == 0x20, after - spaced < 2 { after += 1 }
        if after > spaced, let end = Self.dayEnd(points, after) {
            others.append(word.lowerBound..<end)
        } else if let start = Self.dayStart(points, before: word.lowerBound) {
            others.append(start..<word.upperBound)
        }
    }

    /// Where a day's number of one or two digits ends, with its ordinal ending.
    private static func dayEnd(_ points: [UInt32], _ start: Int) -> Int? {
        var end = start
        while end < points.count, end - start < 3, isDigit(points[end]) { end += 1 }
        guard (1...2).contains(end - start), number(points[start..<end]) <= 31 else { return nil }
        // "March 10:30" and "March 5.5" are no dates.
        if end + 1 < points.count, [0x3A, 0x2E, 0x25].contains(points[end]),
            isDigit(points[end + 1])
        {
            return nil
        }
        return end
    }

    /// Where a day's number right before a month's name starts: "5", "5th", "5th of".
    private static func dayStart(_ points: [UInt32], before end: Int) -> Int? {
        var index = end
        func skip(_ isSkipped: (UInt32) -> Bool, atMost count: Int) {
            let limit = max(0, index - count)
            while index > limit, isSkipped(points[index - 1]) { index -= 1 }
        }
        skip({ $0 == 0x20 }, atMost: 2)
        guard index < end else { return nil }
        if index > 1, points[(index - 2)..<index].elementsEqual([0x6F, 0x66]) {
            index -= 2
            skip({ $0 == 0x20 }, atMost: 2)
        }
        skip({ (0x61...0x7A).contains($0) }, atMost: 2)
        let last = index
        skip(isDigit, atMost: 3)
        guard (1...2).contains(last - index), number(points[index..<last]) <= 31 else { return nil }
        return index
    }

    /// Looks around 月 for the numbers of a month and a day, and for 日 or 号 after it.
    private mutating func readChinese(_ points: [UInt32], month place: Int) {
        var start = place
        while start > 0, place - start < 3, Self.isChineseDigit(points[start - 1]) { start -= 1 }
        var end = place + 1
        while end < points.count, end - place < 5, Self.isChineseDigit(points[end]) { end += 1 }
        guard start < place, end > place + 1, end < points.count,
            points[end] == 0x65E5 || points[end] == 0x53F7
        else { return }
        others.append(start..<(end + 1))
    }

    private static func number(_ digits: ArraySlice<UInt32>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func isDigit(_ point: UInt32) -> Bool { (0x30...0x39).contains(point) }

    private static func isLatin(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isCJK(point) && !CodePoint.isDigit(point)
    }

    private static func isChineseDigit(_ point: UInt32) -> Bool {
        isDigit(point) || chineseDigits.contains(point)
    }

    private static let month: UInt32 = 0x6708
    private static let chineseDigits = Set("一二三四五六七八九十廿卅".points)
    private static let months: Set<[UInt32]> = Set(
        """
        january february march april may june july august september october november december jan \
        feb mar apr jun jul aug sep sept oct nov dec
        """.split(separator: " ").map { String($0).points })
}
