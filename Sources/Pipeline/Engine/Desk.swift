/// A stage's desk with the feed that it fills, on its way to the task that works at it.
///
/// `@unchecked` because the desk itself is used by that one task only, after it was made.
struct Desk: @unchecked Sendable {
    let feed: ShardFeed
    let desk: StageDesk
}
