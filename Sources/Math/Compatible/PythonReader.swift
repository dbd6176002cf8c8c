/// Reads a text as the trainer's first parser does: as a Python expression over unknown names.
///
/// What Python or the operations on the parsed objects refuse is left a text, for LaTeX to try.
struct PythonReader {
    /// Why reading stops.
    private enum Stop: Error {
        /// Python raises.
        case refused
        /// What Python makes of it isn't known here.
        case unknown
    }

    private var tokens: [PythonToken] = []
    private var at = 0
    private var depth = 0
    private let isReadable: Bool?

    init(_ text: TrainerText) {
        var reader = PythonTokens(text)
        isReadable = reader.read()
        tokens = reader.tokens
    }

    /// Reads all of the text.
    mutating func read() -> FormulaReading {
        guard let isReadable else { return .unknown }
        guard isReadable, !tokens.isEmpty else { return .text }
        do {
            let reading = try list(until: nil)
            guard at == tokens.count else { return .text }
            return reading
        } catch {
            return error == .refused ? .text : .unknown
        }
    }

    private mutating func take(_ mark: String) -> Bool {
        guard at < tokens.count, tokens[at] == .mark(mark) else { return false }
        at += 1
        return true
    }

    private func isNext(_ mark: String) -> Bool {
        at < tokens.count && tokens[at] == .mark(mark)
    }

    /// Reads elements between commas; one without a comma after it is itself.
    private mutating func list(until close: String?) throws(Stop) -> FormulaReading {
        var elements: [FormulaReading] = []
        var hasComma = false
        while true {
            if let close, isNext(close) { break }
            if close == nil, at == tokens.count, hasComma { break }
            elements.append(try comparison())
            guard take(",") else { break }
            hasComma = true
        }
        if let close {
            guard take(close) else { throw .refused }
        }
        return elements.count == 1 && !hasComma ? elements[0] : .sequence(.tuple, elements)
    }

    private mutating func comparison() throws(Stop) -> FormulaReading {
        let first = try alternatives()
        var signs: [(String, FormulaReading)] = []
        while let sign = ["<", ">", "<=", ">=", "==", "!="].first(where: isNext) {
            at += 1
            signs.append((sign, try alternatives()))
        }
        guard let (sign, second) = signs.first else { return first }
        guard signs.count == 1, case .formula(let left) = first, case .formula(let right) = second
        else { throw signs.count > 1 ? .refused : .unknown }
        // `==` and `!=` compare structures at once.
        if sign == "==" || sign == "!=" { return .truth((left == right) == (sign == "==")) }
        if left.isConstant, right.isConstant { throw .unknown }
        return .relation(sign, left, right)
    }

    /// Reads `^`, which is Python's exclusive or and binds less than a sum does.
    private mutating func alternatives() throws(Stop) -> FormulaReading {
        let first = try sum()
        guard isNext("^") else { return first }
        var total = try PythonReader.integer(first)
        while take("^") {
            let next = try PythonReader.integer(sum())
            total ^= next
        }
        return .formula(.number(Double(total)))
    }

    private static func integer(_ reading: FormulaReading) throws(Stop) -> Int {
        guard case .formula(let formula) = reading else { throw .refused }
        // Two plain symbols make a logical expression.
        if case .symbol = formula { throw .refused }
        guard formula.isConstant else { throw .refused }
        let value = formula.value { _ in ComplexNumber(.nan) }
        guard value.imaginary == 0, value.real == value.real.rounded(), abs(value.real) < 1e15
        else { throw value.isFinite ? .refused : .unknown }
        return Int(value.real)
    }

    private mutating func sum() throws(Stop) -> FormulaReading {
        var result = try product()
        while isNext("+") || isNext("-") {
            let isMinus = isNext("-")
            at += 1
            let next = try product()
            // Nothing is taken from a sequence, and only its like is added to it.
            if isMinus || !PythonReader.isSequence(next) || !PythonReader.isSequence(result),
                PythonReader.isSequence(next) || PythonReader.isSequence(result)
            {
                throw .refused
            }
            let right = try PythonReader.formula(next)
            let left = try PythonReader.formula(result)
            result = .formula(isMinus ? .difference(left, right) : .sum(left, right))
        }
        return result
    }

    private static func isSequence(_ reading: FormulaReading) -> Bool {
        if case .sequence = reading { true } else { false }
    }

    private static func formula(_ reading: FormulaReading) throws(Stop) -> Formula {
        switch reading {
        case .formula(let formula): return formula
        case .sequence, .truth: throw .unknown
        default: throw .refused
        }
    }

    private mutating func product() throws(Stop) -> FormulaReading {
        var result = try factor()
        while isNext("*") || isNext("/") {
            let isQuotient = isNext("/")
            at += 1
            let right = try PythonReader.formula(factor())
            let left = try PythonReader.formula(result)
            result = .formula(isQuotient ? .quotient(left, right) : .product(left, right))
        }
        return result
    }

    private mutating func factor() throws(Stop) -> FormulaReading {
        depth += 1
        defer { depth -= 1 }
        guard depth < 60 else { throw .unknown }
        if isNext("-") || isNext("+") {
            let isMinus = isNext("-")
            at += 1
            let inside = try factor()
            if PythonReader.isSequence(inside) { throw .refused }
            let formula = try PythonReader.formula(inside)
            return .formula(isMinus ? .negative(formula) : formula)
        }
        let base = try primary()
        guard take("**") else { return base }
        let exponent = try PythonReader.formula(factor())
        return .formula(.power(try PythonReader.formula(base), exponent))
    }

    private mutating func primary() throws(Stop) -> FormulaReading {
        guard at < tokens.count else { throw .refused }
        var result: FormulaReading
        let token = tokens[at]
        at += 1
        switch token {
        case .number(let value): result = .formula(.number(value))
        case .name(let name):
            if isNext("(") {
                at += 1
                result = .formula(try call(name))
            } else {
                result = .formula(try PythonReader.named(name))
            }
        case .mark("("): result = try list(until: ")")
        case .mark("["): result = try elements(.list, until: "]")
        case .mark("{"): result = try elements(.set, until: "}")
        case .mark: throw .refused
        }
        while at < tokens.count {
            if take("!") {
                if isNext("!") { throw .unknown }
                result = .formula(.call("factorial", [try PythonReader.formula(result)]))
            } else if isNext("(") {
                // Numbers and sums can't be called.
                throw .refused
            } else if isNext("[") {
                throw .refused
            } else {
                break
            }
        }
        return result
    }

    private mutating func elements(
        _ kind: FormulaReading.SequenceKind, until close: String
    ) throws(Stop) -> FormulaReading {
        switch try list(until: close) {
        case .sequence(.tuple, let elements): return .sequence(kind, elements)
        case let element: return .sequence(kind, [element])
        }
    }

    private mutating func call(_ name: String) throws(Stop) -> Formula {
        var arguments: [Formula] = []
        switch try list(until: ")") {
        case .sequence(.tuple, let elements):
            for element in elements { arguments.append(try PythonReader.formula(element)) }
        case let element: arguments = [try PythonReader.formula(element)]
        }
        if name == "log", arguments.count == 2 {
            return .quotient(.call("ln", [arguments[0]]), .call("ln", [arguments[1]]))
        }
        let known = PythonNames.functions[name] ?? name
        if Formula.functions[known] != nil, arguments.count == 1 { return .call(known, arguments) }
        guard !PythonNames.others.contains(name), PythonNames.functions[name] == nil,
            PythonNames.constants[name] == nil
        else { throw .unknown }
        return .call(name, arguments)
    }

    private static func named(_ name: String) throws(Stop) -> Formula {
        if let constant = PythonNames.constants[name] { return constant }
        guard !PythonNames.others.contains(name), PythonNames.functions[name] == nil else {
            throw .unknown
        }
        return .symbol(name)
    }
}
