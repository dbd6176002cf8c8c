/// A way to put a rule to a model: a sentence with named holes for the rule's arguments.
///
/// `{name}` is the argument's value: a number, a quoted string, a list of quoted strings, the words
/// of a relation. `{name:bare}` is a string without quotes. `{name:word|words}` is a number with a
/// noun that agrees with it. `{name:or}` is a list of which any one is meant.
/// `{relation:no fewer than|under}` puts other words for "at least" and "less than".
public struct Phrasing: Hashable, Sendable, ExpressibleByStringLiteral {
    enum Piece: Hashable, Sendable {
        case words(String)
        case hole(name: String, forms: [String])
    }

    let pieces: [Piece]

    /// Reads a template.
    public init(stringLiteral template: String) {
        var pieces: [Piece] = []
        for part in template.split(separator: "{", omittingEmptySubsequences: false) {
            guard !pieces.isEmpty, let end = part.firstIndex(of: "}") else {
                pieces.append(.words(String(part)))
                continue
            }
            let hole = part[..<end].split(separator: ":", maxSplits: 1)
            let forms = hole.dropFirst().first?.split(separator: "|").map(String.init) ?? []
            pieces.append(.hole(name: String(hole.first ?? ""), forms: forms))
            pieces.append(.words(String(part[part.index(after: end)...])))
        }
        self.pieces = pieces
    }

    /// The names of the arguments that it states.
    public var names: Set<String> {
        Set(
            pieces.compactMap { piece in
                guard case .hole(let name, _) = piece else { return nil }
                return name
            })
    }

    /// Fills the holes; a hole without an argument stays empty.
    func text(_ arguments: Arguments, _ language: PromptLanguage) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .hole(let name, let forms):
                guard let value = arguments[name] else { continue }
                text += Wording(language: language, name: name, forms: forms).text(value)
            }
        }
        return text
    }
}
