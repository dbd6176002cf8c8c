import Synchronization

/// Things found out once for all rows, whichever row comes first.
final class JudgeMemo<Value: Sendable>: Sendable {
    private let tasks = Mutex<[String: Task<Value, any Error>]>([:])

    /// What was found for a key, or what `find` finds; after a fault the next caller tries again.
    func value(
        _ key: String, _ find: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = tasks.withLock { tasks in
            if let task = tasks[key] { return task }
            let task = Task { try await find() }
            tasks[key] = task
            return task
        }
        do {
            return try await task.value
        } catch {
            tasks.withLock { $0[key] = nil }
            throw error
        }
    }
}
