extension MathParser {
    /// Reads the smallest complete piece.
    mutating func atom() throws(MathSyntaxError) -> MathNode {
        guard let kind else { throw MathSyntaxError() }
        index += 1
        switch kind {
        case .number(let value, let decimals, _): return .number(value, decimals: decimals)
        case .fraction(let value): return .number(value, decimals: nil)
        case .constant(let constant):
            if constant == .imaginary || constant == .euler, mark() == .underscore {
                return try name(constant.rawValue)
            }
            return .constant(constant)
        case .name(let name): return try self.name(name)
        case .word(let word): return words(word)
        case .function(let function): return try call(function)
        case .bigOperator(let name): return try bigOperator(name)
        case .begin(let name): return try environment(name)
        case .end, .relation: throw MathSyntaxError()
        case .mark(let mark): return try atom(mark)
        }
    }

    private mutating func atom(_ mark: MathMark) throws(MathSyntaxError) -> MathNode {
        try enter()
        defer { leave() }
        switch mark {
        case .open, .openSquare: return try brackets(mark)
        case .openBrace: return try group()
        case .openSet: return try set()
        case .openAngle: return try vector()
        case .bar, .openBar: return try magnitude()
        case .openFloor, .openCeiling:
            let node = try sum()
            let isFloor = mark == .openFloor
            try expect(isFloor ? .closeFloor : .closeCeiling)
            return .function(isFloor ? .floor : .ceiling, [node])
        case .fraction, .binomial:
            let over = try argument()
            let under = try argument()
            return mark == .fraction
                ? .quotient(over, under) : .function(.binomial, [over, under])
        case .root:
            guard take(.openSquare) else { return .root(try argument(), index: .integer(2)) }
            let index = try sum()
            try expect(.closeSquare)
            return .root(try argument(), index: index)
        case .cubeRoot: return .root(try argument(), index: .integer(3))
        case .box: return boxed(try argument())
        case .empty: return .sequence(.curly, [], .curly)
        case .ellipsis: return .symbol("…")
        case .bang: throw MathSyntaxError()
        default: throw MathSyntaxError()
        }
    }

    private func boxed(_ node: MathNode) -> MathNode {
        if case .list(let items, .braced) = node { return .list(items, .comma) }
        return node
    }

    /// An argument of a command: a group or one atom.
    private mutating func argument() throws(MathSyntaxError) -> MathNode { try atom() }

    /// Reads a group in plain braces, which shows nothing.
    private mutating func group() throws(MathSyntaxError) -> MathNode {
        if take(.closeBrace) { return .sequence(.curly, [], .curly) }
        let node = try isolated { (parser) throws(MathSyntaxError) in try parser.list() }
        while take(.comma) || take(.period) {}
        guard take(.closeBrace) || take(.closeSet) else { throw MathSyntaxError() }
        if case .list(let items, .comma) = node { return .list(items, .braced) }
        return node
    }

    /// Runs with no bar open outside.
    private mutating func isolated(
        _ body: (inout MathParser) throws(MathSyntaxError) -> MathNode
    ) throws(MathSyntaxError) -> MathNode {
        let saved = (openBars, isBeforeCondition)
        (openBars, isBeforeCondition) = (0, false)
        let node = try body(&self)
        (openBars, isBeforeCondition) = saved
        return node
    }

    /// Reads what stands in round or square brackets: one value, a tuple, or an interval.
    private mutating func brackets(_ opener: MathMark) throws(MathSyntaxError) -> MathNode {
        let node = try isolated { (parser) throws(MathSyntaxError) in try parser.list() }
        let end: MathNode.Bracket
        if take(.close) {
            end = .round
        } else if take(.closeSquare) {
            end = .square
        } else {
            throw MathSyntaxError()
        }
        let start: MathNode.Bracket = opener == .open ? .round : .square
        switch node {
        case .list(let items, .comma), .list(let items, .semicolon):
            return .sequence(start, items, end)
        default:
            guard start == end else { throw MathSyntaxError() }
            return node
        }
    }

    private mutating func set() throws(MathSyntaxError) -> MathNode {
        if closesSet() { return .sequence(.curly, [], .curly) }
        let saved = (openBars, isBeforeCondition)
        (openBars, isBeforeCondition) = (0, true)
        defer { (openBars, isBeforeCondition) = saved }
        let node = try list()
        isBeforeCondition = false
        if take(.colon) || take(.bar) {
            let condition = try list()
            guard closesSet() else { throw MathSyntaxError() }
            if case .list(let items, .comma) = condition { return .list(items, .and) }
            return condition
        }
        while take(.comma) {}
        guard closesSet() else { throw MathSyntaxError() }
        switch node {
        case .list(let items, _): return .sequence(.curly, items, .curly)
        default: return .sequence(.curly, [node], .curly)
        }
    }

    private mutating func closesSet() -> Bool { take(.closeSet) || take(.closeBrace) }

    private mutating func vector() throws(MathSyntaxError) -> MathNode {
        var items = [try sum()]
        while take(.comma) { items.append(try sum()) }
        try expect(.closeAngle)
        return items.count == 1 ? items[0] : .sequence(.angle, items, .angle)
    }

    private mutating func magnitude() throws(MathSyntaxError) -> MathNode {
        openBars += 1
        let node = try sum()
        guard take(.bar) || take(.closeBar) else { throw MathSyntaxError() }
        openBars -= 1
        return .function(.magnitude, [node])
    }

    /// Reads words up to something else as one text.
    private mutating func words(_ first: String) -> MathNode {
        var text = first
        while case .word(let word)? = kind, !MathWords.conditions.contains(word.lowercased()) {
            text += " " + word
            index += 1
        }
        return .text(text)
    }

    private mutating func name(_ first: String) throws(MathSyntaxError) -> MathNode {
        var name = first
        var isPrimed = false
        while true {
            if take(.prime) {
                name += "'"
                isPrimed = true
            } else if mark() == .underscore {
                index += 1
                name += "_" + (try subscriptText())
            } else {
                break
            }
        }
        guard mark() == .open, isPrimed || "fgFGPh".contains(first), first.utf8.count == 1 else {
            return .symbol(name)
        }
        let before = index
        if let arguments = try? bracketed(), first != "h" || isPrimed || arguments.isPlain {
            return .applied(name, arguments.nodes)
        }
        index = before
        return .symbol(name)
    }

    private mutating func bracketed() throws(MathSyntaxError) -> (nodes: [MathNode], isPlain: Bool)
    {
        try enter()
        defer { leave() }
        try expect(.open)
        let node = try isolated { (parser) throws(MathSyntaxError) in try parser.list() }
        try expect(.close)
        switch node {
        case .list(let nodes, _): return (nodes, true)
        case .symbol, .number, .negative(.number): return ([node], true)
        default: return ([node], false)
        }
    }
}
