/// Numbers as Python's `float()` reads them.
enum PythonNumber {
    /// Reads a whole text; nil where Python raises.
    ///
    /// It takes white space around the number, `_` between digits, digits of any script, `inf`, and
    /// `nan`.
    static func value(_ text: TrainerText) -> Double? {
        var plain = ""
        var digitsBefore = 0
        for scalar in text.stripped().scalars {
            if scalar == "_" {
                // Only between two digits; a second one in a row finds no digit before it.
                guard digitsBefore > 0 else { return nil }
                digitsBefore = -1
            } else if TrainerText.isDigit(scalar), let value = scalar.properties.numericValue {
                plain += String(Int(value))
                digitsBefore = 1
            } else {
                guard digitsBefore >= 0, scalar.isASCII else { return nil }
                plain.unicodeScalars.append(scalar)
                digitsBefore = 0
            }
        }
        return digitsBefore < 0 ? nil : number(plain.lowercased())
    }

    private static func number(_ text: String) -> Double? {
        var body = Substring(text)
        var sign = 1.0
        if let first = body.first, first == "-" || first == "+" {
            if first == "-" { sign = -1 }
            body.removeFirst()
        }
        if body == "inf" || body == "infinity" { return sign * .infinity }
        if body == "nan" { return .nan }
        let parts = body.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let mantissa = parts[0].split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard mantissa.allSatisfy({ $0.allSatisfy(isDigit) }),
            mantissa.contains(where: { !$0.isEmpty })
        else { return nil }
        var spelled = (mantissa[0].isEmpty ? "0" : String(mantissa[0]))
        if mantissa.count > 1, !mantissa[1].isEmpty { spelled += "." + mantissa[1] }
        if parts.count > 1 {
            let exponent = parts[1].drop { $0 == "-" || $0 == "+" }
            guard parts[1].count - exponent.count < 2, !exponent.isEmpty,
                exponent.allSatisfy(isDigit)
            else { return nil }
            spelled += "e" + parts[1]
        }
        return Double(spelled).map { sign * $0 }
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }

    /// `math.isclose(reference, value, rel_tol=1e-4)`.
    static func isClose(_ value: Double, _ reference: Double) -> Bool {
        if value == reference { return true }
        guard value.isFinite, reference.isFinite else { return false }
        return abs(value - reference) <= 1e-4 * max(abs(value), abs(reference))
    }
}
