import Synchronization
import Testing

@testable import Pipeline

@Suite("Ordered work")
struct OrderedWorkTests {
    private actor Numbers: WorkSource {
        private var left: Range<Int>
        private(set) var highest = 0

        init(_ range: Range<Int>) { left = range }

        func next() -> [Int]? {
            guard let first = left.first else { return nil }
            let batch = Array(left.prefix(3))
            left = (first + batch.count)..<left.upperBound
            highest = batch.last ?? highest
            return batch
        }
    }

    private struct Broken: Error {}

    @Test("hands results over in the order of the items, whatever order they come in")
    func order() async throws {
        var results: [Int] = []
        try await inOrder(limit: 16, source: Numbers(0..<500)) { item in
            for _ in 0..<(item % 7) { await Task.yield() }
            return item * 2
        } accept: {
            results.append($0)
        }
        #expect(results == (0..<500).map { $0 * 2 })
    }

    @Test("never runs further ahead of the slowest item than its limit and a batch")
    func limit() async throws {
        let source = Numbers(0..<200)
        var accepted = 0
        var furthest = 0
        try await inOrder(limit: 10, source: source) {
            $0
        } accept: { _ in
            furthest = max(furthest, await source.highest - accepted)
            accepted += 1
        }
        #expect(accepted == 200)
        #expect(furthest <= 10 + 3)
    }

    @Test("lets what is under way end before it passes on what the work throws")
    func failure() async {
        let ended = Mutex(0)
        var wasTold = 0
        await #expect(throws: Broken.self) {
            try await inOrder(limit: 12, source: Numbers(0..<50)) { item in
                if item == 0 { throw Broken() }
                for _ in 0..<20 { await Task.yield() }
                #expect(!Task.isCancelled)
                ended.withLock { $0 += 1 }
                return item
            } accept: { _ in
            } onFault: {
                wasTold += 1
            }
        }
        #expect(wasTold == 1)
        #expect(ended.withLock { $0 } >= 2)
    }
}
