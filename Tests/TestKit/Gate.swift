import Glibc

/// Holds answers of a ``ModelServer`` back until a test opens it; once open it stays so.
public final class Gate: Sendable {
    /// Readable once the gate is open: nobody ever takes the byte out of the pipe.
    let descriptor: Int32
    private let entrance: Int32

    /// Makes a gate that is shut.
    public init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemCallError("pipe") }
        descriptor = ends[0]
        entrance = ends[1]
    }

    deinit {
        close(descriptor)
        close(entrance)
    }

    /// Lets everything held, and everything to come, go on.
    public func open() {
        var byte: UInt8 = 1
        _ = write(entrance, &byte, 1)
    }
}
