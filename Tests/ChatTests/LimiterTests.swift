import Synchronization
import Testing

@testable import Chat

@Suite("The limiter")
struct LimiterTests {
    /// Starts a task that waits for a slot, notes its name and keeps the slot.
    private func enter(
        _ name: String, _ limiter: Limiter, _ order: Order, atFront: Bool = false
    ) async -> Task<Void, any Error> {
        let before = limiter.waiting
        let task = Task {
            try await limiter.acquire(atFront: atFront)
            order.add(name)
        }
        while limiter.waiting == before { await Task.yield() }
        return task
    }

    private final class Order: Sendable {
        private let state = Mutex<[String]>([])
        var names: [String] { state.withLock { $0 } }
        func add(_ name: String) { state.withLock { $0.append(name) } }
    }

    @Test("Slots go to those who have waited longest, those at the front before them.")
    func order() async throws {
        let limiter = Limiter(window: Window(size: 1))
        let order = Order()
        try await limiter.acquire(atFront: false)
        var tasks: [Task<Void, any Error>] = []
        for name in ["a", "b", "c"] { tasks.append(await enter(name, limiter, order)) }
        tasks.append(await enter("retry", limiter, order, atFront: true))
        for count in 1...4 {
            limiter.release()
            while order.names.count < count { await Task.yield() }
            #expect(limiter.inFlight == 1)
        }
        #expect(order.names == ["retry", "a", "b", "c"])
        for task in tasks { try await task.value }
    }

    @Test("One who gives up leaves no hole and takes no slot.")
    func cancellation() async throws {
        let limiter = Limiter(window: Window(size: 1))
        let order = Order()
        try await limiter.acquire(atFront: false)
        let first = await enter("first", limiter, order)
        let second = await enter("second", limiter, order)
        first.cancel()
        await #expect(throws: Limiter.Refusal.cancelled) { try await first.value }
        limiter.release()
        try await second.value
        #expect(order.names == ["second"])
        limiter.release()
        #expect(limiter.inFlight == 0)
        #expect(limiter.waiting == 0)
    }

    @Test("A closed limiter refuses those who wait and those who come.")
    func closing() async throws {
        let limiter = Limiter(window: Window(size: 1))
        try await limiter.acquire(atFront: false)
        let waiting = await enter("waiting", limiter, Order())
        limiter.close()
        await #expect(throws: Limiter.Refusal.closed) { try await waiting.value }
        await #expect(throws: Limiter.Refusal.closed) { try await limiter.acquire(atFront: true) }
    }

    @Test("A window has at least one slot.", arguments: [(-3, 1), (0, 1), (7, 7)])
    func window(_ asked: Int, _ size: Int) {
        #expect(Window(size: asked).size == size)
    }
}
