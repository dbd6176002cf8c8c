import Constraints

/// The names of the languages that a rule can ask for, in English and Chinese.
enum LanguageNames {
    /// A language by its code: its names, the English one first.
    static func forms(of code: String) -> [String] {
        names[code] ?? [code]
    }

    /// Every language's names by its code, in the order of the codes.
    static var all: [(code: String, forms: [String])] {
        names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static let names: [String: [String]] = {
        guard let rule = RuleCatalogue.rule("language:response_language"),
            case .choice(let codes) = rule.parameters.first?.kind
        else { return [:] }
        var names: [String: [String]] = [:]
        for language in PromptLanguage.allCases {
            let texts = codes.map { code in
                let constraint = try? Constraint(
                    id: rule.id.text, arguments: ["language": .string(code)])
                return Array(constraint?.text(language: language, variant: 0) ?? "")
            }
            guard let first = texts.first else { continue }
            // What all have in common is the sentence, what differs is the name.
            let head = texts.reduce(first.count) { length, text in
                min(length, zip(first, text).prefix { $0 == $1 }.count)
            }
            let tail = texts.reduce(first.count) { length, text in
                min(length, zip(first.reversed(), text.reversed()).prefix { $0 == $1 }.count)
            }
            for (code, text) in zip(codes, texts) where text.count > head + tail {
                names[code, default: []].append(String(text[head..<(text.count - tail)]))
            }
        }
        // 日语 is said for 日文 as well.
        return names.mapValues { forms in
            forms + forms.filter { $0.hasSuffix("语") }.map { $0.dropLast() + "文" }
        }
    }()
}
