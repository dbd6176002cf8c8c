import Synchronization

/// What a stage with a goal and the stages that feed it share: how far to go, and where to stop.
///
/// The rows of those stages go from shard to shard under one number, so that where to stop is a
/// number of a shard, the same however fast the stages are. What was done beyond it is thrown away;
/// to keep that little, the first stage begins no more rows than the goal is likely to need.
final class GoalGate: Sendable {
    private struct State {
        /// The last shard that counts; nil while that isn't known.
        var lastShard: Int?
        /// Whether the goal has been reached in this go, or can't be any more.
        var isOver = false
        /// Rows of shards that have begun and that the goal's stage isn't done with, by shard.
        var underWay: [Int: Int] = [:]
        /// Rows, at the first stage, of shards that are done.
        var rowsDone = 0
        var kept = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    /// Rows that may be under way however few are still wanted.
    private static let leastAhead = 64
    /// How much more may be under way than is likely to be needed.
    private static let margin = 1.2

    private let goal: RowGoal
    private let state = Mutex(State())

    /// - Parameters:
    ///   - goal: What is wanted.
    ///   - lastShard: Where an earlier go stopped, if it counts still.
    init(_ goal: RowGoal, lastShard: Int?) {
        self.goal = goal
        state.withLock { $0.lastShard = lastShard }
    }

    /// The rows wanted.
    var wanted: Int { goal.rows }

    /// The last shard that counts; nil while that isn't known.
    var lastShard: Int? { state.withLock { $0.lastShard } }

    /// Whether no call should be sent any more.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// Whether a shard is behind the last one that counts.
    func isBeyond(_ shard: Int) -> Bool {
        state.withLock { state in state.lastShard.map { shard > $0 } ?? false }
    }

    /// Waits until the first stage may begin a shard.
    ///
    /// - Returns: False where it is beyond the last one that counts.
    func admit(_ shard: CommittedShard) async -> Bool {
        while true {
            let verdict: Bool? = state.withLock { state in
                if let last = state.lastShard, shard.index > last { return false }
                guard state.isOver || hasRoom(state, for: shard.rows) else { return nil }
                state.underWay[shard.index] = shard.rows
                return true
            }
            if let verdict { return verdict }
            await withCheckedContinuation { waiter in
                let mayGoOn = state.withLock { state in
                    if state.isOver || hasRoom(state, for: shard.rows) { return true }
                    state.waiters.append(waiter)
                    return false
                }
                if mayGoOn { waiter.resume() }
            }
        }
    }

    /// Says that the goal's stage is done with a shard.
    func finished(_ shard: Int, _ tally: GoalTally) {
        wake { state in
            for (index, rows) in state.underWay where index <= shard {
                state.rowsDone += rows
                state.underWay[index] = nil
            }
            state.kept = tally.kept
            if tally.isOver {
                state.lastShard = shard
                state.isOver = true
            }
        }
    }

    /// Lets everyone who waits go on: the run stops.
    func close() { wake { $0.isOver = true } }

    private func wake(_ change: (inout State) -> Void) {
        let waiters = state.withLock { state in
            change(&state)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Whether rows more under way are likely to be needed; where none are, one shard always is.
    private func hasRoom(_ state: State, for rows: Int) -> Bool {
        let underWay = state.underWay.values.reduce(0, +)
        guard underWay > 0 else { return true }
        // As if one row of two more had been kept: nothing is known at the start.
        let rate = Double(state.kept + 1) / Double(state.rowsDone + 2)
        let needed = Double(max(0, goal.rows - state.kept)) / rate * Self.margin
        return Double(underWay + rows) <= max(Double(Self.leastAhead), needed)
    }
}

/// A call that nobody needs any more, since the goal is reached.
struct BeyondGoal: Error {}
