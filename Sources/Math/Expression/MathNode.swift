/// An answer as a tree, close to how it was written.
indirect enum MathNode: Hashable, Sendable {
    /// A number, and the digits after its point if it was written with one.
    case number(ExactNumber, decimals: Int?)
    /// Digits written with their base.
    case based(String, base: Int)
    case symbol(String)
    case constant(MathConstant)
    case sum([MathNode])
    case negative(MathNode)
    case product([MathNode])
    case quotient(MathNode, MathNode)
    case power(MathNode, MathNode)
    case root(MathNode, index: MathNode)
    case function(MathFunction, [MathNode])
    /// A function without a known meaning, or an operator such as a sum over an index.
    case applied(String, [MathNode])
    /// A term with both signs, the plus or the minus first.
    case bothSigns(MathNode, minusFirst: Bool)
    case percent(MathNode)
    case degrees(MathNode)
    /// Words or units.
    case text(String)
    case ratio([MathNode])
    /// Several answers in a row.
    case list([MathNode], Connective)
    /// Several values in brackets.
    case sequence(Bracket, [MathNode], Bracket)
    case relation([MathNode], [MathRelation])
    case union([MathNode])
    case intersection([MathNode])
    case difference(MathNode, MathNode)
    case matrix([[MathNode]])
    case determinant([[MathNode]])
    /// The letter of a choice and what it stands for.
    case labelled(String, MathNode)

    /// What stands between the items of a list.
    enum Connective: String, Hashable, Sendable {
        case comma
        case semicolon
        case and
        case or
        /// Commas inside plain braces, which LaTeX doesn't show.
        case braced
    }

    enum Bracket: String, Hashable, Sendable {
        case round
        case square
        case curly
        case angle
    }

    static let one = MathNode.number(.one, decimals: nil)
    static let minusOne = MathNode.number(.minusOne, decimals: nil)

    static func integer(_ value: Int) -> MathNode { .number(ExactNumber(value), decimals: nil) }
}

/// A number that has a name.
enum MathConstant: String, Hashable, Sendable {
    case pi
    case euler = "e"
    case imaginary = "i"
    case infinity
}

/// What stands between the two sides of a statement.
enum MathRelation: String, Hashable, Sendable {
    case equal = "="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case unequal = "!="
    case approximate = "≈"
    case member = "in"
    case notMember = "not in"
    case congruent = "≡"
    case arrow = "->"
    case subset = "subset"

    /// The relation with its sides exchanged.
    var reversed: MathRelation {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }

    var isInequality: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .unequal: true
        default: false
        }
    }
}
