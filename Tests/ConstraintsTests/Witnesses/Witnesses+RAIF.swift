@testable import Constraints

extension Witnesses {
    static let raif: [RuleID: WitnessMaker] = [:]
}
