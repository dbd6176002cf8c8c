import Synchronization
import Testing

@testable import AuditPage

struct PieceStreamTests {
    @Test("A stream that nobody takes to its end stops its maker, and may be let go.")
    func brokenOff() async {
        let made = Mutex(0)
        let (stopped, continuation) = AsyncStream<Void>.makeStream()
        do {
            let stream = PieceStream { take in
                while take([1]) { made.withLock { $0 += 1 } }
                continuation.finish()
            }
            var pieces = stream.pieces.makeAsyncIterator()
            let first = await pieces.next()
            #expect(first == [1])
            stream.close()
        }
        // The maker holds the stream to its end: only then is its semaphore let go.
        for await _ in stopped {}
        #expect(made.withLock { $0 } <= 4)
    }
}
