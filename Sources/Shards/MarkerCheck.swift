/// Follows a shard's opening and closing frames.
struct MarkerCheck {
    /// Whether a shard has begun and not ended.
    private(set) var isOpen = false
    private var plainBytes = 0
    private var rows = 0
    private var isOnlyShards = true

    /// The rows that the closing frames speak of, if the file holds nothing but shards.
    var declaredRows: Int? { isOnlyShards ? rows : nil }

    mutating func count(_ bytes: Int) {
        if !isOpen { isOnlyShards = false }
        plainBytes += bytes
    }

    /// Returns what is wrong about meeting a marker here.
    mutating func see(_ marker: ShardMarker) -> String? {
        switch marker {
        case .opening:
            if isOpen { return "a shard begins before the one before it has ended" }
            isOpen = true
            plainBytes = 0
            return nil
        case .closing(let rows, let declared):
            guard isOpen else { return "a shard ends that hasn't begun" }
            guard plainBytes == declared else {
                return "it should hold \(declared) plain bytes but holds \(plainBytes)"
            }
            isOpen = false
            self.rows += rows
            return nil
        }
    }
}
