/// Characters that aren't seen, or that change how others are seen: shown by their numbers.
enum OddCharacter {
    /// What to show in the character's place, such as "⟨U+202E⟩"; nil for one to be shown as it is.
    static func name(_ scalar: Unicode.Scalar) -> String? {
        // Most text is decided here.
        if scalar.value >= 0x20, scalar.value < 0x7F { return nil }
        switch scalar {
        case "\n", "\t": return nil
        // Joins the parts of emoji and letters of many scripts; it turns nothing around.
        case "\u{200D}": return nil
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .surrogate:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
            return "⟨U+\(zeros)\(digits)⟩"
        default: return nil
        }
    }
}
