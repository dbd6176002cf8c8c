import Dispatch

/// Runs what blocks a thread, such as queries, where no other request waits for it.
enum BlockingWork {
    private static let queue = DispatchQueue(
        label: "weft.audit.requests", qos: .userInitiated, attributes: .concurrent)

    /// Runs `work` on a thread of its own.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    /// Starts `work` on a thread of its own.
    static func start(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }
}
