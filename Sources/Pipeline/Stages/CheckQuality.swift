import Constraints
import OrderedCollections
package import Records
import Rows

/// Checks every response and keeps the rows of which one may be a sample's answer.
///
/// Code comes first; a judge is asked only about responses that code lets pass, and about an
/// instruction only where there is one. What is asked never hangs on a threshold.
package struct CheckQuality: RecordStage {
    package typealias Input = Candidate
    package typealias Output = Sample

    package static let name = "check-quality"
    package static let version = 2

    private let options: QualityOptions
    private let band: DifficultyBand?
    private let repair: Repair?
    package let goal: RowGoal?

    package init(_ options: OptionReader) {
        self.options = QualityOptions(options)
        band = DifficultyBand(options)
        goal = RowGoal.optional(options)
        repair = options.optionalGroup("repair") { Repair($0) }
        if band != nil, repair != nil {
            options.fault(
                "'band' drops the rows that no draw passes, which are the ones that 'repair' mends; "
                    + "leave one of the two out",
                at: "repair")
        }
    }

    package var prompts: [Prompt] {
        (options.judge == nil ? [] : JudgePrompt.prompts + CheckPrompt.prompts)
            + (repair == nil ? [] : RepairPrompt.prompts)
    }

    package var inputFiles: [String] { options.judge?.calibration.inputFiles ?? [] }

    package func process(
        _ row: Row<Candidate>, _ context: StageContext
    ) async throws -> Outcome<Sample> {
        let candidate = try row.read()
        let instruction = candidate.instruction
        let review = try options.review(instruction)
        var reviewed = candidate.responses.map(review.byCode)
        let standing = try await options.judge?.standing(context)
        var checks: [Verdict.CheckResult] = []
        let passing = reviewed.filter(\.verdict.passes)
        if !passing.isEmpty {
            if let judge = options.judge {
                let findings = try await CheckReview(
                    judge: judge, instruction: instruction, checks: review.checks
                ).instructionFindings(passing.map(\.response.text), id: row.id, context)
                checks = findings.results
                // A doubt alone doesn't end the asking: without it the row might stay.
                if findings.leansTrue {
                    for index in reviewed.indices {
                        reviewed[index] = try await review.byJudge(
                            reviewed[index], id: row.id, context)
                    }
                }
                if let drop = findings.drop {
                    let evidence = self.evidence(reviewed, instruction)
                    return .dropped(
                        Drop(
                            drop.code, drop.detail,
                            evidence: [
                                "checks": .array(checks.map(\.json)), "verdicts": evidence,
                            ]))
                }
            } else if !instruction.questions.isEmpty {
                return .dropped(unjudged(instruction, reviewed))
            }
        }
        var mended: Repair.Mended?
        if let repair, !reviewed.contains(where: \.leansPass),
            options.judge != nil || instruction.questions.isEmpty
        {
            mended = try await repair.mended(reviewed, review, id: row.id, context)
        }
        return try outcome(row, candidate, reviewed, mended, checks, standing)
    }

    private func outcome(
        _ row: Row<Candidate>, _ candidate: Candidate, _ reviewed: [ResponseReview.Reviewed],
        _ mended: Repair.Mended?, _ checks: [Verdict.CheckResult], _ standing: JudgeStanding?
    ) throws -> Outcome<Sample> {
        let draws = reviewed.count
        let passes = reviewed.count { $0.verdict.passes }
        let all = reviewed + (mended.map { [$0.reviewed] } ?? [])
        let evidence = self.evidence(all, candidate.instruction)
        let verdicts = reviewed.map(\.verdict)
        if let drop = band?.drop(
            passing: passes, of: draws, QualityDrop.details(verdicts), evidence: evidence)
        {
            return .dropped(drop)
        }
        guard let chosen = best(all.filter(\.verdict.passes)) else {
            return .dropped(QualityDrop.nearest(verdicts, evidence: evidence))
        }
        var fields: [(String, JSONValue?)] = [
            ("kind", "instruction"), ("verdicts", evidence),
            ("pass_rate", .double(Double(passes) / Double(max(1, draws)))),
            ("chosen", .int(Int64(chosen))),
        ]
        if let mended {
            fields.append(("responses", .array(all.map(\.response.json))))
            fields.append(("pairs", .array([mended.pair.json])))
        }
        if !checks.isEmpty { fields.append(("checks", .array(checks.map(\.json)))) }
        if let standing { fields.append(("judge", standing.json)) }
        return .kept([try row.adding(fields)])
    }

    private func evidence(
        _ reviewed: [ResponseReview.Reviewed], _ instruction: Instruction
    ) -> JSONValue {
        .array(reviewed.map { $0.verdict.json(asked: instruction.questions.count) })
    }

    private func unjudged(
        _ instruction: Instruction, _ reviewed: [ResponseReview.Reviewed]
    ) -> Drop {
        let count = instruction.questions.count
        return Drop(
            .unjudged,
            "\(count) question\(count == 1 ? "" : "s") that only a judge can answer, and no judge: give "
                + "check-quality one with judge: {model: NAME}",
            evidence: evidence(reviewed, instruction))
    }

    /// The draw that shows its reasoning and answer most plainly; of equals, the first.
    private func best(_ passing: [ResponseReview.Reviewed]) -> Int? {
        let forms: [Response.Form] = [.tagged, .reasoned, .plain]
        return forms.lazy.compactMap { form in
            passing.first { $0.response.form == form }?.response.draw
        }.first
    }
}
