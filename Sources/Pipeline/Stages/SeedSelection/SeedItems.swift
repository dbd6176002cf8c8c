import Shards

/// Some items of a file of seeds, as they stand there.
struct SeedBatch: Sendable {
    let source: SeedSource
    let items: [Item]
}

/// The items of all sources, in order and in batches.
actor SeedItems: WorkSource {
    private static let mostItems = 128
    /// A batch of long items ends when it has so many bytes.
    private static let mostBytes = 1 << 20

    private let sources: [SeedSource]
    private let context: StageContext
    private let longestItem: Int
    private var next = 0
    private var reader: ItemReader?

    init(_ sources: [SeedSource], longestItem: Int, _ context: StageContext) {
        self.sources = sources
        self.context = context
        self.longestItem = longestItem
    }

    func next() async throws -> [SeedBatch]? {
        try context.interruption.check()
        while true {
            if reader == nil {
                guard next < sources.count else { return nil }
                reader = try ItemReader(
                    path: context.path(sources[next].file), maximumItemBytes: longestItem)
            }
            let items = try read()
            if !items.isEmpty { return [SeedBatch(source: sources[next], items: items)] }
            reader = nil
            next += 1
        }
    }

    private func read() throws -> [Shards.Item] {
        var items: [Shards.Item] = []
        var bytes = 0
        while items.count < Self.mostItems, bytes < Self.mostBytes, let item = try reader?.next() {
            items.append(item)
            bytes += item.bytes.count
        }
        return items
    }
}
