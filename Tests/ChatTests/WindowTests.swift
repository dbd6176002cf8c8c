import Testing

@testable import Chat

@Suite("The window of calls under way")
struct WindowTests {
    @Test(
        "It has at least one slot and at most its ceiling.", arguments: [(-3, 1), (0, 1), (7, 7)])
    func bounds(_ asked: Int, _ slots: Int) {
        var window = Window(ceiling: asked)
        #expect(window.slots == slots)
        for _ in 0..<1000 { window.succeeded(inFlight: slots) }
        #expect(window.slots == slots)
        for sequence in 1...200 { window.overloaded(sequence: sequence, newest: sequence) }
        #expect(window.slots == 1)
        #expect(window.admits(inFlight: 0))
    }

    @Test("It shrinks once a round trip, however many calls are refused in it.")
    func roundTrip() {
        var window = Window(ceiling: 100)
        let first = window.overloaded(sequence: 1, newest: 100)
        #expect(first)
        #expect(window.slots == 60)
        for sequence in 2...100 {
            let again = window.overloaded(sequence: sequence, newest: 150)
            #expect(!again)
        }
        #expect(window.slots == 60)
        let next = window.overloaded(sequence: 101, newest: 150)
        #expect(next)
        #expect(window.slots == 36)
    }

    @Test("One refusal among many answers takes little, and comes back in a few round trips.")
    func stray() {
        var window = Window(ceiling: 256)
        for _ in 0..<1000 { window.succeeded(inFlight: 256) }
        window.overloaded(sequence: 900, newest: 1000)
        #expect(window.slots == 230)
        for _ in 0..<4 {
            for _ in 0..<window.slots { window.succeeded(inFlight: window.slots) }
        }
        #expect(window.slots == 256)
    }

    @Test("It grows by additions, and only while it is used.")
    func growth() {
        var window = Window(ceiling: 64)
        for sequence in stride(from: 1, through: 40, by: 4) {
            window.overloaded(sequence: sequence, newest: sequence)
        }
        #expect(window.slots == 1)
        for _ in 0..<1000 { window.succeeded(inFlight: 0) }
        #expect(window.slots == 1)
        var sizes: [Int] = []
        for _ in 0..<10 {
            for _ in 0..<window.slots { window.succeeded(inFlight: window.slots) }
            sizes.append(window.slots)
        }
        let steps = zip(sizes.dropFirst(), sizes).map { $0 - $1 }
        #expect(steps.allSatisfy { (1...3).contains($0) }, "\(sizes)")
    }

    @Test("A server that takes forty calls at once is kept busy and refuses few.")
    func trace() {
        var window = Window(ceiling: 256)
        var sequence = 0
        var refused = 0
        var answered = 0
        var least = Int.max
        for round in 0..<400 {
            let sent = window.slots
            let first = sequence + 1
            sequence += sent
            for number in 0..<sent {
                if number < 40 {
                    answered += 1
                    window.succeeded(inFlight: sent)
                } else {
                    refused += 1
                    window.overloaded(sequence: first + number, newest: sequence)
                }
            }
            if round > 10 { least = min(least, window.slots) }
        }
        #expect(least >= 20)
        #expect(answered > 400 * 30)
        #expect(Double(refused) < Double(answered) * 0.2)
    }
}

@Suite("A bound per minute")
struct RateLimitTests {
    /// Takes as much as may be taken, as early as may be; returns when.
    private func times(_ limit: RateLimit, amount: Double, seconds: Double) -> [Double] {
        var limit = limit
        var now = 1000.0
        var times: [Double] = []
        while now < 1000 + seconds {
            if let next = limit.notBefore(amount, now: now) {
                now = next
                continue
            }
            limit.take(amount)
            times.append(now)
        }
        return times
    }

    @Test(
        "No sixty seconds see more than the bound, and the bound is used.",
        arguments: [1, 2, 3, 10, 60, 500])
    func bound(_ perMinute: Int) {
        let times = times(RateLimit(perMinute: perMinute), amount: 1, seconds: 600)
        for (index, start) in times.enumerated() {
            let count = times[index...].prefix { $0 < start + 60 }.count
            #expect(count <= max(perMinute, 2))
        }
        #expect(Double(times.count) >= Double(perMinute) * 10 * 0.89 - 7)
    }

    @Test("More than the bucket holds is let through and paid off.")
    func large() {
        let times = times(RateLimit(perMinute: 1000), amount: 2000, seconds: 1200)
        #expect((8...12).contains(times.count))
    }

    @Test("What an estimate took too much is given back.")
    func correction() {
        var limit = RateLimit(perMinute: 1000)
        let first = limit.notBefore(50, now: 0)
        #expect(first == nil)
        limit.take(50)
        let second = limit.notBefore(50, now: 0)
        #expect(second != nil)
        limit.take(-40)
        let third = limit.notBefore(40, now: 0)
        #expect(third == nil)
        limit.take(1000)
        let last = limit.notBefore(1, now: 0) ?? 0
        #expect(last > 60)
    }

    @Test("A clock that goes back fills nothing and stops nothing for long.")
    func clockJump() {
        var limit = RateLimit(perMinute: 60)
        for _ in 0..<3 {
            let wait = limit.notBefore(1, now: 5000)
            #expect(wait == nil)
            limit.take(1)
        }
        let next = limit.notBefore(1, now: 10) ?? 0
        #expect(next > 10 && next < 13)
    }
}
