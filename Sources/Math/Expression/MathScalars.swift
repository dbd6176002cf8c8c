/// What characters outside ASCII stand for.
enum MathScalars {
    /// Spells a character as ASCII text that the lexer reads in its place.
    static func spelling(of scalar: Unicode.Scalar) -> StaticString? {
        switch scalar {
        case "\u{2212}", "–", "—", "‐", "‑": "-"
        case "，", "、": ","
        case "；": ";"
        case "。", "．": "."
        case "【": "["
        case "】": "]"
        case "×", "⋅", "·", "∙", "•", "✕": "\\times "
        case "÷": "/"
        case "≤", "⩽", "≦": "\\le "
        case "≥", "⩾", "≧": "\\ge "
        case "≠": "\\ne "
        case "≈", "≃": "\\approx "
        case "≡": "\\equiv "
        case "∈": "\\in "
        case "∉": "\\notin "
        case "→", "⇒": "\\to "
        case "±": "\\pm "
        case "∓": "\\mp "
        case "∪": "\\cup "
        case "∩": "\\cap "
        case "∖": "\\setminus "
        case "∞": "\\infty "
        case "∅", "⌀": "\\emptyset "
        case "√": "\\sqrt "
        case "π", "𝜋", "𝝅": "\\pi "
        case "…", "⋯": "\\ldots "
        case "′", "’": "'"
        case "°", "º": "\\degree "
        case "℃": "\\degree C"
        case "⟨", "〈": "\\langle "
        case "⟩", "〉": "\\rangle "
        case "⌊": "\\lfloor "
        case "⌋": "\\rfloor "
        case "⌈": "\\lceil "
        case "⌉": "\\rceil "
        case "∣", "｜": "|"
        case "∑": "\\sum "
        case "∏": "\\prod "
        case "∫": "\\int "
        case "∧": "\\land "
        case "∨": "\\lor "
        case "∼": "\\sim "
        case "⁄", "∕": "/"
        case "“", "”", "\u{200B}", "\u{FEFF}", "\u{00A0}", "\u{2009}", "\u{202F}", "\u{3000}",
            "「", "」", "∠", "△":
            " "
        default: nil
        }
    }

    /// The value of a superscript or subscript digit or sign.
    static func superscript(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "⁰": UInt8(ascii: "0")
        case "¹": UInt8(ascii: "1")
        case "²": UInt8(ascii: "2")
        case "³": UInt8(ascii: "3")
        case "\u{2074}"..."\u{2079}": UInt8(scalar.value - 0x2074) + UInt8(ascii: "4")
        case "⁻": UInt8(ascii: "-")
        case "⁺": UInt8(ascii: "+")
        case "ⁿ": UInt8(ascii: "n")
        default: nil
        }
    }

    static func subscripted(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value >= 0x2080 && scalar.value <= 0x2089
            ? UInt8(scalar.value - 0x2080) + UInt8(ascii: "0") : nil
    }

    /// The fraction that a character stands for.
    static func fraction(_ scalar: Unicode.Scalar) -> ExactNumber? {
        switch scalar {
        case "½": .small(1, 2)
        case "⅓": .small(1, 3)
        case "⅔": .small(2, 3)
        case "¼": .small(1, 4)
        case "¾": .small(3, 4)
        case "⅕": .small(1, 5)
        case "⅖": .small(2, 5)
        case "⅗": .small(3, 5)
        case "⅘": .small(4, 5)
        case "⅙": .small(1, 6)
        case "⅚": .small(5, 6)
        case "⅛": .small(1, 8)
        case "⅜": .small(3, 8)
        case "⅝": .small(5, 8)
        case "⅞": .small(7, 8)
        case "⅐": .small(1, 7)
        case "⅑": .small(1, 9)
        case "⅒": .small(1, 10)
        default: nil
        }
    }

    /// The Chinese words that stand between answers.
    static func connective(_ scalar: Unicode.Scalar) -> MathMark? {
        switch scalar {
        case "或": .or
        case "和", "与", "且", "及": .and
        default: nil
        }
    }
}
