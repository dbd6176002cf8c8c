/// The parts that an expression is made of.
extension LatexReader {
    /// Reads an exponent: a group in braces, or one atom.
    mutating func exponent() throws(Stop) -> Formula {
        switch token {
        case .mark("{"):
            try advance()
            let result = try expression()
            try expect("}")
            return result
        case .number(let value):
            try advance()
            return .number(value)
        case .symbol("e"), .symbol("I"): throw .unknown
        case .symbol("E"): throw .refused
        case .symbol(let name):
            try advance()
            return .symbol(name)
        case .command("pi"):
            try advance()
            return .constant(.pi)
        case .command("infty"): throw .unknown
        default: throw .refused
        }
    }

    mutating func component() throws(Stop) -> Formula {
        switch token {
        case .number(let value):
            try advance()
            return .number(value)
        case .symbol(let name): return try symbol(name)
        case .mark("("): return try group(closedBy: ")")
        case .mark("["): return try group(closedBy: "]")
        case .mark("{"): return try group(closedBy: "}")
        case .mark("|"):
            try advance()
            bars += 1
            let inside = try expression()
            bars -= 1
            try expect("|")
            return .call("abs", [inside])
        case .command(let name): return try command(name)
        default: throw .refused
        }
    }

    private mutating func group(closedBy close: Unicode.Scalar) throws(Stop) -> Formula {
        let outer = bars
        bars = 0
        try advance()
        let inside = try expression()
        try expect(close)
        bars = outer
        return inside
    }

    /// Reads a symbol with its index; before an atom in parentheses it is a function.
    private mutating func symbol(_ name: String) throws(Stop) -> Formula {
        try advance()
        switch name {
        case "e":
            guard token == .mark("^") else { return .constant(.e) }
            try advance()
            return .power(.constant(.e), try exponent())
        case "E": throw .refused
        default: break
        }
        var full = name
        if try take("_") {
            switch try exponent() {
            case .number(let value) where value == value.rounded() && abs(value) < 1e9:
                full += "_\(Int(value))"
            case .symbol(let index): full += "_\(index)"
            default: throw .unknown
            }
        }
        guard token == .mark("(") else { return full == "I" ? .imaginaryUnit : .symbol(full) }
        var ahead = self
        if let arguments = try? ahead.atoms() {
            self = ahead
            return .call(full, arguments)
        }
        return full == "I" ? .imaginaryUnit : .symbol(full)
    }

    private mutating func atoms() throws(Stop) -> [Formula] {
        var result: [Formula] = []
        repeat {
            try advance()
            guard token != .mark("{") else { throw .refused }
            result.append(try exponent())
        } while token == .mark(",")
        try expect(")")
        return result
    }

    private mutating func braced() throws(Stop) -> Formula {
        try expect("{")
        let outer = bars
        bars = 0
        let inside = try expression()
        bars = outer
        try expect("}")
        return inside
    }

    private mutating func command(_ name: String) throws(Stop) -> Formula {
        try advance()
        switch name {
        case "pi": return .constant(.pi)
        case "infty": return .constant(.infinity)
        case "frac":
            if case .symbol(let first) = token, first.hasPrefix("d") { throw .refused }
            let over = try braced()
            return .quotient(over, try braced())
        case "sqrt":
            guard try take("[") else { return .call("sqrt", [try braced()]) }
            let degree = try expression()
            try expect("]")
            return .power(try braced(), .quotient(.number(1), degree))
        case "binom", "tbinom", "dbinom": return try binomial()
        case "lfloor", "lceil":
            let inside = try expression()
            guard token == .command(name == "lfloor" ? "rfloor" : "rceil") else { throw .refused }
            try advance()
            return .call(name == "lfloor" ? "floor" : "ceiling", [inside])
        default:
            if name.hasPrefix("begin ") { throw .unknown }
            guard LatexNames.functions[name] != nil else { throw .refused }
            return try function(name)
        }
    }

    private mutating func binomial() throws(Stop) -> Formula {
        let over = try braced()
        let under = try braced()
        guard case .number(let all) = over, case .number(let some) = under, all >= some, some >= 0,
            all <= 60, all == all.rounded(), some == some.rounded()
        else { throw .unknown }
        var value = 1.0
        for index in 0..<Int(some) { value = value * (all - Double(index)) / Double(index + 1) }
        return .number(value.rounded())
    }

    private mutating func function(_ name: String) throws(Stop) -> Formula {
        var power: Formula?
        var base: Formula?
        if name == "log" || name == "ln", try take("_") { base = try exponent() }
        if try take("^") { power = try exponent() }
        let argument: Formula
        if token == .mark("(") {
            argument = try group(closedBy: ")")
        } else {
            argument = try product(inFunction: true)
        }
        var result: Formula
        switch name {
        case "log":
            result = .quotient(
                .call("ln", [argument]), .call("ln", [base ?? .number(10)]))
        case "ln":
            result = .call("ln", [argument])
            if let base { result = .quotient(result, .call("ln", [base])) }
        default: result = .call(LatexNames.functions[name] ?? name, [argument])
        }
        guard let power else { return result }
        if case .product(.number(-1), .number(1)) = power {
            guard let inverse = ["sin": "asin", "cos": "acos", "tan": "atan"][name] else {
                throw .unknown
            }
            return .call(inverse, [argument])
        }
        return .power(result, power)
    }
}
