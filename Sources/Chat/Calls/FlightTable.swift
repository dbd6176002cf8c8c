import Synchronization

/// The work under way by key, so that nobody asks what somebody else is asking already.
final class FlightTable: Sendable {
    private let flights = Mutex<[CallKey: Flight]>([:])

    /// Finds the flights that answer some keys, and makes one for the keys that have none.
    ///
    /// - Returns: Each flight once, joined by the caller; and the new one, which must be begun.
    func join(_ keys: [CallKey]) -> (all: [Flight], new: Flight?) {
        flights.withLock { flights in
            var joined: [Flight] = []
            for key in keys {
                guard let flight = flights[key], !joined.contains(where: { $0 === flight }) else {
                    continue
                }
                joined.append(flight)
            }
            let unknown = keys.filter { flights[$0] == nil }
            let new = unknown.isEmpty ? nil : Flight(keys: unknown)
            if let new {
                for key in unknown { flights[key] = new }
                joined.append(new)
            }
            for flight in joined { flight.join() }
            return (joined, new)
        }
    }

    /// Tells that a caller no longer wants a flight, which is cancelled if nobody else does.
    func leave(_ flight: Flight) {
        let isUnwanted = flights.withLock { flights in
            guard flight.leave() else { return false }
            Self.remove(flight, from: &flights)
            return true
        }
        if isUnwanted { flight.cancel() }
    }

    /// Hands a flight's outcomes out and forgets it.
    func finish(_ flight: Flight, _ outcomes: [CallKey: Flight.Outcome]) {
        flights.withLock { Self.remove(flight, from: &$0) }
        flight.finish(outcomes)
    }

    /// All flights under way.
    var all: [Flight] {
        flights.withLock { flights in
            var seen: Set<ObjectIdentifier> = []
            return flights.values.filter { seen.insert(ObjectIdentifier($0)).inserted }
        }
    }

    private static func remove(_ flight: Flight, from flights: inout [CallKey: Flight]) {
        for key in flight.keys where flights[key] === flight { flights[key] = nil }
    }
}
