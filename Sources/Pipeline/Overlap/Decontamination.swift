import Records
import Rows
import Shards

/// The benchmarks that rows may not repeat, as a pipeline file names them.
struct Decontamination: Sendable {
    struct Benchmark: Sendable {
        let file: String
        /// The field of an item that holds its text; nil to take the first of the usual ones.
        let field: String?
    }

    let benchmarks: [Benchmark]
    let limits: BenchmarkIndex.Limits

    init(benchmarks: [Benchmark], limits: BenchmarkIndex.Limits) {
        self.benchmarks = benchmarks
        self.limits = limits
    }

    /// - Parameters:
    ///   - options: The group of options.
    ///   - longGram: The default of `long_gram`, which depends on how formulaic the texts are.
    ///   - edited: The default of `edited`, which does too.
    init(_ options: OptionReader, longGram: Int, edited: Double = 1) {
        benchmarks = options.groups("against") { options in
            Benchmark(
                file: options.requiredString("file", hint: "a benchmark's file"),
                field: options.optionalString("field"))
        }
        if benchmarks.isEmpty {
            options.fault(
                "\(options.owner) needs 'against': a list of {file, field}", at: "against")
        }
        var limits = BenchmarkIndex.Limits()
        limits.gram = options.int("gram", default: limits.gram, in: 3...50)
        limits.share = options.double("share", default: limits.share, in: 0...1)
        limits.longGram = options.int("long_gram", default: longGram, in: 0...200)
        limits.edited = options.double("edited", default: edited, in: 0.1...1)
        limits.similarity = options.double("similarity", default: limits.similarity, in: 0.3...2)
        self.limits = limits
    }

    /// What a stage's option `decontaminate` says; nil where it is absent.
    static func option(of options: OptionReader) -> Self? {
        guard options.has("decontaminate") else {
            // Asked for all the same, so that it is known.
            _ = options.take("decontaminate")
            return nil
        }
        return options.group("decontaminate") { Self($0, longGram: 13, edited: 0.6) }
    }

    var files: [String] { benchmarks.map(\.file) }

    /// Reads the benchmarks.
    ///
    /// - Throws: a fault that names the item without a text: a benchmark that is read in part would
    ///   let through what it holds.
    func read(_ context: StageContext) throws -> BenchmarkTexts {
        var builder = BenchmarkIndexBuilder(limits)
        var origins: [BenchmarkTexts.Origin] = []
        for (number, benchmark) in benchmarks.enumerated() {
            var items = try ItemReader(
                path: context.path(benchmark.file), maximumItemBytes: 16 << 20)
            while let item = try items.next() {
                let place = "\(benchmark.file):\(item.line)"
                guard let row = item.row else {
                    throw DecontaminationError(place, item.fault ?? "not a JSON object")
                }
                builder.add(try Self.text(of: row, benchmark.field, place))
                origins.append(
                    BenchmarkTexts.Origin(
                        file: number, line: item.line, id: try Self.id(of: row)))
                try context.interruption.check()
            }
        }
        return BenchmarkTexts(builder.index, files: files, origins: origins)
    }

    private static let idFields = ["id", "key", "task_id", "question_id", "unique_id"]

    /// The item's own name, if it has a usual one.
    private static func id(of row: JSONRow) throws -> String? {
        let fields = try row.fields(idFields)
        for name in idFields {
            switch try fields.value(name) {
            case .string(let text): return text
            case .int(let number): return String(number)
            default: continue
            }
        }
        return nil
    }

    private static let usualFields = [
        "prompt", "problem", "question", "instruction", "input", "query", "text",
    ]

    private static func text(of row: JSONRow, _ field: String?, _ place: String) throws -> String {
        let names = field.map { [$0] } ?? usualFields
        let fields = try row.fields(names + ["messages", "conversations"])
        for name in names {
            if case .string(let text) = try fields.value(name) { return text }
        }
        if field == nil {
            for name in ["messages", "conversations"] {
                let turns = try fields.value(name)?.array ?? []
                let asked = turns.first { ($0["role"] ?? $0["from"])?.string != "system" }
                if let text = (asked?["content"] ?? asked?["value"])?.string { return text }
            }
        }
        throw DecontaminationError(
            place,
            field.map { "there is no text in \"\($0)\"" }
                ?? "there is no text in any of \(usualFields.joined(separator: ", ")); name the "
                + "field of this benchmark with 'field'")
    }
}

/// A benchmark that can't be read whole.
struct DecontaminationError: Error, CustomStringConvertible {
    let description: String

    init(_ place: String, _ reason: String) { description = "\(place): \(reason)" }
}
