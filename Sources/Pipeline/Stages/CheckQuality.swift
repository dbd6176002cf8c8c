import Constraints
import OrderedCollections
package import Records
import Rows

/// Checks every response and keeps the rows of which one may be a sample's answer.
package struct CheckQuality: RecordStage {
    package typealias Input = Candidate
    package typealias Output = Sample

    package static let name = "check-quality"
    package static let version = 1

    /// From the fault that is furthest from an answer to the nearest.
    private static let severity: [DropCode] = [
        .emptyAnswer, .cutAnswer, .templateMarker, .refusal, .wrongLanguage, .badFormat,
        .ruleViolated, .checkersDisagree,
    ]

    private let checkers: ResponseCheck.Checkers
    private let form: ResponseCheck.RequiredForm
    private let checksLanguage: Bool

    package init(_ options: OptionReader) {
        checkers = options.choice("checkers", default: ResponseCheck.Checkers.both)
        form = options.choice("form", default: ResponseCheck.RequiredForm.any)
        checksLanguage = options.bool("language", default: true)
    }

    package func process(
        _ row: Row<Candidate>, _ context: StageContext
    ) async throws -> Outcome<Sample> {
        let candidate = try row.read()
        let instruction = candidate.instruction
        let check = ResponseCheck(
            instruction: instruction,
            constraints: try instruction.rules.map { try Constraint($0) }, checkers: checkers,
            form: form, language: checksLanguage ? wantedLanguage(instruction) : nil)
        let verdicts = candidate.responses.map(check.verdict(on:))
        let passing = verdicts.filter(\.passes)
        let verdictsJSON = JSONValue.array(verdicts.map(\.json))
        guard let chosen = best(passing, of: candidate.responses) else {
            return .dropped(drop(verdicts, evidence: verdictsJSON))
        }
        return .kept([
            try row.adding([
                ("kind", "instruction"), ("verdicts", verdictsJSON),
                ("pass_rate", .double(Double(passing.count) / Double(verdicts.count))),
                ("chosen", .int(Int64(chosen))),
            ])
        ])
    }

    /// The language of an answer: the one that a rule asks for, else the instruction's own.
    ///
    /// Nil where the instruction speaks of another language or asks for code, so that an answer in
    /// another one may be right.
    private func wantedLanguage(_ instruction: Instruction) -> String? {
        if let rule = instruction.rules.first(where: { $0.id == "language:response_language" }) {
            return rule.arguments["language"]?.string.map { String($0.prefix { $0 != "-" }) }
        }
        guard let language = instruction.language,
            let prompt = PromptLanguage(code: language)
        else { return nil }
        let facts = SeedFacts(text: instruction.text, language: prompt)
        return facts.namesLanguage || facts.answer == .code ? nil : language
    }

    /// The draw that shows its reasoning and answer most plainly; of equals, the first.
    private func best(_ passing: [Verdict], of responses: [Response]) -> Int? {
        let forms: [Response.Form] = [.tagged, .reasoned, .plain]
        for form in forms {
            for verdict in passing
            where responses.contains(where: { $0.draw == verdict.draw && $0.form == form }) {
                return verdict.draw
            }
        }
        return nil
    }

    /// The reason that came nearest to passing, with what was wrong with each draw.
    private func drop(_ verdicts: [Verdict], evidence: JSONValue) -> Drop {
        let codes = verdicts.compactMap { $0.fault.flatMap(DropCode.init(rawValue:)) }
        let code = Self.severity.last(where: codes.contains) ?? .emptyAnswer
        let details = verdicts.prefix(8).map { verdict in
            "draw \(verdict.draw): \(verdict.detail ?? "no verdict")"
        }
        let rest = verdicts.count > 8 ? ["and \(verdicts.count - 8) more"] : []
        return Drop(code, (details + rest).joined(separator: " | "), evidence: evidence)
    }
}
