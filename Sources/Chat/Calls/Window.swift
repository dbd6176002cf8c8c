/// The number of calls that may be under way at once.
///
/// Fixed now; a window that shrinks when a server is overloaded would change here alone.
struct Window: Hashable {
    /// At least one.
    let size: Int

    init(size: Int) { self.size = max(1, size) }

    func admits(inFlight: Int) -> Bool { inFlight < size }
}
