package import Records
import Rows
import Shards

/// Puts math problems among the instructions, and shuffles all of them.
///
/// Rows wait in a scratch file for their place in the new order; see ``ShuffleFile`` for the memory
/// that they take. Which problems are taken and where a row comes to stand depends on the pipeline's
/// seed and the row alone.
package struct MixMath: PoolStage {
    package typealias Input = Sample
    package typealias Output = Sample

    package static let name = "mix-math"
    package static let version = 1

    private let sources: [MathSource]
    private let amount: MathAmount
    private let shuffles: Bool

    package init(_ options: OptionReader) {
        let sources = options.groups("from", MathSource.init)
        if sources.isEmpty {
            options.fault("mix-math needs 'from': a list of {file, format}", at: "from")
        }
        self.init(
            sources: sources, amount: MathAmount(options),
            shuffles: options.bool("shuffle", default: true))
    }

    init(sources: [MathSource], amount: MathAmount, shuffles: Bool) {
        self.sources = sources
        self.amount = amount
        self.shuffles = shuffles
    }

    package var inputFiles: [String] { sources.map(\.file) }

    package func process(
        _ rows: RowPool<Sample>, into sink: RowSink<Sample>, _ context: StageContext
    ) async throws {
        try makeFolder(context.scratchDirectory)
        defer { try? removeFile(context.scratchDirectory) }
        var waiting = try ShuffleFile(path: "\(context.scratchDirectory)/rows")
        var filter = MathFilter()
        var instructions = 0
        func take(_ row: Row<Sample>) throws {
            switch try row.read().content {
            case .instruction: instructions += 1
            case .math(let problem, let answer): filter.note(problem: problem, answer: answer)
            }
            if shuffles {
                try waiting.add(row.json, key: key(of: row.id, "order", context))
                try context.interruption.check()
            } else {
                try sink.keep(row)
            }
        }
        try await rows.forEach(take)
        let fromBefore = waiting.count
        let draws = try importAll(into: &waiting, &filter, sink, context)
        try waiting.flush()
        let isTaken = drawn(draws, instructions: instructions, context)
        let order = shuffles ? waiting.shuffled : Array(0..<waiting.count)
        for index in order where index < fromBefore || isTaken[index - fromBefore] {
            try sink.keep(try waiting.row(index))
        }
        let detail =
            "\(isTaken.count { $0 }) of \(draws.count) usable problems were drawn: "
            + amount.describe(instructions: instructions)
        for index in fromBefore..<waiting.count where !isTaken[index - fromBefore] {
            let row = try waiting.row(index)
            try sink.drop(Drop(.beyondRatio, detail), id: row.id, row: .json(row.json))
        }
    }

    /// Reads every source; what can't be used is dropped at once.
    ///
    /// - Returns: The usable problems' numbers in the draw, in the order of their coming.
    private func importAll(
        into waiting: inout ShuffleFile, _ filter: inout MathFilter, _ sink: RowSink<Sample>,
        _ context: StageContext
    ) throws -> [UInt64] {
        var draws: [UInt64] = []
        for source in sources {
            var items = try ItemReader(
                path: context.path(source.file), maximumItemBytes: 16 << 20)
            while let item = try items.next() {
                context.countImported(1)
                switch filter.judge(item, of: source) {
                case .usable(let row):
                    try waiting.add(row.json, key: key(of: row.id, "order", context))
                    draws.append(key(of: row.id, "draw", context))
                case .dropped(let drop, let id, let payload):
                    try sink.drop(drop, id: id, row: payload)
                }
                try context.interruption.check()
            }
        }
        return draws
    }

    /// Which of the problems are taken: those with the lowest numbers.
    private func drawn(
        _ draws: [UInt64], instructions: Int, _ context: StageContext
    ) -> [Bool] {
        let wanted = amount.wanted(instructions: instructions)
        if wanted > draws.count {
            context.note("\(wanted) problems were wanted, and \(draws.count) can be used")
        }
        var isTaken = [Bool](repeating: false, count: draws.count)
        let order = draws.indices.sorted { (draws[$0], $0) < (draws[$1], $1) }
        for index in order.prefix(wanted) { isTaken[index] = true }
        return isTaken
    }

    private func key(of id: RecordID, _ purpose: String, _ context: StageContext) -> UInt64 {
        var generator = context.generator(for: id, purpose: purpose)
        return generator.next()
    }
}
