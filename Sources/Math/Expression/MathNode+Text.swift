extension MathNode {
    /// The tree in plain signs, for explanations.
    var text: String {
        switch self {
        case .number(let value, let decimals):
            decimals == nil ? value.description : "\(value) [decimal]"
        case .based(let digits, let base): "\(digits)_\(base)"
        case .symbol(let name): name
        case .constant(let constant): constant.rawValue
        case .sum(let nodes): "(" + nodes.map(\.text).joined(separator: " + ") + ")"
        case .negative(let node): "-" + node.text
        case .product(let nodes): nodes.map(\.text).joined(separator: "·")
        case .quotient(let over, let under): "(\(over.text))/(\(under.text))"
        case .power(let base, let exponent): "\(base.text)^(\(exponent.text))"
        case .root(let radicand, let index):
            index == .integer(2) ? "√(\(radicand.text))" : "root[\(index.text)](\(radicand.text))"
        case .function(let function, let nodes):
            "\(function.rawValue)(\(nodes.map(\.text).joined(separator: ", ")))"
        case .applied(let name, let nodes):
            "\(name)(\(nodes.map(\.text).joined(separator: ", ")))"
        case .bothSigns(let node, let minusFirst): (minusFirst ? "∓" : "±") + node.text
        case .percent(let node): node.text + "%"
        case .degrees(let node): node.text + "°"
        case .text(let text): "“\(text)”"
        case .ratio(let nodes): nodes.map(\.text).joined(separator: ":")
        case .list(let nodes, let connective):
            nodes.map(\.text).joined(
                separator: connective == .or ? " or " : connective == .and ? " and " : ", ")
        case .sequence(let open, let nodes, let close):
            open.marks.0 + nodes.map(\.text).joined(separator: ", ") + close.marks.1
        case .relation(let sides, let relations):
            zip(sides.dropFirst(), relations).reduce(sides[0].text) {
                "\($0) \($1.1.rawValue) \($1.0.text)"
            }
        case .union(let nodes): nodes.map(\.text).joined(separator: " ∪ ")
        case .intersection(let nodes): nodes.map(\.text).joined(separator: " ∩ ")
        case .difference(let left, let right): "\(left.text) ∖ \(right.text)"
        case .matrix(let rows), .determinant(let rows):
            "[" + rows.map { $0.map(\.text).joined(separator: ", ") }.joined(separator: "; ") + "]"
        case .labelled(let letter, let node): "choice \(letter): \(node.text)"
        }
    }
}

extension MathNode.Bracket {
    fileprivate var marks: (String, String) {
        switch self {
        case .round: ("(", ")")
        case .square: ("[", "]")
        case .curly: ("{", "}")
        case .angle: ("⟨", "⟩")
        }
    }
}
