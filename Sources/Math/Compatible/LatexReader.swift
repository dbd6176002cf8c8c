/// Reads a text as the trainer's second parser does: LaTeX from the start as far as it makes sense.
///
/// What follows a complete expression is ignored: `x-y)(x+y` is `x-y`. A product without a sign
/// binds more strongly than a quotient, and powers group from the left.
struct LatexReader {
    /// Why reading stops.
    enum Stop: Error {
        /// The parser raises.
        case refused
        /// What the parser makes of it isn't known here.
        case unknown
    }

    private var lexer: LatexLexer
    var token: LatexToken
    var depth = 0
    /// Bars that are open.
    var bars = 0

    init(_ text: TrainerText) {
        lexer = LatexLexer(text)
        token = lexer.next()
    }

    /// Reads as much of the text as belongs together.
    mutating func read() -> FormulaReading {
        do {
            return try math()
        } catch {
            return error == .refused ? .text : .unknown
        }
    }

    mutating func advance() throws(Stop) {
        token = lexer.next()
        // The parser looks one piece ahead, so that one it can't read raises even after the end.
        if token == .refused { throw .refused }
        if token == .unknown { throw .unknown }
    }

    mutating func take(_ mark: Unicode.Scalar) throws(Stop) -> Bool {
        guard token == .mark(mark) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ mark: Unicode.Scalar) throws(Stop) {
        guard try take(mark) else { throw .refused }
    }

    private mutating func math() throws(Stop) -> FormulaReading {
        if token == .refused { throw .refused }
        if token == .unknown { throw .unknown }
        if token == .mark("[") || token == .mark("{") {
            var list = self
            if let reading = try list.bracketed() {
                self = list
                return reading
            }
        }
        if case .command(let name) = token, name.hasPrefix("begin ") { return try matrix(name) }
        let first = try relation()
        guard token == .mark(",") || token == .mark(";") else { return first }
        return .sequence(.list, try elements(after: first))
    }

    /// Reads a matrix that is all of an expression.
    private mutating func matrix(_ begin: String) throws(Stop) -> FormulaReading {
        let end = "end " + begin.dropFirst(6)
        var rows: [[Formula]] = []
        repeat {
            try advance()
            if token == .command(end), !rows.isEmpty { break }
            var row = [try expression()]
            while try take("&") { row.append(try expression()) }
            rows.append(row)
        } while token == .rowEnd
        guard token == .command(end) else { throw .refused }
        try advance()
        guard token == .end || token == .mark("."), Set(rows.map(\.count)).count == 1 else {
            throw .unknown
        }
        return .matrix(rows)
    }

    /// Reads a list in brackets; nil where no comma follows its first element.
    private mutating func bracketed() throws(Stop) -> FormulaReading? {
        let close: Unicode.Scalar = token == .mark("[") ? "]" : "}"
        try advance()
        let first = try relation()
        guard token == .mark(",") || token == .mark(";") else { return nil }
        let all = try elements(after: first)
        try expect(close)
        return .sequence(.list, all)
    }

    private mutating func elements(after first: FormulaReading) throws(Stop) -> [FormulaReading] {
        var elements = [first]
        while token == .mark(",") || token == .mark(";") {
            try advance()
            elements.append(try relation())
        }
        return elements
    }

    private mutating func relation() throws(Stop) -> FormulaReading {
        let first = try expression()
        var sign: String?
        switch token {
        case .mark("<"), .mark(">"), .mark("="):
            guard case .mark(let mark) = token else { return .formula(first) }
            sign = String(mark)
        case .command(let name): sign = LatexNames.relations[name]
        default: break
        }
        guard var sign else { return .formula(first) }
        try advance()
        if token == .mark("="), sign == "=" || sign == "<" || sign == ">" {
            sign += "="
            try advance()
        }
        let second = try expression()
        switch token {
        // A chain compares a truth value with the last side.
        case .mark("<"), .mark(">"), .mark("="): throw .unknown
        case .command(let name) where LatexNames.relations[name] != nil: throw .unknown
        default: break
        }
        if sign == "=" {
            // An equation for one symbol is its right side; others are solved.
            if case .symbol = first { return .formula(second) }
            return first.isConstant && second.isConstant
                ? .relation(sign, first, second) : .solved(.difference(first, second))
        }
        return .relation(sign, first, second)
    }

    mutating func expression() throws(Stop) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { throw .unknown }
        var result = try product(inFunction: false)
        while token == .mark("+") || token == .mark("-") {
            let isMinus = token == .mark("-")
            try advance()
            let right = try product(inFunction: false)
            result = isMinus ? .difference(result, right) : .sum(result, right)
        }
        return result
    }

    mutating func product(inFunction: Bool) throws(Stop) -> Formula {
        var result = try signed(inFunction: inFunction)
        while true {
            switch token {
            case .mark("*"), .command("cdot"), .command("times"):
                try advance()
                result = .product(result, try signed(inFunction: inFunction))
            case .mark("/"), .mark(":"), .command("div"):
                try advance()
                result = .quotient(result, try signed(inFunction: inFunction))
            default: return result
            }
        }
    }

    private mutating func signed(inFunction: Bool) throws(Stop) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth < 80 else { throw .unknown }
        if try take("+") { return try signed(inFunction: inFunction) }
        if try take("-") {
            // The parser there raises at a negative matrix.
            if case .command(let name) = token, name.hasPrefix("begin ") { throw .refused }
            return .negative(try signed(inFunction: inFunction))
        }
        var result = try postfixed()
        while startsFactor(inFunction: inFunction) {
            result = .product(result, try postfixed())
        }
        return result
    }

    /// True where a factor can follow without a sign; none that is a function inside an argument.
    private func startsFactor(inFunction: Bool) -> Bool {
        switch token {
        case .number, .symbol: return token != .symbol("E")
        case .mark("("), .mark("["), .mark("{"): return true
        case .mark("|"): return bars == 0
        case .command(let name):
            if ["frac", "pi", "infty", "binom", "tbinom", "dbinom", "lfloor", "lceil"].contains(
                name)
            {
                return true
            }
            if name.hasPrefix("begin ") { return true }
            return !inFunction && (name == "sqrt" || LatexNames.functions[name] != nil)
        default: return false
        }
    }

    private mutating func postfixed() throws(Stop) -> Formula {
        var result = try powered()
        while try take("!") { result = .call("factorial", [result]) }
        return result
    }

    private mutating func powered() throws(Stop) -> Formula {
        var result = try component()
        while try take("^") { result = .power(result, try exponent()) }
        return result
    }
}
