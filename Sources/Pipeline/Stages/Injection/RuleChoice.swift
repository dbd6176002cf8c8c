import Constraints

/// Which rules are drawn, and how many for an instruction.
struct RuleChoice: Sendable {
    let sampler: RuleSampler
    let perInstruction: ClosedRange<Int>

    init(_ options: OptionReader) {
        perInstruction = options.range("per_instruction", default: 3...6, in: 1...12)
        let drawn = RuleCatalogue.drawn.map { $0.id.text }
        let allowed = options.strings("allow", default: drawn)
        let excluded = options.strings("exclude")
        for id in excluded where RuleCatalogue.rule(RuleID(id)) == nil {
            options.fault("no rule is called '\(id)'; `weft rules` lists them all", at: "exclude")
        }
        let usable = Set(allowed).subtracting(excluded).count
        if usable < perInstruction.lowerBound {
            options.fault(
                "'per_instruction' asks for at least \(perInstruction.lowerBound) rules, and "
                    + "\(usable) may be drawn", at: "per_instruction")
        }
        sampler = Self.sampler(allowed.filter { !excluded.contains($0) }, options)
    }

    /// A sampler of the rules that are allowed; of none where one of them doesn't exist.
    private static func sampler(_ allowed: [String], _ options: OptionReader) -> RuleSampler {
        var known = allowed
        for id in allowed where RuleCatalogue.rule(RuleID(id)) == nil {
            options.fault("no rule is called '\(id)'; `weft rules` lists them all", at: "allow")
            known.removeAll { $0 == id }
        }
        do {
            return try RuleSampler(allowed: known)
        } catch {
            preconditionFailure("every one of \(known) is in the catalogue")
        }
    }
}
