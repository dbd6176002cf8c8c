/// A stage's desk with the feed that it fills, on its way to the task that works at it.
///
/// `@unchecked` because the desk itself is used by that one task only, after it was made.
struct Desk: @unchecked Sendable {
    let feed: ShardFeed
    let desk: StageDesk

    /// Has a stage work at the desk until its input ends.
    ///
    /// - Throws: ``RunError`` if the stage is of no kind that can be run, and what the stage throws.
    func work(_ stage: any Stage, on input: ShardFeed) async throws {
        switch stage {
        case let stage as any RecordStage: try await Self.run(stage, desk, input)
        case let stage as any PoolStage: try await Self.run(stage, desk, input)
        default:
            throw RunError.stage(
                name: type(of: stage).name, reason: "is neither a RecordStage nor a PoolStage")
        }
    }

    private static func run<S: RecordStage>(
        _ stage: S, _ desk: sending StageDesk, _ input: ShardFeed
    ) async throws {
        try await RecordStageRun(stage: stage, desk: desk).run(input)
    }

    private static func run<S: PoolStage>(
        _ stage: S, _ desk: sending StageDesk, _ input: ShardFeed
    ) async throws {
        try await PoolStageRun(stage: stage, desk: desk).run(input)
    }
}
