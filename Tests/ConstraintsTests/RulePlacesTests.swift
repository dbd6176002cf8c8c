import Testing

@testable import Constraints

@Suite("Rules for the places of a tree")
struct RulePlacesTests {
    private static let seed = SeedFacts(
        text: "Explain why the tides follow the moon.", language: .english)

    /// One place outside, and two branches of two places each.
    private static let places = RulePlaces(
        count: 5, worlds: [.init(places: [0, 1, 2]), .init(places: [0, 3, 4])])

    @Test("go together wherever they count together")
    func worlds() throws {
        let sampler = try RuleSampler()
        var generator = SplitMix(seed: 3)
        var hasSame = false
        var made = 0
        for _ in 0..<300 {
            guard
                let placed = sampler.draw(
                    for: Self.places, seed: Self.seed, fillsSlots: true, using: &generator)
            else { continue }
            made += 1
            let constraints = try placed.filled(with: [])
            #expect(constraints.count == 5)
            #expect(Set(constraints).count == 5)
            for world in Self.places.worlds {
                let together = world.places.map { constraints[$0] }
                #expect(RuleClash.all(among: together).isEmpty)
            }
            let branches = [[1, 2], [3, 4]].map { Set($0.map { constraints[$0].id }) }
            hasSame = hasSame || !branches[0].isDisjoint(with: branches[1])
        }
        #expect(made > 290)
        // Branches that never count together may hold one rule with two bounds.
        #expect(hasSame)
    }

    @Test("leave room for what else is demanded, and never are what is barred")
    func demands() throws {
        let sampler = try RuleSampler()
        var generator = SplitMix(seed: 4)
        let barred: Set<RuleID> = ["combination:two_responses", "punctuation:no_comma"]
        let places = RulePlaces(
            count: 1, worlds: [.init(places: [0], demands: [.count(.sentences, 8..<Int.max)])],
            barred: barred)
        for _ in 0..<500 {
            let placed = try #require(
                sampler.draw(for: places, seed: Self.seed, fillsSlots: true, using: &generator))
            let constraint = try #require(try placed.filled(with: []).first)
            #expect(!barred.contains(constraint.id))
            let together = Feasibility(constraint.rule.demands + places.worlds[0].demands)
            #expect(together.clashes.isEmpty, "\(constraint.id)")
        }
    }

    @Test("keep what is given, and draw the rest beside it")
    func given() throws {
        let sampler = try RuleSampler()
        var generator = SplitMix(seed: 5)
        let comma = try Constraint(id: "punctuation:no_comma", arguments: [:])
        let places = RulePlaces(count: 3, worlds: [.init(places: [0, 1, 2])], given: [1: comma])
        for _ in 0..<50 {
            let placed = try #require(
                sampler.draw(for: places, seed: Self.seed, fillsSlots: true, using: &generator))
            let constraints = try placed.filled(with: [])
            #expect(constraints[1] == comma)
            #expect(RuleClash.all(among: constraints).isEmpty)
        }
    }

    @Test("are none where a place finds no rule")
    func full() throws {
        let sampler = try RuleSampler(allowed: ["punctuation:no_comma", "detectable_format:title"])
        var generator = SplitMix(seed: 6)
        let places = RulePlaces(count: 3, worlds: [.init(places: [0, 1, 2])])
        #expect(
            sampler.draw(for: places, seed: Self.seed, fillsSlots: true, using: &generator)?.slots
                == nil)
        let none = sampler.draw(
            for: RulePlaces(count: 0, worlds: [.init(places: [])]), seed: Self.seed,
            fillsSlots: true, using: &generator)
        #expect(try none?.filled(with: []).isEmpty == true)
    }

    @Test("are left open where a model thinks of words, and filled by words at hand where it fails")
    func slots() throws {
        let sampler = try RuleSampler(
            allowed: ["keywords:existence", "keywords:forbidden_words", "punctuation:no_comma"])
        var generator = SplitMix(seed: 7)
        let places = RulePlaces(count: 3, worlds: [.init(places: [0, 1]), .init(places: [0, 2])])
        let placed = try #require(
            sampler.draw(for: places, seed: Self.seed, fillsSlots: false, using: &generator))
        #expect(placed.hadSlots && !placed.slots.isEmpty)
        #expect(throws: KeywordFault.self) { try placed.filled(with: []) }
        let filled = try #require(placed.filledWithoutModel(using: &generator))
        #expect(filled.count == 3)
    }
}
