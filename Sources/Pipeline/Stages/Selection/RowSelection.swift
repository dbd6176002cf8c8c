import Records
import Rows
import Shards

/// What the stages that select instructions and samples do: drop repeats, choose within caps, report.
///
/// Rows are read on all cores and judged in order. What stays in memory of a row is what
/// ``KnownTexts`` and ``QuotaDraw`` keep; where there is a quota, rows are read a second time.
struct RowSelection: Sendable {
    /// What becomes of a row before the draw.
    private enum Fate: UInt8 {
        case passes
        case isDrawn
        case dropped
    }

    private let quota: Quota
    private let nearDuplicates: Double?
    private let decontamination: Decontamination?
    private let asked: AskedShares

    init(_ options: OptionReader) {
        let similarity = options.double("near_duplicates", default: 0.8, in: 0...1)
        nearDuplicates = similarity > 0 ? similarity : nil
        decontamination = Decontamination.option(of: options)
        quota = Quota(options, known: Trait.allCases)
        asked = options.group("asked", AskedShares.init)
    }

    var inputFiles: [String] { decontamination?.files ?? [] }

    func run<Kind: Record>(
        _ rows: RowPool<Kind>, into sink: RowSink<Kind>, _ context: StageContext
    ) async throws {
        let texts = TextReader(
            sketches: nearDuplicates != nil, benchmarks: try decontamination?.read(context))
        let reader = RowReader(texts: texts)
        var known = KnownTexts(similarity: nearDuplicates)
        var report = SelectionReport(quota: quota, asked: asked)
        var draw = QuotaDraw(quota, of: "rows")
        var fates: [Fate] = []
        try await inOrder(limit: 32, source: PoolRows(rows, context)) { rows in
            try rows.map { try reader.read($0) as RowReading<Kind> }
        } accept: { readings in
            try context.interruption.check()
            for reading in readings {
                let row = reading.row
                var drop = reading.fault
                var fate = Fate.passes
                if let (traits, text) = reading.content {
                    report.count(traits, kept: false)
                    drop = known.keep(text, known.name(text), id: row.id)
                    if drop == nil, !quota.isUnbounded {
                        var generator = context.generator(for: row.id)
                        draw.add(traits, key: generator.next())
                        fate = .isDrawn
                    } else if drop == nil {
                        report.count(traits, kept: true)
                    }
                }
                if let drop {
                    try sink.drop(drop, id: row.id, row: .json(row.json))
                    fate = .dropped
                } else if quota.isUnbounded {
                    try sink.keep(row)
                }
                if !quota.isUnbounded { fates.append(fate) }
            }
        }
        if !quota.isUnbounded {
            try await write(rows, fates, draw, into: sink, &report, context)
        }
        try report.write(context)
    }

    /// Writes the rows that the draw keeps or leaves out, and those that it has nothing to do with.
    private func write<Kind: Record>(
        _ rows: RowPool<Kind>, _ fates: [Fate], _ draw: QuotaDraw, into sink: RowSink<Kind>,
        _ report: inout SelectionReport, _ context: StageContext
    ) async throws {
        let decisions = draw.decisions()
        let kept = decisions.count { $0 == .kept }
        if let limit = quota.limit, kept < limit {
            context.note("\(limit) rows were wanted, and \(kept) can be used")
        }
        var index = 0
        var drawn = 0
        func take(_ row: Row<Kind>) throws {
            defer { index += 1 }
            guard fates[index] == .isDrawn else {
                if fates[index] == .passes { try sink.keep(row) }
                return
            }
            let fields = try row.json.fields(RowTraits.fieldNames + ["instruction"])
            let traits = RowTraits(fields, text: try fields.string("instruction"))
            if let drop = draw.drop(decisions[drawn], traits) {
                try sink.drop(drop, id: row.id, row: .json(row.json))
            } else {
                report.count(traits, kept: true)
                try sink.keep(row)
            }
            drawn += 1
        }
        try await rows.forEach(take)
    }
}
