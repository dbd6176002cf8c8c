import Constraints

/// Which rules are drawn, and how many for an instruction.
struct RuleChoice: Sendable {
    let sampler: RuleSampler
    let perInstruction: ClosedRange<Int>

    init(_ options: OptionReader) {
        perInstruction = options.range("per_instruction", default: 3...6, in: 1...12)
        let drawn = RuleCatalogue.all.filter { $0.weight > 0 }.map(\.id.text)
        let allowed = options.strings("allow", default: drawn)
        let excluded = options.strings("exclude")
        for id in excluded where RuleCatalogue.rule(RuleID(id)) == nil {
            options.fault("no rule is called '\(id)'; `weft rules` lists them all", at: "exclude")
        }
        do {
            sampler = try RuleSampler(allowed: allowed.filter { !excluded.contains($0) })
        } catch {
            options.fault("\(error)", at: "allow")
            sampler = RuleChoice.any
        }
    }

    /// What stands in for a choice with a fault; no run comes of it.
    private static var any: RuleSampler {
        do {
            return try RuleSampler(allowed: nil)
        } catch {
            preconditionFailure("drawing among all rules names no unknown one")
        }
    }
}
