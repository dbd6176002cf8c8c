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
    init(_ options: OptionReader, longGram: Int) {
        benchmarks = options.groups("against") { options in
            Benchmark(
                file: options.requiredString("file", hint: "a benchmark's file"),
                field: options.optionalString("field"))
        }
        var limits = BenchmarkIndex.Limits()
        limits.gram = options.int("gram", default: limits.gram, in: 3...50)
        limits.share = options.double("share", default: limits.share, in: 0...1)
        limits.longGram = options.int("long_gram", default: longGram, in: 0...200)
        limits.similarity = options.double("similarity", default: limits.similarity, in: 0.3...2)
        self.limits = limits
    }

    var files: [String] { benchmarks.map(\.file) }

    /// Reads the benchmarks.
    ///
    /// - Throws: a fault that names the item without a text: a benchmark that is read in part would
    ///   let through what it holds.
    func read(_ context: StageContext) throws -> BenchmarkTexts {
        var texts = BenchmarkTexts(limits)
        for benchmark in benchmarks {
            var items = try ItemReader(
                path: context.path(benchmark.file), maximumItemBytes: 16 << 20)
            while let item = try items.next() {
                let place = "\(benchmark.file):\(item.line)"
                guard let row = item.row else {
                    throw DecontaminationError(place, item.fault ?? "not a JSON object")
                }
                texts.add(try Self.text(of: row, benchmark.field, place), place: place)
                try context.interruption.check()
            }
        }
        return texts
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

/// The texts of benchmarks, with the place of each.
struct BenchmarkTexts {
    private var index: BenchmarkIndex
    private var places: [String] = []

    init(_ limits: BenchmarkIndex.Limits) { index = BenchmarkIndex(limits) }

    mutating func add(_ text: String, place: String) {
        index.add(text)
        places.append(place)
    }

    /// Says which benchmark's item a text repeats, with the evidence; nil if none.
    mutating func fault(in text: String) -> Drop? {
        guard let match = index.match(text) else { return nil }
        let place = places[match.item]
        let measure =
            switch match.reason {
            case .covered(let share): "\(Int((share * 100).rounded()))% of its words are here"
            case .run(let words): "\(words) words in a row are the same"
            case .similar(let similarity): "the two are near-duplicates (\(rounded(similarity)))"
            }
        var evidence: JSONValue = ["benchmark": .string(place), "overlap": .string(measure)]
        if !match.shared.isEmpty {
            evidence = [
                "benchmark": .string(place), "overlap": .string(measure),
                "shared": .string(String(match.shared.prefix(500))),
            ]
        }
        let shared = match.shared.isEmpty ? "" : ": \"\(match.shared.prefix(80))\""
        return Drop(.contaminated, "\(place): \(measure)\(shared)", evidence: evidence)
    }

    private func rounded(_ share: Double) -> String {
        String((share * 100).rounded() / 100)
    }
}
