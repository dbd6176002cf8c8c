/// A piece of an answer's text.
struct MathToken: Sendable {
    enum Kind: Hashable, Sendable {
        /// A number, the digits after its point, and its digits if they are whole.
        case number(ExactNumber, decimals: Int?, digits: String?)
        /// A fraction in one character.
        case fraction(ExactNumber)
        case name(String)
        case constant(MathConstant)
        case word(String)
        case function(MathFunction)
        case bigOperator(String)
        case begin(String)
        case end(String)
        case relation(MathRelation)
        case mark(MathMark)
    }

    var kind: Kind
    /// True if white space stands before it.
    var followsSpace: Bool

    /// A spelling, for names and for comparing what can't be parsed.
    var text: String {
        switch kind {
        case .number(let value, _, let digits): digits ?? value.description
        case .fraction(let value): value.description
        case .name(let name): name
        case .constant(let constant): constant.rawValue
        case .word(let word): word
        case .function(let function): function.rawValue
        case .bigOperator(let name): name
        case .begin(let name), .end(let name): name
        case .relation(let relation): relation.rawValue
        case .mark(let mark): mark.rawValue
        }
    }
}

/// Marks of an answer's text other than numbers and names.
enum MathMark: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case plusMinus = "±"
    case minusPlus = "∓"
    case times = "*"
    case divide = "/"
    case caret = "^"
    case underscore = "_"
    case open = "("
    case close = ")"
    case openSquare = "["
    case closeSquare = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case openSet = "\\{"
    case closeSet = "\\}"
    case openAngle = "⟨"
    case closeAngle = "⟩"
    case bar = "|"
    case openBar = "|("
    case closeBar = ")|"
    case openFloor = "⌊"
    case closeFloor = "⌋"
    case openCeiling = "⌈"
    case closeCeiling = "⌉"
    case comma = ","
    case semicolon = ";"
    case colon = ":"
    case period = "."
    case bang = "!"
    case prime = "'"
    case percent = "%"
    case degree = "°"
    case fraction = "frac"
    case binomial = "binom"
    case root = "√"
    case cubeRoot = "∛"
    case box = "boxed"
    case and
    case or
    case rowBreak = "\\\\"
    case ampersand = "&"
    case ellipsis = "…"
    case congruence = "pmod"
    case remainder = "mod"
    case union = "∪"
    case intersection = "∩"
    case difference = "∖"
    case empty = "∅"
}
