import Constraints
package import Records
import Rows
import Shards

/// Reads seeds from files, leaves out what can't be used, what repeats others and what benchmarks
/// hold, and draws a sample of the rest.
///
/// Items are read on all cores and judged in order. Without a quota, rows are written as they are
/// judged; with one, they wait in a scratch file, and what the draw needs to know stays in memory.
package struct SelectSeeds: PoolStage {
    package typealias Input = Nothing
    package typealias Output = Seed

    package static let name = "select-seeds"
    package static let version = 2

    /// The longest item that is read; a longer one is dropped by name.
    private static let longestItem = 16 << 20

    private let sources: [SeedSource]
    private let filter: SeedFilter
    private let quota: Quota
    /// From which similarity on a seed is another's near-duplicate; nil for never.
    private let nearDuplicates: Double?
    private let decontamination: Decontamination?

    package init(_ options: OptionReader) {
        sources = options.groups("from", SeedSource.init)
        if sources.isEmpty {
            options.fault("select-seeds needs 'from': a list of {file, format}", at: "from")
        }
        filter = SeedFilter(options)
        let perTopic = options.optionalInt("per_topic", in: 1...Int.max)
        let perAbility = options.optionalInt("per_ability", in: 1...Int.max)
        quota = Quota(
            options, known: Trait.ofSeeds,
            more: [
                perTopic.map { Cap(.topic, most: $0) }, perAbility.map { Cap(.ability, most: $0) },
            ]
            .compactMap { $0 })
        let similarity = options.double("near_duplicates", default: 0, in: 0...1)
        nearDuplicates = similarity > 0 ? similarity : nil
        decontamination = Decontamination.option(of: options)
    }

    package var inputFiles: [String] { sources.map(\.file) + (decontamination?.files ?? []) }

    package func process(
        _ rows: RowPool<Nothing>, into sink: RowSink<Seed>, _ context: StageContext
    ) async throws {
        guard !quota.isUnbounded else {
            return try await importAll(into: sink, context) { row, _ in try sink.keep(row) }
        }
        let scratch = "\(context.scratchDirectory)/seeds.jsonl.zst"
        try makeFolder(context.scratchDirectory)
        defer { try? removeFile(context.scratchDirectory) }
        var writer = try ShardWriter(path: scratch, options: .engine)
        var draw = QuotaDraw(quota, of: "seeds")
        try await importAll(into: sink, context) { row, traits in
            try writer.append(row.json)
            var generator = context.generator(for: row.id)
            draw.add(traits, key: generator.next())
        }
        _ = try writer.finish()
        try write(draw, from: scratch, into: sink, context)
    }

    /// Reads every source; what can't be used is dropped at once.
    ///
    /// - Parameters:
    ///   - sink: Where what is dropped goes.
    ///   - context: The stage's context.
    ///   - take: Takes the usable seeds, in order.
    /// - Throws: What reading, writing and `take` throw.
    private func importAll(
        into sink: RowSink<Seed>, _ context: StageContext,
        take: (Row<Seed>, RowTraits) throws -> Void
    ) async throws {
        let reader = TextReader(
            sketches: nearDuplicates != nil, benchmarks: try decontamination?.read(context))
        var pool = SeedPool(nearDuplicates: nearDuplicates)
        let filter = filter
        try await inOrder(
            limit: 32, source: SeedItems(sources, longestItem: Self.longestItem, context)
        ) { batch in
            batch.items.map { filter.read($0, of: batch.source, reader) }
        } accept: { readings in
            try context.interruption.check()
            context.countImported(readings.count)
            for reading in readings {
                switch reading {
                case .malformed(let drop, let id, let raw):
                    try sink.drop(drop, id: id, row: .raw(raw))
                case .seed(let reading):
                    switch try pool.judge(reading) {
                    case .usable(let row):
                        try take(row, RowTraits(reading.seed, file: reading.file))
                    case .dropped(let drop, let id, let payload):
                        try sink.drop(drop, id: id, row: payload)
                    }
                }
            }
        }
    }

    private func write(
        _ draw: QuotaDraw, from scratch: String, into sink: RowSink<Seed>, _ context: StageContext
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
            if decisions[index] == .kept {
                try sink.keep(row)
            } else {
                let fields = try row.json.fields(RowTraits.fieldNames + ["text"])
                let traits = RowTraits(fields, text: try fields.string("text"))
                if let drop = draw.drop(decisions[index], traits) {
                    try sink.drop(drop, id: row.id, row: .json(row.json))
                }
            }
            index += 1
        }
    }
}
