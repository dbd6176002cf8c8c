@testable import Constraints

extension Witnesses {
    static let weftTextNotation: [RuleID: WitnessMaker] = [:]
}
