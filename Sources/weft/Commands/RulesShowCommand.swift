import ArgumentParser
import Constraints

/// `weft rules show`: everything about one rule.
struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a rule: parameters, wordings, examples.")

    @ArgumentParser.Argument(help: "The rule's id, such as length_constraints:number_words.")
    var id: String

    func run() throws {
        guard let rule = RuleCatalogue.rule(RuleID(id)) else {
            // The constraint's own message names the nearest rule.
            do {
                _ = try Constraint(id: id, arguments: [:])
            } catch {
                throw CommandEnd(CommandEnd.usage, "weft: \(error)")
            }
            return
        }
        print(RulesPage.section(rule))
    }
}
