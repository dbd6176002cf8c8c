import Rows
import Shards
import Synchronization
import TestKit
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

    /// A number that takes as many bytes as it is told to.
    private struct Result: Spillable {
        let number: Int
        var size = 0

        var spilled: [UInt8] { Array(String(number).utf8) + [UInt8](repeating: 32, count: 40) }

        init(_ number: Int, size: Int = 0) {
            self.number = number
            self.size = size
        }

        init?(spilled: [UInt8]) {
            guard let number = Int(String(decoding: spilled.prefix { $0 != 32 }, as: UTF8.self))
            else { return nil }
            self.number = number
        }
    }

    /// Shut until it is opened.
    private final class Door: Sendable {
        private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>(
            (false, []))

        func open() {
            let waiting = state.withLock { state in
                state.isOpen = true
                defer { state.waiting = [] }
                return state.waiting
            }
            for waiter in waiting { waiter.resume() }
        }

        func pass() async {
            await withCheckedContinuation { waiter in
                let isOpen = state.withLock { state in
                    if !state.isOpen { state.waiting.append(waiter) }
                    return state.isOpen
                }
                if isOpen { waiter.resume() }
            }
        }
    }

    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func limits(_ underWay: Int, ahead: Int = 1 << 20, held: Int = 1 << 20) -> WorkLimits {
        WorkLimits(underWay: underWay, ahead: ahead, heldBytes: held)
    }

    @Test("hands results over in the order of the items, whatever order they come in")
    func order() async throws {
        var results: [Int] = []
        try await inOrder(
            limits: limits(16), spill: SpillFile(folder: folder.path), source: Numbers(0..<500)
        ) { item in
            for _ in 0..<(item % 7) { await Task.yield() }
            return Result(item * 2)
        } accept: {
            results.append($0.number)
        }
        #expect(results == (0..<500).map { $0 * 2 })
    }

    @Test("never has more under way, nor runs further ahead of the slowest, than its limits")
    func limit() async throws {
        let source = Numbers(0..<200)
        let underWay = Mutex((now: 0, most: 0))
        var accepted = 0
        var furthest = 0
        try await inOrder(
            limits: limits(5, ahead: 10), spill: SpillFile(folder: folder.path), source: source
        ) { item in
            underWay.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            await Task.yield()
            underWay.withLock { $0.now -= 1 }
            return Result(item)
        } accept: { _ in
            furthest = max(furthest, await source.highest - accepted)
            accepted += 1
        }
        #expect(accepted == 200)
        #expect(underWay.withLock { $0.most } <= 5)
        // A batch is taken before there is room for it, and a batch of results is handed over at once.
        #expect(furthest <= 10 + 3 + 64)
    }

    @Test("goes on with all others while the first is slow, and keeps what waits on disk")
    func slowFirst() async throws {
        let door = Door()
        let ended = Mutex(0)
        var results: [Int] = []
        try await inOrder(
            limits: limits(8, held: 100),
            spill: SpillFile(folder: folder.path, segmentBytes: 1_000),
            source: Numbers(0..<3_000)
        ) { item in
            if item == 0 { await door.pass() }
            let done = ended.withLock { ended in
                ended += 1
                return ended
            }
            // The last but one of all to end lets the first end: it stalls if they wait for it.
            if done == 2_999 { door.open() }
            return Result(item, size: 50)
        } accept: {
            results.append($0.number)
        }
        #expect(results == Array(0..<3_000))
        #expect(folderItems(folder.path).isEmpty)
    }

    @Test("stops at a result that can't be put aside")
    func diskFull() async throws {
        let door = Door()
        await #expect(throws: ShardError.self) {
            try await inOrder(
                limits: limits(8, held: 100), spill: SpillFile(folder: folder.path("nowhere")),
                source: Numbers(0..<3_000)
            ) { item in
                if item == 0 { await door.pass() }
                return Result(item, size: 50)
            } accept: { _ in
            } onFault: {
                door.open()
            }
        }
    }

    @Test("lets what is under way end before it passes on what the work throws")
    func failure() async {
        let ended = Mutex(0)
        var wasTold = 0
        await #expect(throws: Broken.self) {
            try await inOrder(
                limits: limits(12), spill: SpillFile(folder: folder.path), source: Numbers(0..<50)
            ) { item in
                if item == 0 { throw Broken() }
                for _ in 0..<20 { await Task.yield() }
                #expect(!Task.isCancelled)
                ended.withLock { $0 += 1 }
                return Result(item)
            } accept: { _ in
            } onFault: {
                wasTold += 1
            }
        }
        #expect(wasTold == 1)
        #expect(ended.withLock { $0 } >= 2)
    }

    @Test("reads a finished row back as it was", arguments: 0..<4)
    func codec(kind: Int) throws {
        let endings: [FinishedRow.Ending] = [
            .kept, .dropped(code: "too-short"), .failed(code: "http-500"), .unanswered,
        ]
        let row = FinishedRow(
            endings[kind], (0..<kind).map { JSONRow(trusted: Array("{\"n\":\($0)}".utf8)) },
            Meter.Reading(
                calls: 3, promptTokens: 1 << 40, completionTokens: 7, usd: 0.125, imported: 2))
        var bytes: [UInt8] = []
        row.write(into: &bytes)
        let back = try #require(FinishedRow(bytes))
        #expect(back.ending == row.ending)
        #expect(back.lines == row.lines)
        #expect(back.cost == row.cost)
        for count in 0..<bytes.count { #expect(FinishedRow(Array(bytes.prefix(count))) == nil) }
    }
}
