/// Whether a text is one well-formed XML document (XML 1.0, fifth edition, with namespaces).
///
/// Nothing outside the text is read and no entity is expanded: the entities that a document type
/// declares are known by name only, and any name goes where the type is kept elsewhere. Time and
/// memory are linear in the text, however deep it nests.
struct XMLText {
    private struct Element {
        let name: ArraySlice<UInt32>
        /// The namespace prefixes that the element declares.
        let prefixes: [ArraySlice<UInt32>]
    }

    private let points: ArraySlice<UInt32>
    private var index: Int
    private var open: [Element] = []
    /// How many open elements declare each prefix.
    private var scope: [ArraySlice<UInt32>: Int] = [:]
    private var doctype = XMLDoctype()

    /// Whether the whole of a text is a document: one element, with a prologue or without.
    static func isDocument(_ points: ArraySlice<UInt32>) -> Bool {
        var text = points
        if text.first == 0xFEFF { text = text.dropFirst() }
        guard text.allSatisfy(XMLName.isCharacter) else { return false }
        var reader = XMLText(points: text, index: text.startIndex)
        return reader.skipDocument()
    }

    private init(points: ArraySlice<UInt32>, index: Int) {
        self.points = points
        self.index = index
    }

    private mutating func skipDocument() -> Bool {
        if starts(with: Self.declaration), let after = points.dropFirst(5).first,
            XMLName.isSpace(after) || after == 0x3F
        {
            guard skipDeclaration() else { return false }
        }
        guard skipMiscellany() else { return false }
        if starts(with: Self.doctypeStart) {
            guard let end = doctype.read(points, from: index) else { return false }
            index = end
            guard skipMiscellany() else { return false }
        }
        guard peek == 0x3C, skipTag(), skipContent(), skipMiscellany() else { return false }
        return index == points.endIndex
    }

    private static let declaration = "<?xml".points
    private static let doctypeStart = "<!DOCTYPE".points
    private static let commentStart = "<!--".points
    private static let dataStart = "<![CDATA[".points
    private static let dataEnd = "]]>".points
    private static let xml = "xml".points[...]
    private static let xmlns = "xmlns".points[...]
    private static let dashes = "--".points

    private var peek: UInt32? { index < points.endIndex ? points[index] : nil }

    private func starts(with text: [UInt32]) -> Bool { points[index...].starts(with: text) }

    private mutating func take(_ point: UInt32) -> Bool {
        guard peek == point else { return false }
        index += 1
        return true
    }

    /// Skips past the next place of a text; false if there is none.
    private mutating func skip(past text: [UInt32]) -> Bool {
        while index < points.endIndex {
            if points[index] == text[0], starts(with: text) {
                index += text.count
                return true
            }
            index += 1
        }
        return false
    }

    @discardableResult
    private mutating func skipSpaces() -> Bool {
        let start = index
        while let point = peek, XMLName.isSpace(point) { index += 1 }
        return index > start
    }

    private mutating func takeName() -> ArraySlice<UInt32>? {
        let end = XMLName.end(in: points, from: index)
        guard end > index else { return nil }
        defer { index = end }
        return points[index..<end]
    }

    /// Skips `<?xml version="1.0" ... ?>`.
    private mutating func skipDeclaration() -> Bool {
        index += Self.declaration.count
        var names: [String] = []
        while skipSpaces(), let name = takeName() {
            guard skipEquals(), skipQuoted() else { return false }
            names.append(String(points: name))
        }
        let wanted = ["version", "encoding", "standalone"]
        return names.first == "version" && names == wanted.filter(names.contains)
            && take(0x3F) && take(0x3E)
    }

    private mutating func skipEquals() -> Bool {
        skipSpaces()
        guard take(0x3D) else { return false }
        skipSpaces()
        return true
    }

    private mutating func skipQuoted() -> Bool {
        guard let quote = peek, quote == 0x22 || quote == 0x27 else { return false }
        index += 1
        return skip(past: [quote])
    }

    /// Skips whitespace, comments and processing instructions.
    private mutating func skipMiscellany() -> Bool {
        while true {
            skipSpaces()
            if starts(with: Self.commentStart) {
                guard skipComment() else { return false }
            } else if starts(with: [0x3C, 0x3F]) {
                guard skipInstruction() else { return false }
            } else {
                return true
            }
        }
    }

    private mutating func skipComment() -> Bool {
        index += Self.commentStart.count
        return skip(past: Self.dashes) && take(0x3E)
    }

    private mutating func skipInstruction() -> Bool {
        index += 2
        guard let name = takeName(), CaseMapping.folded(name) != Array(Self.xml) else {
            return false
        }
        return (peek == 0x3F || skipSpaces()) && skip(past: [0x3F, 0x3E])
    }

    /// Skips what is in the root element, with its end tag.
    private mutating func skipContent() -> Bool {
        while !open.isEmpty {
            guard let point = peek else { return false }
            switch point {
            case 0x3C where starts(with: Self.commentStart):
                guard skipComment() else { return false }
            case 0x3C where starts(with: Self.dataStart):
                index += Self.dataStart.count
                guard skip(past: Self.dataEnd) else { return false }
            case 0x3C where starts(with: [0x3C, 0x3F]):
                guard skipInstruction() else { return false }
            case 0x3C: guard skipTag() else { return false }
            case 0x26: guard skipReference() else { return false }
            case 0x5D where starts(with: Self.dataEnd): return false
            default: index += 1
            }
        }
        return true
    }

    /// Skips a start tag, an end tag or an empty element.
    private mutating func skipTag() -> Bool {
        index += 1
        if take(0x2F) {
            guard let name = takeName(), let element = open.popLast(), name == element.name else {
                return false
            }
            for prefix in element.prefixes { scope[prefix, default: 1] -= 1 }
            skipSpaces()
            return take(0x3E)
        }
        guard let name = takeName(), let attributes = skipAttributes() else { return false }
        let prefixes = attributes.compactMap { attribute in
            XMLName.prefix(of: attribute) == Self.xmlns ? attribute.dropFirst(6) : nil
        }
        for prefix in prefixes { scope[prefix, default: 0] += 1 }
        guard ([name] + attributes).allSatisfy(isBound) else { return false }
        if take(0x2F) {
            for prefix in prefixes { scope[prefix, default: 1] -= 1 }
        } else {
            open.append(Element(name: name, prefixes: prefixes))
        }
        return take(0x3E)
    }

    /// Whether a name has no prefix, or one that some open element declares.
    private func isBound(_ name: ArraySlice<UInt32>) -> Bool {
        guard let prefix = XMLName.prefix(of: name) else { return true }
        return prefix == Self.xml || prefix == Self.xmlns || scope[prefix, default: 0] > 0
    }

    /// The names of a tag's attributes; nil if they aren't well-formed or one comes twice.
    private mutating func skipAttributes() -> [ArraySlice<UInt32>]? {
        var names: [ArraySlice<UInt32>] = []
        while skipSpaces(), let name = takeName() {
            guard skipEquals(), skipValue() else { return nil }
            names.append(name)
        }
        return Set(names).count == names.count ? names : nil
    }

    private mutating func skipValue() -> Bool {
        guard let quote = peek, quote == 0x22 || quote == 0x27 else { return false }
        index += 1
        while let point = peek {
            switch point {
            case quote:
                index += 1
                return true
            case 0x3C: return false
            case 0x26: guard skipReference() else { return false }
            default: index += 1
            }
        }
        return false
    }

    /// Skips `&name;`, `&#38;` or `&#x26;`.
    private mutating func skipReference() -> Bool {
        index += 1
        guard take(0x23) else {
            guard let name = takeName(), take(0x3B) else { return false }
            return doctype.declares(name)
        }
        let radix: UInt32 = take(0x78) ? 16 : 10
        var code: UInt32 = 0
        let start = index
        while let digit = peek.flatMap(XMLName.digit), digit < radix {
            code = min(code * radix + digit, 0x110000)
            index += 1
        }
        return index > start && take(0x3B) && XMLName.isCharacter(code)
    }
}
