import Constraints
import OrderedCollections
package import Records
import Rows
import Shards

/// Reads seeds from files, leaves out what can't be used, and draws a sample of the rest.
///
/// Every item is read once: those that can be used go to a scratch file, and what the draw needs to
/// know of them (33 bytes each) stays in memory.
package struct SelectSeeds: PoolStage {
    package typealias Input = Nothing
    package typealias Output = Seed

    package static let name = "select-seeds"
    package static let version = 1

    /// The longest item that is read; a longer one is dropped by name.
    private static let longestItem = 16 << 20

    private let sources: [SeedSource]
    private let filter: SeedFilter
    private let quota: SeedQuota

    package init(_ options: OptionReader) {
        sources = options.groups("from", SeedSource.init)
        if sources.isEmpty {
            options.fault("select-seeds needs 'from': a list of {file, format}", at: "from")
        }
        filter = SeedFilter(options)
        quota = SeedQuota(options)
    }

    package var inputFiles: [String] { sources.map(\.file) }

    package func process(
        _ rows: RowPool<Nothing>, into sink: RowSink<Seed>, _ context: StageContext
    ) async throws {
        let scratch = "\(context.scratchDirectory)/seeds.jsonl.zst"
        try makeFolder(context.scratchDirectory)
        defer { try? removeFile(context.scratchDirectory) }
        let draw = try importAll(into: sink, scratch: scratch, context)
        try write(draw, from: scratch, into: sink, context)
    }

    /// Reads every source; what can't be used is dropped at once.
    private func importAll(
        into sink: RowSink<Seed>, scratch: String, _ context: StageContext
    ) throws -> SeedDraw {
        var writer = try ShardWriter(path: scratch, options: .engine)
        var draw = SeedDraw(quota)
        var known = SeedIdentities()
        for source in sources {
            var items = try ItemReader(
                path: context.path(source.file), maximumItemBytes: Self.longestItem)
            while let item = try items.next() {
                context.countImported(1)
                switch filter.judge(item, of: source, &known) {
                case .usable(let row, let seed):
                    try writer.append(row.json)
                    var generator = context.generator(for: row.id)
                    draw.add(seed, key: generator.next())
                case .dropped(let drop, let id, let payload):
                    try sink.drop(drop, id: id, row: payload)
                }
                try context.interruption.check()
            }
        }
        _ = try writer.finish()
        return draw
    }

    private func write(
        _ draw: SeedDraw, from scratch: String, into sink: RowSink<Seed>,
        _ context: StageContext
    ) throws {
        let decisions = draw.decisions()
        let kept = decisions.count { $0 == .kept }
        if let limit = quota.limit, kept < limit {
            context.note("\(limit) seeds were wanted, and \(kept) can be used")
        }
        var reader = try ShardReader(rowsOf: scratch)
        var index = 0
        while let bytes = try reader.nextRow() {
            let row = try Row<Seed>(JSONRow(trusted: bytes))
            switch decisions[index] {
            case .kept: try sink.keep(row)
            case .overQuota:
                let detail = quota.describe(try row.read())
                try sink.drop(Drop(.overQuota, detail), id: row.id, row: .json(row.json))
            case .notSampled:
                let detail = "\(quota.limit ?? 0) of \(draw.count) usable seeds were drawn"
                try sink.drop(Drop(.notSampled, detail), id: row.id, row: .json(row.json))
            }
            index += 1
        }
    }
}
