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
    package static let version = 3

    private let sources: [MathSource]
    private let amount: MathAmount
    private let shuffles: Bool
    /// From which similarity on a problem is another's near-duplicate; nil for never.
    private let nearDuplicates: Double?
    private let decontamination: Decontamination?

    package init(_ options: OptionReader) {
        let sources = options.groups("from", MathSource.init)
        if sources.isEmpty {
            options.fault("mix-math needs 'from': a list of {file, format}", at: "from")
        }
        // 1 is a similarity too: the same words in another order.
        let similarity = options.double("near_duplicates", default: 0.8, in: 0...1)
        self.init(
            sources: sources, amount: MathAmount(options, quotas: sources.map(\.count)),
            shuffles: options.bool("shuffle", default: true),
            nearDuplicates: similarity > 0 ? similarity : nil,
            decontamination: options.has("decontaminate")
                ? options.group("decontaminate") {
                    // Contests end in the same twenty words ("where m and n are relatively prime
                    // positive integers"), and figures' code repeats itself.
                    Decontamination($0, longGram: 0)
                } : nil)
    }

    init(
        sources: [MathSource], amount: MathAmount, shuffles: Bool, nearDuplicates: Double? = nil,
        decontamination: Decontamination? = nil
    ) {
        self.sources = sources
        self.amount = amount
        self.shuffles = shuffles
        self.nearDuplicates = nearDuplicates
        self.decontamination = decontamination
    }

    package var inputFiles: [String] {
        sources.map(\.file) + (decontamination?.files ?? [])
    }

    package func process(
        _ rows: RowPool<Sample>, into sink: RowSink<Sample>, _ context: StageContext
    ) async throws {
        try makeFolder(context.scratchDirectory)
        defer { try? removeFile(context.scratchDirectory) }
        var waiting = try ShuffleFile(path: "\(context.scratchDirectory)/rows")
        var filter = MathFilter(
            nearDuplicates: nearDuplicates, benchmarks: try decontamination?.read(context))
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
    /// - Returns: The usable problems, in the order of their coming.
    private func importAll(
        into waiting: inout ShuffleFile, _ filter: inout MathFilter, _ sink: RowSink<Sample>,
        _ context: StageContext
    ) throws -> [Draw] {
        var draws: [Draw] = []
        for (number, source) in sources.enumerated() {
            var items = try ItemReader(
                path: context.path(source.file), maximumItemBytes: 16 << 20)
            while let item = try items.next() {
                context.countImported(1)
                switch filter.judge(item, of: source) {
                case .usable(let row):
                    try waiting.add(row.json, key: key(of: row.id, "order", context))
                    draws.append(Draw(key: key(of: row.id, "draw", context), source: number))
                case .dropped(let drop, let id, let payload):
                    try sink.drop(drop, id: id, row: payload)
                }
                try context.interruption.check()
            }
        }
        return draws
    }

    /// A usable problem in the draw.
    private struct Draw {
        let key: UInt64
        let source: Int
    }

    /// Which of the problems are taken: those with the lowest numbers, of each source as many as it
    /// may give.
    private func drawn(_ draws: [Draw], instructions: Int, _ context: StageContext) -> [Bool] {
        let wanted = amount.wanted(instructions: instructions)
        var left = sources.map { $0.count ?? Int.max }
        var isTaken = [Bool](repeating: false, count: draws.count)
        var taken = 0
        let order = draws.indices.sorted { (draws[$0].key, $0) < (draws[$1].key, $1) }
        for index in order where taken < wanted && left[draws[index].source] > 0 {
            isTaken[index] = true
            left[draws[index].source] -= 1
            taken += 1
        }
        if wanted > taken {
            context.note("\(wanted) problems were wanted, and \(taken) can be used")
        }
        return isTaken
    }

    private func key(of id: RecordID, _ purpose: String, _ context: StageContext) -> UInt64 {
        var generator = context.generator(for: id, purpose: purpose)
        return generator.next()
    }
}
