@testable import Constraints

extension Witnesses {
    static let weftStructure: [RuleID: WitnessMaker] = [:]
}
