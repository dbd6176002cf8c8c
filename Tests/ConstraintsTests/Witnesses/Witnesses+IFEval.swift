@testable import Constraints

extension Witnesses {
    static let ifeval: [RuleID: WitnessMaker] = [:]
}
