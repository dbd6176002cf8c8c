/// Says that an answer's text is in no form that the parser knows.
struct MathSyntaxError: Error {}

/// Builds a tree from an answer's tokens.
///
/// Recursion goes down only where brackets or arguments nest, to a fixed depth; chains of any
/// length are loops. Each token is looked at a bounded number of times.
struct MathParser {
    let tokens: [MathToken]
    var index = 0
    /// Levels of brackets and arguments that are open.
    var depth = 0
    /// Bars that are open: a bar closes the last one rather than open a new one.
    var openBars = 0
    /// True where a colon or a bar ends the description of a set's elements.
    var isBeforeCondition = false

    /// The deepest nesting that is read.
    static let deepest = 48
    /// The most tokens that are read.
    static let longest = 8_000

    init(_ tokens: [MathToken]) { self.tokens = tokens }

    /// Reads all tokens as one answer.
    mutating func answer() throws(MathSyntaxError) -> MathNode {
        guard tokens.count <= MathParser.longest else { throw MathSyntaxError() }
        while let mark = mark(), [.comma, .period, .colon, .semicolon, .times].contains(mark) {
            index += 1
        }
        if let choice = choice() { return choice }
        let node = try list()
        while let mark = mark(), [.comma, .period, .semicolon, .times].contains(mark) { index += 1 }
        guard index == tokens.count else { throw MathSyntaxError() }
        return node
    }

    var kind: MathToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

    func mark(_ offset: Int = 0) -> MathMark? {
        guard index + offset < tokens.count, case .mark(let mark) = tokens[index + offset].kind
        else { return nil }
        return mark
    }

    mutating func take(_ wanted: MathMark) -> Bool {
        guard mark() == wanted else { return false }
        index += 1
        return true
    }

    mutating func expect(_ wanted: MathMark) throws(MathSyntaxError) {
        guard take(wanted) else { throw MathSyntaxError() }
    }

    /// Goes down a level; every call is followed by ``leave()``.
    mutating func enter() throws(MathSyntaxError) {
        depth += 1
        if depth > MathParser.deepest { throw MathSyntaxError() }
    }

    mutating func leave() { depth -= 1 }

    /// A choice's letter and what follows it: `(C) 42`, `C. x = 42`.
    private mutating func choice() -> MathNode? {
        let isOpen = mark() == .open
        let place = isOpen ? 1 : 0
        guard tokens.count > place + 2, tokens[place].text.utf8.count == 1,
            case let letter = tokens[place].text, ("A"..."J").contains(letter),
            case .mark(let end) = tokens[place + 1].kind
        else { return nil }
        guard isOpen ? end == .close : end == .period || end == .close || end == .colon else {
            return nil
        }
        let rest = tokens[(place + 2)...]
        guard let first = rest.first, first.followsSpace, index == 0 else { return nil }
        switch first.kind {
        case .mark(let mark):
            guard [.openSet, .fraction, .root, .open, .openSquare].contains(mark), end == .close,
                isOpen
            else { return nil }
        case .relation: return nil
        default: break
        }
        if end == .colon, !first.followsSpace { return nil }
        var parser = MathParser(Array(rest))
        let content = try? parser.answer()
        index = tokens.count
        return .labelled(
            letter, content ?? .text(rest.map(\.text).joined(separator: " ")))
    }

    // MARK: - Lists

    /// Reads statements with commas, semicolons and words between them, up to anything else.
    mutating func list() throws(MathSyntaxError) -> MathNode {
        var groups: [[MathNode]] = [[]]
        var connective = MathNode.Connective.comma
        while true {
            groups[groups.count - 1].append(try statement())
            skipCondition()
            var isSeparated = false
            separators: while let mark = mark() {
                switch mark {
                case .comma: break
                case .semicolon:
                    if groups.last?.isEmpty == false { groups.append([]) }
                case .and: connective = .and
                case .or: connective = .or
                default: break separators
                }
                isSeparated = true
                index += 1
            }
            // Boxes beside each other hold several answers.
            if mark() == .box { isSeparated = true }
            guard isSeparated, index < tokens.count, !isAtEndOfList else {
                return list(groups, connective)
            }
        }
    }

    private var isAtEndOfList: Bool {
        guard let mark = mark() else { return false }
        switch mark {
        case .closeBrace, .close, .closeSquare, .closeSet, .period, .ampersand, .rowBreak:
            return true
        default: return false
        }
    }

    private func list(_ groups: [[MathNode]], _ connective: MathNode.Connective) -> MathNode {
        let groups = groups.filter { !$0.isEmpty }
        if groups.count > 1 {
            let items = groups.map { $0.count == 1 ? $0[0] : .sequence(.round, $0, .round) }
            return .list(items, .semicolon)
        }
        guard let items = groups.first, items.count > 1 else { return groups[0][0] }
        return .list(items, connective)
    }

    /// Skips what says where a value holds: `for all x`.
    private mutating func skipCondition() {
        guard case .word(let word)? = kind, MathWords.conditions.contains(word.lowercased()),
            depth == 0
        else { return }
        index = tokens.count
    }

    /// Reads expressions with relations between them.
    mutating func statement() throws(MathSyntaxError) -> MathNode {
        if case .relation(let relation)? = kind, relation == .equal || relation == .approximate {
            index += 1
        }
        var sides = [try setExpression()]
        var relations: [MathRelation] = []
        while case .relation(let relation)? = kind {
            index += 1
            relations.append(relation)
            sides.append(try setExpression())
        }
        return relations.isEmpty ? sides[0] : chain(sides, relations)
    }

    /// Takes a union sign between two inequalities for what it means: `x<1 ∪ x>2`.
    private func chain(_ sides: [MathNode], _ relations: [MathRelation]) -> MathNode {
        for (place, side) in sides.enumerated().dropFirst().dropLast() {
            guard case .union(let parts) = side, parts.count == 2,
                relations[place - 1].isInequality, relations[place].isInequality
            else { continue }
            return .list(
                [
                    .relation(sides[..<place] + [parts[0]], Array(relations[..<place])),
                    .relation([parts[1]] + sides[(place + 1)...], Array(relations[place...])),
                ], .or)
        }
        return .relation(sides, relations)
    }

    /// Reads unions, intersections and differences, from left to right.
    private mutating func setExpression() throws(MathSyntaxError) -> MathNode {
        var result = try ratio()
        var count = 0
        while let mark = mark(), [.union, .intersection, .difference].contains(mark) {
            index += 1
            let next = try ratio()
            switch (mark, result) {
            case (.union, .union(let parts)): result = .union(parts + [next])
            case (.union, _): result = .union([result, next])
            case (.intersection, .intersection(let parts)): result = .intersection(parts + [next])
            case (.intersection, _): result = .intersection([result, next])
            default: result = .difference(result, next)
            }
            count += 1
            if count > 200 { throw MathSyntaxError() }
        }
        return result
    }

    private mutating func ratio() throws(MathSyntaxError) -> MathNode {
        let first = try sum()
        guard mark() == .colon, !isBeforeCondition else { return first }
        var parts = [first]
        while take(.colon) { parts.append(try sum()) }
        return .ratio(parts)
    }
}
