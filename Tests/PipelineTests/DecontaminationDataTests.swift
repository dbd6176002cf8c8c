import Foundation
import Records
import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

/// The items of a benchmark planted among real seeds: a part of what `scripts/bench decontaminate`
/// looks at in full.
@Suite("Decontamination of real seeds")
struct DecontaminationDataTests {
    private static let benchmark = SharedData.path("benchmarks/ifeval_input_data.jsonl")
    private static let seedFiles = [
        ("alpaca_5000.json", "alpaca"), ("oasst_sft_zh.json", "alpaca"),
        ("wildchat_prompts.jsonl.zst", "conversation"),
        ("self_instruct_seed_tasks.jsonl", "self-instruct"),
        ("self_instruct_user_oriented.jsonl", "self-instruct"),
    ]
    private static let noise = "seeds/t0_20k.jsonl.zst"
    private static let isThere = benchmark != nil && SharedData.path(noise) != nil

    /// The ways in which a prompt is changed before it is planted.
    static func edits(_ prompt: String, _ number: Int) -> [(kind: String, text: String)] {
        let words = prompt.components(separatedBy: " ")
        let place = number * 7 % words.count
        var changed = words
        changed[place] = "river"
        var dropped = words
        dropped.remove(at: place)
        var added = words
        added.insert("quickly", at: place)
        let bare = String(
            String.UnicodeScalarView(
                prompt.unicodeScalars.filter {
                    !CharacterSet.punctuationCharacters.contains($0) || $0 == "'"
                        || $0 == "\u{2019}"
                        || $0 == "-"
                }))
        return [
            ("verbatim", prompt), ("lower case", prompt.lowercased()),
            ("upper case", prompt.uppercased()), ("no marks", bare),
            ("other marks", prompt.replacing(",", with: ";").replacing(".", with: "!")),
            ("blanks", prompt.replacing(" ", with: "  ").replacing(". ", with: ".\n\n")),
            ("quoted", "\u{201C}\(prompt)\u{201D}"),
            ("word changed", changed.joined(separator: " ")),
            ("word dropped", dropped.joined(separator: " ")),
            ("word added", added.joined(separator: " ")),
            ("sentence before", "I have something to ask of you today. \(prompt)"),
            ("sentence after", "\(prompt) Thank you, I need this by noon tomorrow."),
            (
                "before, changed",
                "I have something to ask of you today. \(changed.joined(separator: " "))"
            ),
        ]
    }

    private func index() throws -> (index: BenchmarkIndex, prompts: [String]) {
        var builder = BenchmarkIndexBuilder(BenchmarkIndex.Limits())
        var prompts: [String] = []
        var items = try ItemReader(path: try #require(Self.benchmark), maximumItemBytes: 1 << 20)
        while let item = try items.next() {
            let prompt = try #require(try item.row?.fields(["prompt"]).string("prompt"))
            prompts.append(prompt)
            builder.add(prompt)
        }
        return (builder.index, prompts)
    }

    @Test(
        "Every prompt of IFEval is found, verbatim or with a light edit, and named rightly.",
        .enabled(if: isThere, "../shared/data isn't there"))
    func planted() async throws {
        let (index, prompts) = try index()
        #expect(prompts.count == 541)
        let missed = await Self.inParallel(Array(prompts.enumerated())) { number, prompt in
            // Every prompt in three of the ways, every way for a quarter of the prompts.
            let edits = Self.edits(prompt, number)
            let chosen = edits.indices.filter { ($0 + number) % 4 == 0 }
            return chosen.map { edits[$0] }.compactMap { kind, text in
                index.match(text)?.item == number ? nil : "\(kind): \(text.prefix(120))"
            }
        }
        #expect(missed == [])
    }

    @Test(
        "Of real seeds fewer than one in a thousand is taken for a prompt of IFEval.",
        .enabled(if: isThere, "../shared/data isn't there"))
    func clean() async throws {
        let (index, _) = try index()
        let all = try seeds(20_000)
        #expect(all.count == 20_000)
        let seeds = stride(from: 0, to: all.count, by: 5).map { all[$0] }
        let flagged = await Self.inParallel(seeds) { seed in
            index.match(seed).map { ["\($0): \(seed.prefix(200))"] } ?? []
        }
        #expect(flagged.count < 4, "\(flagged.joined(separator: "\n"))")
    }

    private func seeds(_ count: Int) throws -> [String] {
        var seeds: [String] = []
        for (file, format) in Self.seedFiles {
            guard let path = SharedData.path("seeds/\(file)") else { continue }
            let importer = try #require(SeedImporterCatalogue.importer(named: format))
            var items = try ItemReader(path: path, maximumItemBytes: 1 << 24)
            while let item = try items.next() {
                if let row = item.row, let seed = try? importer.seed(from: row) {
                    seeds.append(seed.text)
                }
            }
        }
        var items = try ItemReader(
            path: try #require(SharedData.path(Self.noise)), maximumItemBytes: 1 << 24)
        while seeds.count < count, let item = try items.next() {
            if let text = try? item.row?.fields(["prompt"]).string("prompt") { seeds.append(text) }
        }
        return seeds
    }

    /// What `work` says of each item, on all cores, in order.
    private static func inParallel<Item: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> [String]
    ) async -> [String] {
        let size = max(1, items.count / 8)
        return await withTaskGroup(of: (Int, [String]).self) { group in
            for start in stride(from: 0, to: items.count, by: size) {
                group.addTask {
                    (start, items[start..<min(items.count, start + size)].flatMap(work))
                }
            }
            var parts: [Int: [String]] = [:]
            for await (start, lines) in group { parts[start] = lines }
            return parts.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }
}
