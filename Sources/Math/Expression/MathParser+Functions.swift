extension MathParser {
    /// Reads a function's power, its base, and its argument.
    mutating func call(_ function: MathFunction) throws(MathSyntaxError) -> MathNode {
        try enter()
        defer { leave() }
        var function = function
        var power: MathNode?
        var base: MathNode?
        while let mark = mark(), mark == .caret || mark == .underscore {
            index += 1
            let start = index
            let isMinus = take(.minus)
            let node = try atom()
            if mark == .underscore {
                base = node
            } else if let inverse = function.inverse,
                node == .minusOne || node == .negative(.one) || (isMinus && node == .one)
            {
                function = inverse
            } else if isMinus, start < index {
                power = .negative(node)
            } else {
                power = node
            }
        }
        let arguments = try functionArguments(function)
        var node = MathNode.function(function, arguments)
        if function == .logarithm, arguments.count == 1 {
            node = .function(.logarithm, [arguments[0], base ?? .integer(10)])
        }
        if let power { node = .power(node, power) }
        return node
    }

    private mutating func functionArguments(_ function: MathFunction) throws(MathSyntaxError)
        -> [MathNode]
    {
        if mark() == .open {
            let node = try atom()
            switch node {
            case .sequence(.round, let items, .round): return items
            default: return [node]
            }
        }
        switch function {
        case .maximum, .minimum, .greatestCommonDivisor, .leastCommonMultiple:
            let node = try atom()
            if case .sequence(_, let items, _) = node { return items }
            return [node]
        default: break
        }
        // Factors side by side, up to another function or a sign.
        var factors: [MathNode] = []
        var isNegative = false
        while take(.minus) { isNegative.toggle() }
        repeat {
            factors.append(try postfix())
            if mark() == .divide {
                index += 1
                let over = factors.count == 1 ? factors[0] : .product(factors)
                factors = [.quotient(over, try postfix())]
                break
            }
        } while beginsFactor && !isAtFunction
        let node = factors.count == 1 ? factors[0] : .product(factors)
        return [isNegative ? .negative(node) : node]
    }

    private var isAtFunction: Bool {
        switch kind {
        case .function, .bigOperator, .word: true
        case .mark(.open): true
        default: false
        }
    }

    /// Reads a sum over an index and the like: limits, then all factors that follow.
    mutating func bigOperator(_ name: String) throws(MathSyntaxError) -> MathNode {
        try enter()
        defer { leave() }
        var lower = MathNode.text("")
        var upper = MathNode.text("")
        while let mark = mark(), mark == .caret || mark == .underscore {
            index += 1
            let node: MathNode
            if take(.openBrace) {
                node = try list()
                try expect(.closeBrace)
            } else {
                node = try atom()
            }
            if mark == .caret { upper = node } else { lower = node }
        }
        return .applied(name, [lower, upper, try product()])
    }

    /// Reads a matrix; other environments hold nothing that has a value.
    mutating func environment(_ name: String) throws(MathSyntaxError) -> MathNode {
        let kind = name.hasSuffix("*") ? String(name.dropLast()) : name
        guard
            ["matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "smallmatrix", "array"]
                .contains(kind)
        else { throw MathSyntaxError() }
        try enter()
        defer { leave() }
        let saved = (openBars, isBeforeCondition)
        (openBars, isBeforeCondition) = (0, false)
        defer { (openBars, isBeforeCondition) = saved }
        var rows: [[MathNode]] = []
        var row: [MathNode] = []
        while true {
            if case .end? = self.kind {
                index += 1
                break
            }
            guard index < tokens.count else { throw MathSyntaxError() }
            row.append(try statement())
            if take(.ampersand) { continue }
            rows.append(row)
            row = []
            guard take(.rowBreak) else {
                guard case .end? = self.kind else { throw MathSyntaxError() }
                continue
            }
        }
        guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else {
            throw MathSyntaxError()
        }
        return kind == "vmatrix" ? .determinant(rows) : .matrix(rows)
    }
}
