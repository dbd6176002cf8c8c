import Glibc
import Synchronization

/// Holds answers of a ``ModelServer`` back until a test opens it; once open it stays so.
public final class Gate: Sendable {
    /// Readable once the gate is open: nobody ever takes the byte out of the pipe.
    let descriptor: Int32
    private let entrance: Int32
    /// How many answers may still pass while it is shut.
    private let passes: Atomic<Int>

    /// Makes a gate that is shut.
    ///
    /// - Parameter passes: How many answers it lets through first, whichever they are: which request
    ///   comes first is left to the scheduler.
    /// - Throws: ``SystemCallError`` if the system gives no pipe.
    public init(afterAnswers passes: Int = 0) throws {
        self.passes = Atomic(passes)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemCallError("pipe") }
        descriptor = ends[0]
        entrance = ends[1]
    }

    deinit {
        close(descriptor)
        close(entrance)
    }

    /// Whether an answer needn't wait; uses one of the passes up.
    func letsPass() -> Bool {
        passes.wrappingSubtract(1, ordering: .relaxed).oldValue > 0
    }

    /// Lets everything held, and everything to come, go on.
    public func open() {
        var byte: UInt8 = 1
        _ = write(entrance, &byte, 1)
    }
}
