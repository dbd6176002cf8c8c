@testable import Constraints

extension Witnesses {
    static let weftText: [RuleID: WitnessMaker] = [:]
}
