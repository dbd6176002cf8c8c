import Constraints

/// Which rules are drawn, and how many for an instruction.
struct RuleChoice: Sendable {
    let sampler: RuleSampler
    let perInstruction: ClosedRange<Int>

    init(_ options: OptionReader) {
        perInstruction = options.range("per_instruction", default: 3...6, in: 0...12)
        let collections = Self.collections(options)
        let drawn = RuleCatalogue.drawn.filter { collections.contains($0.collection) }
        let allowed = options.strings("allow", default: drawn.map { $0.id.text })
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

    /// The collections that rules are drawn from: IFEval's alone unless more are named, since every
    /// trainer checks these.
    private static func collections(_ options: OptionReader) -> Set<RuleCollection> {
        let known = RuleCollection.allCases.filter(\.isForTraining)
        var chosen: Set<RuleCollection> = []
        for name in options.strings("collections", default: [RuleCollection.ifeval.rawValue]) {
            guard let collection = known.first(where: { $0.rawValue == name }) else {
                let names = known.map(\.rawValue).joined(separator: ", ")
                let reason =
                    RuleCollection(rawValue: name) == nil
                    ? "no collection of rules is called '\(name)'; "
                    : "'\(name)' is a benchmark, which training data may not ask for; "
                options.fault(reason + "there are \(names)", at: "collections")
                continue
            }
            chosen.insert(collection)
        }
        return chosen
    }

    /// A sampler of the rules that are allowed and can be; every other is a fault.
    private static func sampler(_ allowed: [String], _ options: OptionReader) -> RuleSampler {
        var rules: [any Rule.Type] = []
        for id in allowed {
            do {
                rules.append(try RuleCatalogue.findForTraining(id))
            } catch {
                options.fault("\(error)", at: "allow")
            }
        }
        return RuleSampler(rules: rules)
    }
}
