/// How one argument is worded in one language.
struct Wording {
    let language: PromptLanguage
    /// The argument's name: relations and language codes are worded by meaning.
    let name: String
    /// What stands after the colon in a phrasing's hole.
    let forms: [String]

    func text(_ value: Argument) -> String {
        switch value {
        case .integer(let number): counted(number)
        case .string(let text): worded(text)
        case .strings(let items): listed(items.map(quoted))
        }
    }

    private func counted(_ number: Int) -> String {
        switch forms.count {
        case 2: "\(number) \(number == 1 ? forms[0] : forms[1])"
        default: "\(number)"
        }
    }

    private func worded(_ text: String) -> String {
        if name.hasSuffix("relation"), let relation = Relation(text) {
            if forms.count == 2 { return relation == .atLeast ? forms[0] : forms[1] }
            return switch (relation, language) {
            case (.atLeast, .english): "at least"
            case (.lessThan, .english): "fewer than"
            case (.atLeast, .chinese): "至少"
            case (.lessThan, .chinese): "少于"
            }
        }
        if name == "language", let names = ResponseLanguageNames.all[text] {
            return language == .english ? names.english : names.chinese
        }
        return forms == ["bare"] ? text : quoted(text)
    }

    private func quoted(_ text: String) -> String {
        switch language {
        case .english: "\"\(text)\""
        case .chinese: "“\(text)”"
        }
    }

    private func listed(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let most = items.dropLast()
        // After a "not", "a and b" may be read as both of them at once.
        let isEither = forms == ["or"]
        return switch language {
        case .english: most.joined(separator: ", ") + (isEither ? " or " : " and ") + last
        case .chinese: most.joined(separator: "、") + (isEither ? "或" : "和") + last
        }
    }
}
