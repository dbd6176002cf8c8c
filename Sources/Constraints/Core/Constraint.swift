/// A rule with its arguments: what one instruction asks and one checker checks.
public struct Constraint: Sendable {
    /// The name of the rule.
    public let id: RuleID
    /// The arguments, as they were given.
    public let arguments: Arguments
    /// The rule with its arguments read.
    public let rule: any Rule

    /// Looks up a rule and reads its arguments, every one of which must be there and fit.
    public init(id: String, arguments: Arguments) throws(ConstraintError) {
        let type = try RuleCatalogue.find(id)
        rule = try Self.read(arguments, for: type)
        self.id = type.id
        self.arguments = arguments
    }

    private static func read(
        _ arguments: Arguments, for type: any Rule.Type
    ) throws(ConstraintError) -> any Rule {
        do throws(ArgumentFault) {
            let parameters = type.parameters
            let fault = fault(of: arguments, for: parameters)
            if fault != nil || arguments.count > parameters.count {
                // A misspelt name says more than the argument that is missing for it.
                let known = parameters.map(\.name)
                if let name = arguments.names.first(where: { !known.contains($0) }) {
                    throw .unknown(name, known: known)
                }
                if let fault { throw fault }
            }
            return try type.init(arguments)
        } catch {
            throw .argument(rule: type.id, error)
        }
    }

    /// What is wrong with the first argument that is missing or doesn't fit; nil if all are right.
    private static func fault(
        of arguments: Arguments, for parameters: [Parameter]
    ) -> ArgumentFault? {
        do throws(ArgumentFault) {
            for parameter in parameters {
                guard let value = arguments[parameter.name] else { return .missing(parameter.name) }
                try parameter.accept(value)
            }
            return nil
        } catch {
            return error
        }
    }

    /// The number of ways to put it in a language.
    public func phrasingCount(_ language: PromptLanguage) -> Int {
        type(of: rule).phrasings[language]?.count ?? 0
    }

    /// Puts it to a model; variants beyond ``phrasingCount(_:)`` start over.
    public func text(language: PromptLanguage, variant: Int) -> String {
        let phrasings = type(of: rule).phrasings[language] ?? []
        guard !phrasings.isEmpty else { return type(of: rule).summary }
        return phrasings[Int(variant.magnitude % UInt(phrasings.count))].text(arguments, language)
    }

    /// Checks a response; a blank one obeys no rule.
    public func check(
        _ response: ResponseText, prompt: String, as reading: Reading
    ) -> RuleVerdict {
        guard !response.isBlank else {
            return RuleVerdict(type(of: rule), false, "the response is blank")
        }
        return switch reading {
        case .compatible: rule.check(response, prompt: prompt)
        case .sound: rule.checkSoundly(response, prompt: prompt)
        }
    }

    /// Checks a response by both checkers.
    public func checkBoth(_ response: ResponseText, prompt: String) -> JointVerdict {
        JointVerdict(
            compatible: check(response, prompt: prompt, as: .compatible),
            sound: check(response, prompt: prompt, as: .sound))
    }

    /// Checks a response as IFEval's loose scoring does: some form of it must obey.
    ///
    /// The forms leave out the first line, the last line or both, each with and without asterisks.
    /// The verdict is that of the first form that obeys, or that of the whole response.
    public func checkLoose(
        _ response: ResponseText, prompt: String, as reading: Reading = .compatible
    ) -> RuleVerdict {
        for form in response.looseForms {
            let verdict = check(form, prompt: prompt, as: reading)
            if verdict.followed { return verdict }
        }
        return check(response, prompt: prompt, as: reading)
    }

    /// The places in a response that the verdict rests on.
    public func marks(in response: ResponseText) -> [Mark] {
        response.isBlank ? [] : rule.marks(in: response)
    }
}

extension Constraint: Hashable {
    /// Whether the rule and all arguments are the same.
    public static func == (left: Constraint, right: Constraint) -> Bool {
        left.id == right.id && left.arguments == right.arguments
    }

    /// Hashes the rule and its arguments.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(arguments)
    }
}
