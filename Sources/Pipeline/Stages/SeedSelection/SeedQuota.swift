import Records

/// How many seeds there may be.
struct SeedQuota: Sendable {
    /// Of one topic; seeds without a topic aren't bounded.
    let perTopic: Int?
    /// Of one ability.
    let perAbility: Int?
    /// In all.
    let limit: Int?

    init(_ options: OptionReader) {
        perTopic = options.optionalInt("per_topic", in: 1...Int.max)
        perAbility = options.optionalInt("per_ability", in: 1...Int.max)
        limit = options.optionalInt("limit", in: 1...Int.max)
    }

    /// Why a seed is over its quota.
    func describe(_ seed: Seed) -> String {
        var parts: [String] = []
        if let perTopic, let topic = seed.topic { parts.append("topic \(topic): \(perTopic)") }
        if let perAbility, let ability = seed.ability {
            parts.append("ability \(ability): \(perAbility)")
        }
        return "others were drawn up to the quota of \(parts.joined(separator: ", "))"
    }
}
