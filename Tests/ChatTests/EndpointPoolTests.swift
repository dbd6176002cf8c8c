import Synchronization
import Testing

@testable import Chat

@Suite("Slots and endpoints")
struct EndpointPoolTests {
    private let clock = HeldClock()

    private func pool(_ endpoints: [String] = ["http://a"], ceiling: Int) -> EndpointPool {
        EndpointPool(
            endpoints: endpoints, ceiling: ceiling, quota: QuotaGroup(maxInFlight: ceiling),
            timing: clock.timing())
    }

    /// Starts a task that waits for a slot, notes its name and keeps the slot.
    private func enter(
        _ name: String, _ pool: EndpointPool, _ order: Order, atFront: Bool = false
    ) async -> Task<EndpointPool.Slot, any Error> {
        let before = pool.waiting
        let task = Task {
            let slot = try await pool.acquire(.init(), atFront: atFront)
            order.add(name)
            return slot
        }
        while pool.waiting == before { await Task.yield() }
        return task
    }

    private final class Order: Sendable {
        private let state = Mutex<[String]>([])
        var names: [String] { state.withLock { $0 } }
        func add(_ name: String) { state.withLock { $0.append(name) } }
    }

    @Test("Slots go to those who have waited longest, those at the front before them.")
    func order() async throws {
        let pool = pool(ceiling: 1)
        let order = Order()
        var slot = try await pool.acquire(.init(), atFront: false)
        var tasks: [String: Task<EndpointPool.Slot, any Error>] = [:]
        for name in ["a", "b", "c"] { tasks[name] = await enter(name, pool, order) }
        tasks["retry"] = await enter("retry", pool, order, atFront: true)
        for name in ["retry", "a", "b", "c"] {
            pool.release(slot, .answered, call: 0)
            slot = try #require(await tasks[name]?.value)
            #expect(pool.inFlight == 1)
        }
        #expect(order.names == ["retry", "a", "b", "c"])
    }

    @Test("One who gives up leaves no hole and takes no slot.")
    func cancellation() async throws {
        let pool = pool(ceiling: 1)
        let order = Order()
        let slot = try await pool.acquire(.init(), atFront: false)
        let first = await enter("first", pool, order)
        let second = await enter("second", pool, order)
        first.cancel()
        await #expect(throws: EndpointPool.Refusal.cancelled) { try await first.value }
        pool.release(slot, .answered, call: 0)
        pool.release(try await second.value, .answered, call: 0)
        #expect(order.names == ["second"])
        #expect(pool.inFlight == 0)
        #expect(pool.waiting == 0)
    }

    @Test("A closed pool refuses those who wait and those who come.")
    func closing() async throws {
        let pool = pool(ceiling: 1)
        _ = try await pool.acquire(.init(), atFront: false)
        let waiting = await enter("waiting", pool, Order())
        pool.close()
        await #expect(throws: EndpointPool.Refusal.closed) { try await waiting.value }
        await #expect(throws: EndpointPool.Refusal.closed) {
            try await pool.acquire(.init(), atFront: true)
        }
    }

    @Test(
        "Calls go to the endpoint with the fewest under way: a slow one gets fewer, and never rests."
    )
    func leastOutstanding() async throws {
        let pool = pool(["http://slow", "http://b", "http://c"], ceiling: 6)
        var counts = [0, 0, 0]
        var slots: [EndpointPool.Slot] = []
        for _ in 0..<300 {
            while slots.count < 6 { slots.append(try await pool.acquire(.init(), atFront: false)) }
            // The slow one ends a call only when nothing else is under way.
            let index = slots.firstIndex { $0.endpoint != 0 } ?? 0
            let slot = slots.remove(at: index)
            counts[slot.endpoint] += 1
            pool.release(slot, .answered, call: 0)
        }
        #expect(counts[0] <= 3)
        #expect(abs(counts[1] - counts[2]) <= 10)
        #expect(pool.resting == 0)
    }

    @Test("An endpoint that fails again and again rests, and comes back by one probe.")
    func ejection() async throws {
        let pool = pool(["http://dead", "http://b"], ceiling: 10)
        var dead = 0
        for call in 0..<100 {
            let slot = try await pool.acquire(.init(), atFront: false)
            dead += slot.endpoint == 0 ? 1 : 0
            pool.release(slot, slot.endpoint == 0 ? .down : .answered, call: call)
        }
        #expect(dead == 3)
        #expect(pool.resting == 1)
        clock.advance(1.1)
        var slots: [EndpointPool.Slot] = []
        for _ in 0..<10 { slots.append(try await pool.acquire(.init(), atFront: false)) }
        let probes = slots.filter { $0.endpoint == 0 }
        #expect(probes.map(\.isProbe) == [true])
        for slot in slots { pool.release(slot, slot.endpoint == 0 ? .down : .answered, call: 1) }
        // The second rest is twice as long.
        clock.advance(1.1)
        #expect(try await pool.acquire(.init(), atFront: false).endpoint == 1)
        clock.advance(1)
        let probe = try await pool.acquire(.init(), atFront: false)
        #expect(probe.isProbe)
        pool.release(probe, .answered, call: 2)
        #expect(pool.resting == 0)
    }

    @Test(
        "Where nobody waits for a rest to end, an endpoint that rests is asked all the same.",
        arguments: [["http://dead"], ["http://dead", "http://dead too"]])
    func impatience(_ endpoints: [String]) async throws {
        let pool = EndpointPool(
            endpoints: endpoints, ceiling: 4, quota: QuotaGroup(maxInFlight: 4),
            timing: clock.timing(), waitsForRest: false)
        for call in 0..<30 {
            let slot = try await pool.acquire(.init(), atFront: false)
            pool.release(slot, .down, call: call)
        }
        #expect(pool.resting == endpoints.count)
        #expect(clock.pauses.isEmpty)
    }

    @Test("Rests double up to a minute.")
    func rests() {
        var health = EndpointHealth()
        var now = 0.0
        var rests: [Double] = []
        for call in 0..<3 {
            health.ended(.down, call: call, isProbe: false, isAlone: false, now: now)
        }
        for _ in 0..<9 {
            rests.append((health.restsUntil ?? 0) - now)
            now = health.restsUntil ?? now
            #expect(health.admits(now: now))
            let isProbe = health.began()
            #expect(isProbe)
            #expect(!health.admits(now: now))
            health.ended(.down, call: 0, isProbe: true, isAlone: false, now: now)
        }
        #expect(rests == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    }

    @Test("One call that always fails sends no endpoint to rest, nor do faults of the only one.")
    func poison() {
        var health = EndpointHealth()
        for _ in 0..<20 {
            health.ended(.failed, call: 7, isProbe: false, isAlone: false, now: 0)
        }
        #expect(health.admits(now: 0))
        health.ended(.failed, call: 8, isProbe: false, isAlone: false, now: 0)
        #expect(health.admits(now: 0))
        health.ended(.failed, call: 9, isProbe: false, isAlone: false, now: 0)
        #expect(!health.admits(now: 0))
        var only = EndpointHealth()
        for call in 0..<20 {
            only.ended(.failed, call: call, isProbe: false, isAlone: true, now: 0)
        }
        #expect(only.admits(now: 0))
    }

    @Test("Two pools of one quota share its window, and wake each other.")
    func sharedQuota() async throws {
        let quota = QuotaGroup(maxInFlight: 2)
        let pools = ["http://a", "http://b"].map {
            EndpointPool(endpoints: [$0], ceiling: 2, quota: quota, timing: clock.timing())
        }
        let first = try await pools[0].acquire(.init(), atFront: false)
        _ = try await pools[0].acquire(.init(), atFront: false)
        let waiting = await enter("b", pools[1], Order())
        pools[0].release(first, .answered, call: 0)
        #expect(try await waiting.value.url == "http://b/chat/completions")
    }
}
