package import Chat
package import Records
package import Rows

/// What a stage may use while it works on one row: models, random numbers, the call meter.
package struct StageContext: Sendable {
    /// The stage's name.
    package let stage: String
    /// The pipeline's seed.
    package let seed: UInt64
    /// The folder that relative paths of the pipeline file start from.
    package let baseDirectory: String
    /// A folder of the stage's own for files that needn't outlive it.
    package let scratchDirectory: String
    /// The folder where the stage's rows are, for a stage that writes files of its own.
    package let stageDirectory: String
    /// The models by the names that the pipeline file gives them.
    let models: [String: ModelHandle]
    /// What earlier stages of the pipeline are, for the dataset card.
    package let lineage: Lineage
    let meter: Meter
    let interruption: Interruption
    let notes: RunNotes
    /// The gate of the goal that the stage works towards; nil without one.
    let gate: GoalGate?

    /// Tells the user something that drops and counts don't say, once, at the end of the run.
    package func note(_ text: String) { notes.add("\(stage): \(text)") }

    /// The path of a file that the pipeline file names.
    package func path(_ name: String) -> String {
        name.hasPrefix("/") ? name : "\(baseDirectory)/\(name)"
    }

    /// Random numbers for a row, or for the whole pool.
    ///
    /// - Parameters:
    ///   - id: The row; nil for a draw over the pool.
    ///   - purpose: What the draw is for, where a stage draws for several things.
    /// - Returns: A generator at its start.
    package func generator(for id: RecordID?, purpose: String = "") -> SeededGenerator {
        SeededGenerator(
            seed: seed, purpose: purpose.isEmpty ? stage : "\(stage)/\(purpose)", id: id)
    }

    /// Counts rows that a stage brought in from files of its own, beside the stage before.
    package func countImported(_ rows: Int) { meter.add(imported: rows) }

    /// Asks a model once for each draw; answers that the run already holds are not asked for again.
    ///
    /// - Parameters:
    ///   - name: The model's name in the pipeline file.
    ///   - messages: The conversation.
    ///   - id: The row, from which the request's seed is drawn.
    ///   - draws: Which draws, from 0.
    ///   - schema: A JSON schema that the answer should fit, where the server can see to it.
    ///   - parameters: Parameters of this request, over the model's own.
    /// - Returns: A reply for each draw, in order.
    /// - Throws: `ChatError` where the model gave up.
    package func ask(
        _ name: String, _ messages: [ChatMessage], id: RecordID, draws: Range<Int> = 0..<1,
        schema: JSONValue? = nil, parameters: [(String, JSONValue)] = []
    ) async throws -> [ChatReply] {
        guard let handle = models[name] else { throw UnknownModel(name: name) }
        if gate?.isOver == true { throw BeyondGoal() }
        let outcomes: [Result<ChatReply, ChatError>]
        do throws(AnswerLacking) {
            outcomes = try await handle.ask(
                messages, draws: draws, schema: schema, parameters: parameters,
                seed: requestSeed(id, name))
        } catch {
            meter.noteLackOfAnswers()
            throw error
        }
        return try replies(outcomes, handle)
    }

    @inline(never)
    private func requestSeed(_ id: RecordID, _ model: String) -> Int64 {
        var generator = generator(for: id, purpose: model)
        return Int64(generator.next() >> 33)
    }

    /// Counts the replies; throws the first failure there is.
    @inline(never)
    private func replies(
        _ outcomes: [Result<ChatReply, ChatError>], _ handle: ModelHandle
    ) throws -> [ChatReply] {
        for case .success(let reply) in outcomes {
            meter.add(reply, price: handle.settings.price)
        }
        return try outcomes.map { try $0.get() }
    }

    /// The same context with a meter of its own.
    func metered(by meter: Meter) -> StageContext {
        StageContext(
            stage: stage, seed: seed, baseDirectory: baseDirectory,
            scratchDirectory: scratchDirectory, stageDirectory: stageDirectory, models: models,
            lineage: lineage, meter: meter, interruption: interruption, notes: notes,
            gate: gate)
    }
}

/// A model that no pipeline file names: a defect of a stage.
struct UnknownModel: Error, CustomStringConvertible {
    let name: String
    var description: String { "no model is called '\(name)'" }
}
