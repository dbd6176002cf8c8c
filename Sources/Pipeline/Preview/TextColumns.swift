/// Puts texts in columns of a terminal, where a Chinese character is two columns wide.
enum TextColumns {
    /// The space between two columns.
    private static let gap = 3

    /// The lines of a text.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    /// The columns that a text takes.
    static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        case 0..<0x20: return 0
        default: return 1
        }
    }

    /// A line broken so that no piece is wider than allowed; later pieces keep its indentation.
    static func wrapped(_ line: String, to width: Int) -> [String] {
        guard Self.width(of: line) > width else { return [line] }
        let lead = String(line.prefix { " │├└─".contains($0) })
        let indent = String(repeating: " ", count: min(Self.width(of: lead), width / 2))
        var pieces: [String] = []
        var piece = ""
        var used = 0
        // The places after which the line may be broken.
        var space: (text: String, rest: String)?
        for character in line {
            let own = Self.width(of: character)
            if used + own > width {
                if let found = space, found.rest.count < width / 2 {
                    pieces.append(found.text)
                    piece = indent + found.rest
                } else {
                    pieces.append(piece)
                    piece = indent
                }
                used = Self.width(of: piece)
                space = nil
            }
            piece.append(character)
            used += own
            if character == " ", piece.contains(where: { !" │├└─".contains($0) }) {
                space = (piece, "")
            } else if let found = space {
                space = (found.text, found.rest + String(character))
            }
        }
        pieces.append(piece)
        return pieces
    }

    /// Two columns of lines beside each other.
    static func beside(_ left: [String], _ right: [String], width: Int) -> [String] {
        let half = (width - gap) / 2
        let left = left.flatMap { wrapped($0, to: half) }
        let right = right.flatMap { wrapped($0, to: half) }
        return (0..<max(left.count, right.count)).map { index in
            let start = index < left.count ? left[index] : ""
            let end = index < right.count ? right[index] : ""
            guard !end.isEmpty else { return start }
            let space = String(repeating: " ", count: half - Self.width(of: start))
            return start + space + " │ " + end
        }
    }
}
