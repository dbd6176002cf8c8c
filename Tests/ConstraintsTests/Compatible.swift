import Testing

@testable import Constraints

/// A response, and what IFEval's and RAIF's code says of it under a rule.
struct Compatible: Sendable {
    let id: String
    let arguments: Arguments
    let response: String
    let followed: Bool

    init(_ id: String, _ arguments: Arguments, _ response: String, _ followed: Bool) {
        self.id = id
        self.arguments = arguments
        self.response = response
        self.followed = followed
    }

    func check() throws {
        let constraint = try Constraint(id: id, arguments: arguments)
        let verdict = constraint.check(ResponseText(response), prompt: "", as: .compatible)
        #expect(verdict.followed == followed, "\(response): \(verdict.detail)")
    }
}
