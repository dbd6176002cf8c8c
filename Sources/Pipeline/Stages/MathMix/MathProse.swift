/// The words of a problem without its formulas, for telling its language.
enum MathProse {
    /// The text without what stands between dollars or `\[ \]` and without LaTeX's commands.
    ///
    /// A short problem is mostly formulas, whose letters pass for one language or another.
    static func text(of problem: String) -> String {
        var words: [UInt8] = []
        words.reserveCapacity(problem.utf8.count)
        var isInDollars = false
        var displays = 0
        var isInCommand = false
        var isAfterBackslash = false
        for byte in problem.utf8 {
            let isLetter = (0x41...0x5A).contains(byte & 0xDF)
            if isAfterBackslash {
                isAfterBackslash = false
                isInCommand = isLetter
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") { displays += 1 }
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") { displays -= 1 }
                continue
            }
            if isInCommand, isLetter { continue }
            isInCommand = false
            switch byte {
            case UInt8(ascii: "\\"): isAfterBackslash = true
            case UInt8(ascii: "$"): isInDollars.toggle()
            default: if !isInDollars, displays <= 0 { words.append(byte) }
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
