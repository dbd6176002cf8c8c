/// The places of a tree of constraints that rules are wanted for.
public struct RulePlaces: Hashable, Sendable {
    /// What counts at the same time, if the tree's conditions come out in one way.
    public struct World: Hashable, Sendable {
        /// The places that count, by their numbers from 0.
        public let places: [Int]
        /// What else counts beside them, such as tasks that need room of their own.
        public let demands: [Demand]

        /// Takes the places and what else is demanded.
        public init(places: [Int], demands: [Demand] = []) {
            self.places = places
            self.demands = demands
        }
    }

    /// The number of places.
    public let count: Int
    /// Every way in which the tree's conditions can come out.
    public let worlds: [World]
    /// Rules that are to be had already, by their places.
    public let given: [Int: Constraint]
    /// Rules that must not be drawn.
    public let barred: Set<RuleID>

    /// Takes the places.
    public init(
        count: Int, worlds: [World], given: [Int: Constraint] = [:], barred: Set<RuleID> = []
    ) {
        self.count = count
        self.worlds = worlds
        self.given = given
        self.barred = barred
    }

    /// Says what is in the way of rules that stand at some of the places; nil if nothing is.
    ///
    /// - Parameters:
    ///   - demands: What the rule at each place demands, by the place.
    ///   - place: The place whose worlds are to be looked at; nil for all.
    /// - Returns: The first clash, in words.
    func clash(_ demands: [Int: [Demand]], around place: Int? = nil) -> String? {
        for world in worlds where place.map(world.places.contains) ?? true {
            let together = Feasibility(
                world.demands + world.places.flatMap { demands[$0] ?? [] })
            if let clash = together.clashes.first ?? together.redundancy { return clash }
        }
        return nil
    }
}
