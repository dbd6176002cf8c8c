/// Reads `Retry-After`: seconds, or a date in any of the three forms of RFC 9110, section 5.6.7.
enum RetryAfter {
    /// The time to wait; nil if the text is neither.
    static func wait(_ text: String, now: Double) -> Duration? {
        // Some servers send fractions, which the RFC does not know.
        if let seconds = Double(text), seconds.isFinite {
            return seconds >= 0 ? .seconds(min(seconds, 1e9)) : nil
        }
        return date(text).map { .seconds(max(0, min($0 - now, 1e9))) }
    }

    /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
    /// `Sun Nov  6 08:49:37 1994`; nil for anything else.
    static func date(_ text: String) -> Double? {
        let words = text.split { " ,-".contains($0) }
        // The two numbers are the day and then the year in all three forms.
        let numbers = words.compactMap { Int($0) }
        guard let month = words.compactMap({ months.firstIndex(of: $0) }).first,
            let clock = words.first(where: { $0.contains(":") }),
            numbers.count == 2, (1...31).contains(numbers[0]), (0...9999).contains(numbers[1])
        else { return nil }
        let time = clock.split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]),
            (0...60).contains(time[2])
        else { return nil }
        var year = numbers[1]
        if year < 100 { year += year < 70 ? 2000 : 1900 }
        let days = daysSince1970(year: year, month: month + 1, day: numbers[0])
        return Double(days * 86_400 + time[0] * 3600 + time[1] * 60 + time[2])
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Counts days in the Gregorian calendar, with years that begin in March so that the leap day
    /// is a year's last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let yearDays = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
        // 719,468 days lie between 0000-03-01 and 1970-01-01.
        return yearDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
    }
}
