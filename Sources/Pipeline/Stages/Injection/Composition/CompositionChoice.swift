import Records

/// Which compositions instructions have, how often, and how large they are.
struct CompositionChoice: Sendable {
    /// The share of each kind; those that are never drawn are left out.
    let shares: [(kind: Composition.Kind, share: Double)]
    let grammar: ShapeGrammar

    /// Reads `compositions`, `depth` and `breadth`.
    init(_ options: OptionReader) {
        // Who names no shares wants rules one beside another, as ever.
        let isGiven = options.has("compositions")
        shares = options.group("compositions") { reader in
            Composition.Kind.allCases.compactMap { kind in
                let fallback = !isGiven && kind == .and ? 1.0 : 0
                let share = reader.double(kind.rawValue, default: fallback, in: 0...1_000)
                return share > 0 ? (kind, share) : nil
            }
        }
        let depth = options.int("depth", default: 3, in: 1...3)
        grammar = ShapeGrammar(
            depth: depth, breadth: options.range("breadth", default: 2...3, in: 2...5))
        if isGiven, shares.isEmpty {
            options.fault(
                "'compositions' gives none a share above 0; give one: {and: 0.4, chain: 0.2, "
                    + "selection: 0.2, nested: 0.2}", at: "compositions")
        }
        if depth < 2, has(.nested) {
            options.fault(
                "'compositions' has nested ones, which need a 'depth' of 2 or 3, not \(depth)",
                at: "depth")
        }
    }

    /// Whether a kind is ever drawn.
    func has(_ kind: Composition.Kind) -> Bool { shares.contains { $0.kind == kind } }

    /// Whether anything but an And is ever drawn.
    var isVaried: Bool { shares.contains { $0.kind != .and } }

    /// Draws the kind of one instruction.
    func drawn(using generator: inout some RandomNumberGenerator) -> Composition.Kind {
        var left = Double.random(in: 0..<1, using: &generator) * shares.map(\.share).reduce(0, +)
        for (kind, share) in shares {
            if left < share { return kind }
            left -= share
        }
        return shares.last?.kind ?? .and
    }
}
