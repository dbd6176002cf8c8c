import Constraints
import OrderedCollections
import Records
import Rows

extension TextCondition {
    /// The condition as a row holds it.
    ///
    /// - Parameters:
    ///   - text: The clause that says it.
    ///   - holds: Whether it holds for the seed.
    /// - Returns: The condition with what it is measured against.
    func stored(text: String, holds: Bool) -> Composition.Condition {
        Composition.Condition(kind: kind, arguments: arguments, text: text, holds: holds)
    }

    /// Reads what ``stored(text:holds:)`` writes; nil for anything else.
    init?(kind: String, arguments: JSONValue) {
        switch kind {
        case "and", "or":
            let parts = (arguments["conditions"]?.array ?? []).compactMap { part in
                part["kind"]?.string.flatMap { kind in
                    TextCondition(kind: kind, arguments: part["arguments"] ?? [:])
                }
            }
            guard parts.count == 2 else { return nil }
            self = kind == "and" ? .both(parts[0], parts[1]) : .either(parts[0], parts[1])
        default:
            let isNegated = kind.hasPrefix("not-")
            let values = arguments.object?.values.compactMap { Argument($0) } ?? []
            guard
                let test = TextTest(
                    kind: isNegated ? String(kind.dropFirst(4)) : kind, argument: values.first)
            else { return nil }
            self = .test(test, is: !isNegated)
        }
    }

    private var arguments: JSONValue {
        switch self {
        case .test(let test, _):
            guard let argument = test.argument else { return [:] }
            let name =
                switch test {
                case .wordsBelow, .wordsAbove: "words"
                case .charactersBelow, .charactersAbove: "characters"
                case .sentencesAbove: "sentences"
                default: "word"
                }
            return .object([name: argument.json])
        case .both(let left, let right), .either(let left, let right):
            let parts = [left, right].map { part -> JSONValue in
                ["kind": .string(part.kind), "arguments": part.arguments]
            }
            return ["conditions": .array(parts)]
        }
    }
}
