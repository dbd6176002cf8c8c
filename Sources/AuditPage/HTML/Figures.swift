import Foundation

/// Numbers as the pages write them.
enum Figures {
    /// A whole number with its thousands apart: 12,345.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// A share of a whole in percent with a decimal, never "0 %" for something that is there.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let tenths = Int((Double(part) / Double(whole) * 1_000).rounded())
        if tenths == 0, part > 0 { return "<0.1 %" }
        if tenths == 1_000, part < whole { return ">99.9 %" }
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// Whether a number out of a file is one that can be written: not endless, and not beyond integers.
    private static func isWritten(_ number: Double) -> Bool {
        number.isFinite && abs(number) < 1e12
    }

    /// A share from 0 to 1 in percent with a decimal; a dash for none.
    static func share(_ share: Double?) -> String {
        guard let share, isWritten(share) else { return "–" }
        return percent(Int((share * 1_000).rounded()), of: 1_000)
    }

    /// A number between 0 and 1 with two decimals.
    static func decimal(_ number: Double) -> String {
        guard isWritten(number) else { return "–" }
        let hundredths = Int((number * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// A whole number in few characters: 950, 5k, 2M.
    static func short(_ number: Int) -> String {
        switch number {
        case 1_000_000... where number % 1_000_000 == 0: "\(number / 1_000_000)M"
        case 1_000... where number % 1_000 == 0: "\(number / 1_000)k"
        default: grouped(number)
        }
    }

    /// A length of time: 840 ms, 12.3 s, 4 min 5 s.
    static func time(milliseconds: Int) -> String {
        switch milliseconds {
        case ..<1_000: return "\(milliseconds) ms"
        case ..<60_000: return "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100) s"
        default:
            let seconds = milliseconds / 1_000
            return seconds < 3_600
                ? "\(seconds / 60) min \(seconds % 60) s"
                : "\(grouped(seconds / 3_600)) h \(seconds % 3_600 / 60) min"
        }
    }

    /// An amount of dollars; amounts below a cent with what tells them from nothing.
    static func dollars(_ amount: Double) -> String {
        if amount == 0 { return "$0" }
        return String(format: amount < 0.01 ? "$%.5f" : "$%.2f", amount)
    }

    /// One of a thing or many: "1 row", "12 rows".
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? one : many ?? "\(one)s")"
    }
}
