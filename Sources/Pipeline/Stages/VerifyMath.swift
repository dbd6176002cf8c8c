import Chat
import Math
package import Records
import Rows

/// Has a model solve every math problem several times, and verifies its answers: how often they are
/// right tells how hard the problem is, and problems that are never or always solved teach nothing.
///
/// Instructions pass as they are.
package struct VerifyMath: RecordStage {
    package typealias Input = Sample
    package typealias Output = Sample

    package static let name = "verify-math"
    package static let version = 1

    private let model: String
    private let draws: Int
    /// The share of right answers that a problem may have.
    private let passRate: ClosedRange<Double>

    package init(_ options: OptionReader) {
        model = options.model("model")
        draws = options.int("draws", default: 4, in: 1...1_024)
        let least = options.double("min_pass_rate", default: 0, in: 0...1)
        let most = options.double("max_pass_rate", default: 1, in: 0...1)
        if least > most {
            options.fault(
                "'min_pass_rate' (\(least)) is above 'max_pass_rate' (\(most))",
                at: "min_pass_rate")
        }
        passRate = least...max(least, most)
    }

    package var prompts: [Prompt] { MathRequest.prompts }

    package func process(
        _ row: Row<Sample>, _ context: StageContext
    ) async throws -> Outcome<Sample> {
        let sample = try row.read()
        guard case .math(let problem, let answer) = sample.content else {
            return .kept([row])
        }
        let request = MathRequest.text(problem, language: sample.language)
        let replies = try await context.ask(
            model, [ChatMessage(.user, request)], id: row.id, draws: 0..<draws)
        let verdicts = replies.enumerated().map { draw, reply in
            MathAnswerVerdict(draw: draw, reply.answer, reference: answer, call: reply.key)
        }
        let right = verdicts.count { $0.isRight }
        let rate = Double(right) / Double(verdicts.count)
        let verified: Row<Sample> = try row.adding([
            ("verdicts", .array(verdicts.map(\.json))), ("pass_rate", .double(rate)),
        ])
        guard passRate.contains(rate) else {
            let code = rate < passRate.lowerBound ? DropCode.tooHard : .tooEasy
            let found = verdicts.map { $0.answer ?? "none" }.joined(separator: ", ")
            return .dropped(
                Drop(
                    code,
                    "\(right) of \(verdicts.count) answers are right, wanted a share from "
                        + "\(passRate.lowerBound) to \(passRate.upperBound)",
                    evidence: [
                        "pass_rate": .double(rate), "answers": .string(String(found.prefix(500))),
                        "verdicts": .array(verdicts.map(\.json)),
                    ]))
        }
        return .kept([verified])
    }
}
