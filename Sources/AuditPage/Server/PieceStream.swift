import Dispatch
import Synchronization

/// Pieces from a thread that may block to a task that may not, a few of them at a time.
final class PieceStream: Sendable {
    /// Pieces that may wait to be taken.
    private static let most = 4

    let pieces: AsyncStream<[UInt8]>
    private let continuation: AsyncStream<[UInt8]>.Continuation
    // A semaphore that goes below the value that it was made with may not be let go: it starts at 0.
    private let room = DispatchSemaphore(value: 0)
    private let isClosed = Atomic(false)

    /// Starts to make pieces; `make` hands them over until it is told that nobody takes any more.
    init(_ make: @escaping @Sendable (_ take: ([UInt8]) -> Bool) -> Void) {
        (pieces, continuation) = AsyncStream.makeStream()
        for _ in 0..<Self.most { room.signal() }
        BlockingWork.start { [self] in
            make { piece in
                room.wait()
                guard !isClosed.load(ordering: .acquiring) else { return false }
                continuation.yield(piece)
                return true
            }
            continuation.finish()
        }
    }

    /// Makes room for another piece, where one has been dealt with.
    func done() { room.signal() }

    /// Tells the maker that nobody takes any more.
    func close() {
        isClosed.store(true, ordering: .releasing)
        room.signal()
    }
}
