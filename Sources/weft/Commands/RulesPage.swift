import Constraints
import OrderedCollections

/// The rules as documentation, made from what the rules' own files say.
enum RulesPage {
    static var text: String {
        let head = """
            # Rules

            Made by `weft rules --markdown` from the rules' own files; `scripts/generate-docs` writes \
            it. A rule that is drawn oftener has a greater weight; 0 is never drawn of itself. The \
            wordings are filled with the arguments of the first example.
            """
        let collections = RuleCollection.allCases.map { collection in
            let rules = RuleCatalogue.all.filter { $0.collection == collection }
            return "## Collection `\(collection.rawValue)`: \(rules.count) rules\n\n"
                + rules.map(section).joined(separator: "\n\n")
        }
        return ([head] + collections).joined(separator: "\n\n")
    }

    /// One rule's part of the page.
    static func section(_ rule: any Rule.Type) -> String {
        var lines = ["### \(rule.id.text)", "", rule.summary, ""]
        lines.append("| parameter | value |")
        lines.append("|---|---|")
        if rule.parameters.isEmpty { lines.append("| none | |") }
        lines += rule.parameters.map { "| `\($0.name)` | \($0.meaning): \($0.wanted) |" }
        lines.append("")
        lines.append(
            rule.collection.isForTraining
                ? "Collection \(rule.collection.rawValue), weight \(rule.weight)."
                : "Collection \(rule.collection.rawValue): for evaluation, never drawn.")
        let strangers = RuleCatalogue.all.filter { $0.collection.isForTraining }.compactMap {
            other in
            rule.conflicts.reason(against: other.id).map { ($0, other.id.text) }
        }
        for (reason, pairs) in OrderedDictionary(grouping: strangers, by: \.0) {
            let names = pairs.count > 30 ? "most others" : pairs.map(\.1).joined(separator: ", ")
            lines.append("Not beside \(names): \(reason).")
        }
        for language in PromptLanguage.allCases {
            let asked = rule.languages.contains(language)
            lines += ["", "Put as (\(language.rawValue)\(asked ? "" : ", not drawn")):", ""]
            lines += wordings(rule, language).map { "- \($0)" }
        }
        lines += [
            "", "| arguments | response | for the trainer | by its words |", "|---|---|---|---|",
        ]
        lines += rule.examples.map { example in
            let verdicts = [example.compatible, example.sound].map { $0 ? "followed" : "broken" }
            return "| \(arguments(example)) | \(cell(example.response)) | "
                + verdicts.joined(separator: " | ") + " |"
        }
        return lines.joined(separator: "\n")
    }

    /// A rule's wordings, filled with the arguments of its first example.
    private static func wordings(_ rule: any Rule.Type, _ language: PromptLanguage) -> [String] {
        guard let example = rule.examples.first,
            let constraint = try? Constraint(id: rule.id.text, arguments: example.arguments)
        else { return [] }
        return (0..<constraint.phrasingCount(language)).map {
            constraint.text(language: language, variant: $0).replacing("\n", with: " ⏎ ")
        }
    }

    private static func arguments(_ example: RuleExample) -> String {
        example.arguments.names.map { name in
            cell("\(name): \(example.arguments[name].map { "\($0)" } ?? "")")
        }.joined(separator: " ")
    }

    /// A text as one cell of a table.
    private static func cell(_ text: String) -> String {
        let line = text.replacing("\n", with: "⏎").replacing("|", with: "\\|")
        return "`\(line.count > 100 ? line.prefix(97) + "..." : line)`"
    }
}
