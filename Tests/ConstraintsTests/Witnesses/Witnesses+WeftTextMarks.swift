@testable import Constraints

extension Witnesses {
    static let weftTextMarks: [RuleID: WitnessMaker] = [:]
}
