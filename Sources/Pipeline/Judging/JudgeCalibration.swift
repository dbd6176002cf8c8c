import Chat
import Foundation
import Records
import Rows

/// Where a judge's accuracy is known from.
struct JudgeCalibration: Sendable {
    private enum Source: Sendable {
        case none
        /// The report of `weft check judge --json`.
        case file(String)
        /// Weft's own labelled questions, asked once in a run.
        case selfTest
    }

    static let none = JudgeCalibration(source: .none, bound: 0)

    private let source: Source
    private let bound: Double

    /// Takes the options `calibration`, `self_test` and `min_accuracy`.
    init(_ options: OptionReader) {
        let file = options.optionalString("calibration")
        let tests = options.bool("self_test", default: true)
        source = file.map(Source.file) ?? (tests ? .selfTest : .none)
        bound = options.double("min_accuracy", default: 0.8, in: 0...1)
    }

    private init(source: Source, bound: Double) {
        self.source = source
        self.bound = bound
    }

    /// The files that it reads.
    var inputFiles: [String] {
        guard case .file(let name) = source else { return [] }
        return [name]
    }

    /// How right a judge is; nil where the pipeline wants to know nothing of it.
    func standing(
        of judge: Judge, _ context: StageContext
    ) async throws -> JudgeStanding? {
        switch source {
        case .none: return nil
        case .file(let name):
            let bytes = try Data(contentsOf: URL(filePath: context.path(name)))
            let report = try JSONValue(parsing: Array(bytes))
            guard let accuracy = report["accuracy"]?.double, let count = report["questions"]?.int
            else {
                throw RowError.wrongKind(
                    field: "calibration", wanted: "what `weft check judge --json` writes",
                    found: String(report.text.prefix(80)))
            }
            return JudgeStanding(
                models: judge.models, accuracy: accuracy, questions: count, source: name,
                bound: bound)
        case .selfTest:
            let right = try await rightAnswers(of: judge, context)
            let count = LabelledQuestion.selfTest.count
            return JudgeStanding(
                models: judge.models, accuracy: Double(right) / Double(count), questions: count,
                source: "self-test", bound: bound)
        }
    }

    private func rightAnswers(of judge: Judge, _ context: StageContext) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for (index, question) in LabelledQuestion.selfTest.enumerated() {
                group.addTask {
                    let decision = try await judge.decide(
                        question.messages, id: RecordID("self-test-\(index)"), context)
                    return decision.answer == (question.label ? .yes : .no)
                }
            }
            var right = 0
            for try await isRight in group where isRight { right += 1 }
            return right
        }
    }
}
