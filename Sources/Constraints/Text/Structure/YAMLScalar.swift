/// What stands after a key or a hyphen in YAML.
enum YAMLScalar: Hashable {
    /// Nothing, or a comment.
    case none
    /// The start of a block of literal or folded text.
    case block
    /// A plain value.
    case plain
    /// A value that no further line continues: quoted, a flow list or mapping, or before a comment.
    case closed
    case refused(String)

    init(_ text: ArraySlice<UInt32>) {
        guard let first = text.first, first != Sign.hash else {
            self = .none
            return
        }
        switch first {
        case Sign.pipe, Sign.greater: self = Self.header(text.dropFirst())
        case Sign.quote, Sign.apostrophe:
            self = Self.closed(at: Self.end(ofQuoted: text), text, "a quoted value without an end")
        case 0x5B, 0x7B:
            self = Self.closed(at: Self.end(ofFlow: text), text, "a bracket without an end")
        case Sign.star, 0x26: self = .refused("an anchor or alias")
        case 0x21, 0x25, 0x40, Sign.backtick, Sign.comma, 0x5D, 0x7D:
            self = .refused("a value that YAML reserves")
        case Sign.hyphen, 0x3F, Sign.colon:
            let isIndicator = text.dropFirst().first.map(Sign.isBlank) ?? true
            self = isIndicator ? .refused("a list in the line of its key") : .plain
        default:
            guard Self.colon(in: text) == nil else {
                self = .refused("a second colon in a line")
                return
            }
            self = Self.hasComment(text) ? .closed : .plain
        }
    }

    /// The colon that ends a key: before a space or the end, outside quotes and comments.
    static func colon(in text: ArraySlice<UInt32>) -> Int? {
        var index = text.startIndex
        if text.first == Sign.quote || text.first == Sign.apostrophe {
            guard let end = end(ofQuoted: text) else { return nil }
            index = end
            while index < text.endIndex, Sign.isBlank(text[index]) { index += 1 }
            return index < text.endIndex && text[index] == Sign.colon ? index : nil
        }
        if text.first == 0x5B || text.first == 0x7B { return nil }
        while index < text.endIndex {
            let next = index + 1 < text.endIndex ? text[index + 1] : Sign.space
            if text[index] == Sign.colon, CodePoint.isSpace(next) { return index }
            if Sign.isBlank(text[index]), next == Sign.hash { return nil }
            index += 1
        }
        return nil
    }

    private static func hasComment(_ text: ArraySlice<UInt32>) -> Bool {
        zip(text, text.dropFirst()).contains { Sign.isBlank($0) && $1 == Sign.hash }
    }

    /// A key as text, without its quotes; nil for one that YAML reads otherwise.
    static func key(_ text: ArraySlice<UInt32>) -> String? {
        let text = text.stripped()
        guard let first = text.first else { return nil }
        if first == Sign.quote || first == Sign.apostrophe {
            return String(points: text.dropFirst().dropLast())
        }
        let isReserved = [0x21, 0x25, 0x26, 0x2A, 0x3E, 0x3F, 0x40, 0x60, 0x7C].contains(first)
        return isReserved ? nil : String(points: text)
    }

    private static func header(_ text: ArraySlice<UInt32>) -> YAMLScalar {
        let rest = text.drop { $0 == Sign.hyphen || $0 == Sign.plus || Sign.isDigit($0) }
        guard text.count - rest.count <= 2 else { return .refused("an unknown block") }
        let comment = rest.stripped()
        return comment.isEmpty || comment.first == Sign.hash
            ? .block : .refused("text after the mark of a block")
    }

    private static func closed(
        at end: Int?, _ text: ArraySlice<UInt32>, _ reason: String
    ) -> YAMLScalar {
        guard let end else { return .refused(reason) }
        let rest = text[end...].stripped()
        return rest.isEmpty || rest.first == Sign.hash
            ? .closed : .refused("something after a closed value")
    }

    private static func end(ofQuoted text: ArraySlice<UInt32>) -> Int? {
        guard let quote = text.first else { return nil }
        var index = text.startIndex + 1
        while index < text.endIndex {
            if text[index] == Sign.backslash, quote == Sign.quote {
                index += 1
            } else if text[index] == quote {
                let isDoubled =
                    quote == Sign.apostrophe && index + 1 < text.endIndex
                    && text[index + 1] == quote
                guard isDoubled else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }

    private static func end(ofFlow text: ArraySlice<UInt32>) -> Int? {
        var open: [UInt32] = []
        var index = text.startIndex
        var startsValue = true
        while index < text.endIndex {
            let point = text[index]
            if startsValue, point == Sign.quote || point == Sign.apostrophe {
                guard let end = end(ofQuoted: text[index...]) else { return nil }
                index = end
                startsValue = false
                continue
            }
            if point == 0x5B || point == 0x7B { open.append(point + 2) }
            if point == 0x5D || point == 0x7D {
                guard open.popLast() == point else { return nil }
                if open.isEmpty { return index + 1 }
            }
            if !Sign.isBlank(point) {
                startsValue =
                    point == Sign.comma || point == Sign.colon || point == 0x5B || point == 0x7B
            }
            index += 1
        }
        return nil
    }
}
