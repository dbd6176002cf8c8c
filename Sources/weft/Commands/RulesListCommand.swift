public import ArgumentParser
public import Constraints

/// `weft rules list`: a line for every rule.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List every rule in a line.")

    @Flag(help: "Write the whole catalogue as a page of documentation.")
    var markdown = false

    @Option(help: "Only the rules of one collection.")
    var collection: RuleCollection?

    func run() throws {
        guard !markdown else {
            print(RulesPage.text)
            return
        }
        let width = RuleCatalogue.all.map { $0.id.text.count }.max() ?? 0
        for collection in RuleCollection.allCases where self.collection ?? collection == collection
        {
            let rules = RuleCatalogue.all.filter { $0.collection == collection }
            let use = collection.isForTraining ? "" : ", for evaluation: checked, never asked for"
            let noun = rules.count == 1 ? "rule" : "rules"
            print("\(collection.rawValue) (\(rules.count) \(noun)\(use))")
            for rule in rules {
                let space = String(repeating: " ", count: width - rule.id.text.count)
                print("  \(rule.id.text)\(space)  \(rule.summary)")
            }
        }
        guard collection == nil else { return }
        print("left out, since code can't tell")
        for (id, reason) in RuleCatalogue.leftOut.sorted(by: { $0.key < $1.key }) {
            print("  \(id): \(reason)")
        }
    }
}

extension RuleCollection: ExpressibleByArgument {}
