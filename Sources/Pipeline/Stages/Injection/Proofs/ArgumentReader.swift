import Constraints

/// Reads the arguments of a rule off a sentence that states it.
struct ArgumentReader {
    let text: ProofText
    let language: PromptLanguage

    /// The arguments that a sentence states, where they can be read without doubt.
    func arguments(
        of rule: any Rule.Type, _ tokens: ArraySlice<ProofText.Token>, _ sentence: Range<Int>
    ) -> Arguments? {
        var arguments = Arguments()
        let own = Array(tokens)
        let profile = RuleProfiles.of(language).profiles[rule.id]
        let bounds = own.indices.filter { profile?.isConstant($0, in: own) != true }
            .compactMap { RelationWords.bound(at: $0, in: own) }
        var quotes = quoted(sentence)
        let integers = rule.parameters.filter {
            if case .integer = $0.kind { return true }
            return false
        }.map(\.name)
        for parameter in rule.parameters {
            switch parameter.kind {
            case .integer where integers.count == 2 && bounds.count == 2:
                let sorted = bounds.map(\.number).sorted()
                arguments[parameter.name] = .integer(
                    parameter.name == integers[0] ? sorted[0] : sorted[1])
            case .integer:
                guard bounds.count == 1, let bound = bounds.first,
                    arguments.values.isEmpty
                        || quotes.isEmpty == false
                        || arguments.names.allSatisfy({ $0.hasSuffix("relation") })
                else { return nil }
                let isBelow =
                    bound.comparison == .atMost
                    && rule.parameters.contains { $0.name.hasSuffix("relation") }
                arguments[parameter.name] = .integer(bound.number + (isBelow ? 1 : 0))
            case .choice where parameter.name.hasSuffix("relation"):
                switch bounds.first?.comparison {
                case .atLeast: arguments[parameter.name] = .string("at least")
                case .atMost: arguments[parameter.name] = .string("less than")
                default: return nil
                }
            case .choice(let codes) where parameter.name == "language":
                let range = text.tokens[sentence]
                guard let first = range.first, let last = range.last,
                    let code = codes.first(where: { code in
                        LanguageNames.forms(of: code).contains {
                            ScalarSearch.holds(
                                $0.unicodeScalars.map { $0 },
                                in: text.scalars[
                                    first.scalars.lowerBound..<last.scalars.upperBound],
                                caseSensitive: true)
                        }
                    })
                else { return nil }
                arguments[parameter.name] = .string(code)
            case .texts:
                guard !quotes.isEmpty else { return nil }
                arguments[parameter.name] = .strings(quotes)
            case .text, .choice:
                guard let first = quotes.first else { return nil }
                arguments[parameter.name] = .string(first)
                quotes.removeFirst()
            }
        }
        return arguments
    }

    /// The texts between quotation marks within some tokens.
    private func quoted(_ sentence: Range<Int>) -> [String] {
        guard let first = text.tokens[sentence].first, let last = text.tokens[sentence].last else {
            return []
        }
        let low = max(0, first.scalars.lowerBound - 1)
        let high = min(text.scalars.count, last.scalars.upperBound + 2)
        let parts = text.scalars[low..<high].split(
            separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { part in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part.element)
            return String(view)
        }.filter { !$0.isEmpty }
    }
}
