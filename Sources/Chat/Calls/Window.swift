/// The number of calls that may be under way at once: grows by additions while answers come, shrinks by
/// a factor when a server says that it is overloaded (AIMD).
///
/// What happened is told by sequence numbers of requests instead of times: a request that was sent
/// before the last shrinking tells nothing new, so the window shrinks once a round trip at most.
struct Window: Hashable {
    /// The largest size; at least one.
    let ceiling: Int
    private var size: Double
    /// The newest request sent when the window shrank last.
    private var shrunkAt = 0
    /// Answers since the last overload.
    private var calm = 0

    /// What is left of the window after an overload.
    private static let factor = 0.6
    /// The same after one that comes alone among answers, which may be about that call only.
    private static let strayFactor = 0.9

    init(ceiling: Int) {
        self.ceiling = max(1, ceiling)
        size = Double(self.ceiling)
    }

    /// The whole slots; at least one.
    var slots: Int { max(1, Int(size)) }

    func admits(inFlight: Int) -> Bool { inFlight < slots }

    /// Notes an answer.
    ///
    /// - Parameter inFlight: The calls under way with it: a window that isn't used doesn't grow.
    mutating func succeeded(inFlight: Int) {
        calm += 1
        guard inFlight * 4 >= slots * 3 else { return }
        // Once the whole window has been answered, it has grown by a 32nd of the ceiling.
        size = min(Double(ceiling), size + max(1, Double(ceiling) / 32) / size)
    }

    /// Notes that a server is overloaded.
    ///
    /// - Parameters:
    ///   - sequence: The number of the request that it refused.
    ///   - newest: The number of the newest request sent.
    /// - Returns: Whether the window shrank.
    @discardableResult mutating func overloaded(sequence: Int, newest: Int) -> Bool {
        guard sequence > shrunkAt else { return false }
        size = max(1, size * (calm >= slots ? Self.strayFactor : Self.factor))
        shrunkAt = newest
        calm = 0
        return true
    }
}
