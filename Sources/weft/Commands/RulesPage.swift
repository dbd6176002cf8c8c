import Constraints

/// The rules as documentation, made from what the rules' own files say.
enum RulesPage {
    static var text: String {
        let head = """
            # Rules

            Made by `weft rules --markdown` from the rules' own files; `scripts/generate-docs` writes \
            it. A rule that is drawn oftener has a greater weight; 0 is never drawn of itself.
            """
        return ([head] + RuleCatalogue.all.map(section)).joined(separator: "\n\n")
    }

    /// One rule's part of the page.
    static func section(_ rule: any Rule.Type) -> String {
        var lines = ["## \(rule.id.text)", "", rule.summary, ""]
        lines.append("| parameter | value |")
        lines.append("|---|---|")
        if rule.parameters.isEmpty { lines.append("| none | |") }
        lines += rule.parameters.map { "| `\($0.name)` | \($0.description) |" }
        lines.append("")
        lines.append("Weight \(rule.weight).")
        for language in PromptLanguage.allCases {
            let asked = rule.languages.contains(language)
            lines += ["", "Put as (\(language.rawValue)\(asked ? "" : ", not drawn")):", ""]
            lines += (rule.phrasings[language] ?? []).map { "- \($0.template)" }
        }
        lines += ["", "| response | followed |", "|---|---|"]
        lines += rule.examples.map { example in
            "| \(cell(example.response)) | \(example.followed ? "yes" : "no") |"
        }
        return lines.joined(separator: "\n")
    }

    /// A text as one cell of a table.
    private static func cell(_ text: String) -> String {
        let line = text.replacing("\n", with: "⏎").replacing("|", with: "\\|")
        return "`\(line.count > 100 ? line.prefix(97) + "..." : line)`"
    }
}
