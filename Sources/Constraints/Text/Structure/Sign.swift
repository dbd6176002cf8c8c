/// The characters of which markup is made.
enum Sign {
    static let tab: UInt32 = 0x09
    static let carriageReturn: UInt32 = 0x0D
    static let space: UInt32 = 0x20
    static let quote: UInt32 = 0x22
    static let hash: UInt32 = 0x23
    static let apostrophe: UInt32 = 0x27
    static let star: UInt32 = 0x2A
    static let plus: UInt32 = 0x2B
    static let comma: UInt32 = 0x2C
    static let hyphen: UInt32 = 0x2D
    static let dot: UInt32 = 0x2E
    static let slash: UInt32 = 0x2F
    static let colon: UInt32 = 0x3A
    static let equals: UInt32 = 0x3D
    static let greater: UInt32 = 0x3E
    static let backslash: UInt32 = 0x5C
    static let underscore: UInt32 = 0x5F
    static let backtick: UInt32 = 0x60
    static let pipe: UInt32 = 0x7C
    static let tilde: UInt32 = 0x7E
    static let closingParenthesis: UInt32 = 0x29
    static let wideColon: UInt32 = 0xFF1A

    /// The spaces that indent lines and pad cells.
    static func isBlank(_ point: UInt32) -> Bool { point == space || point == tab }

    /// ASCII digits, the only ones that number lists.
    static func isDigit(_ point: UInt32) -> Bool { (0x30...0x39).contains(point) }

    /// The marks around bold and italic text.
    static func isEmphasis(_ point: UInt32) -> Bool { point == star || point == underscore }

    static func isColon(_ point: UInt32) -> Bool { point == colon || point == wideColon }
}
