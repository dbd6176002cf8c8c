import ArgumentParser
import Constraints

/// `weft rules list`: a line for every rule.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List every rule in a line.")

    @Flag(help: "Write the whole catalogue as a page of documentation.")
    var markdown = false

    func run() throws {
        guard !markdown else {
            print(RulesPage.text)
            return
        }
        let width = RuleCatalogue.all.map { $0.id.text.count }.max() ?? 0
        for rule in RuleCatalogue.all {
            let space = String(repeating: " ", count: width - rule.id.text.count)
            print("\(rule.id.text)\(space)  \(rule.summary)")
        }
    }
}
