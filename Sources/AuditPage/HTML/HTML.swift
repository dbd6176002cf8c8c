/// HTML under construction, escaped by construction.
///
/// Names of elements and attributes are literals of the program; everything else passes through
/// ``text(_:)``, ``rowText(_:limit:)`` or an attribute's value and is escaped there.
struct HTML {
    /// Attributes in order; one whose value is nil is left out.
    struct Attributes: ExpressibleByDictionaryLiteral {
        private(set) var items: [(name: StaticString, value: String?)]

        init(dictionaryLiteral elements: (StaticString, String?)...) {
            items = elements.map { (name: $0.0, value: $0.1) }
        }
    }

    private(set) var bytes: [UInt8] = []

    /// Adds an element with what `body` puts into it.
    mutating func add(
        _ name: StaticString, _ attributes: Attributes = [:],
        _ body: (inout HTML) throws -> Void
    ) rethrows {
        open(name, attributes)
        try body(&self)
        close(name)
    }

    /// Adds an element that holds a text.
    mutating func add(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Adds an element that has no end tag.
    mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes)
    }

    /// Adds a text; characters that aren't seen are told by their numbers.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    /// Adds a text out of a run, with what isn't seen set apart and no more than a bound of it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - limit: The most scalars that are shown.
    ///   - isCutQuietly: Whether "…" is enough for what is cut, as in a list that leads to the whole.
    mutating func rowText(
        _ text: some StringProtocol, limit: Int = 100_000, isCutQuietly: Bool = false
    ) {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
        for scalar in scalars[..<(end ?? scalars.endIndex)] {
            if let name = OddCharacter.name(scalar) {
                add("span", ["class": "odd"], text: name)
            } else {
                append(scalar)
            }
        }
        if let end, end < scalars.endIndex {
            guard !isCutQuietly else { return self.text("…") }
            let rest = scalars.distance(from: end, to: scalars.endIndex)
            add("span", ["class": "cut"], text: " … \(Figures.grouped(rest)) more characters")
        }
    }

    /// Adds words of the program as they are.
    mutating func literal(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes += $0 }
    }

    /// Adds what another one holds.
    mutating func add(_ other: HTML) { bytes += other.bytes }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        literal(name)
        for (name, value) in attributes.items {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            literal(name)
            literal("=\"")
            // What a form sends back has to be what it was given, to the character.
            if name.isValue { exactly(value) } else { text(value) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        literal("</")
        literal(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func exactly(_ text: String) {
        for scalar in text.unicodeScalars where !escape(scalar) { encode(scalar) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if escape(scalar) { return }
        if let name = OddCharacter.name(scalar) {
            bytes += name.utf8
        } else {
            encode(scalar)
        }
    }

    private mutating func encode(_ scalar: Unicode.Scalar) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }

    /// Adds a character that means something in HTML; false for any other one.
    private mutating func escape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "&": literal("&amp;")
        case "<": literal("&lt;")
        case ">": literal("&gt;")
        case "\"": literal("&quot;")
        case "'": literal("&#39;")
        default: return false
        }
        return true
    }
}

extension StaticString {
    /// Whether it names the attribute that a form sends.
    fileprivate var isValue: Bool {
        withUTF8Buffer { $0.elementsEqual("value".utf8) }
    }
}
