/// Bytes that are put together from parts and, beyond a limit, only counted.
struct BoundedBytes {
    private var kept: [UInt8] = []
    /// How many bytes there were in all.
    private(set) var count = 0

    /// Adds a part; keeps bytes up to the limit.
    mutating func append(_ part: UnsafeBufferPointer<UInt8>, limit: Int) {
        kept.append(contentsOf: part.prefix(max(0, limit - kept.count)))
        count += part.count
    }

    /// Gives the kept bytes away and begins anew.
    mutating func take() -> [UInt8] {
        defer {
            kept = []
            count = 0
        }
        return kept
    }
}
