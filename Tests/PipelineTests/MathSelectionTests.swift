import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Which math problems a mix takes")
struct MathSelectionTests {
    private func mixed(
        _ files: [String: [String]], _ sources: [MathSource], _ amount: MathAmount,
        nearDuplicates: Double? = nil, decontamination: Decontamination? = nil
    ) async throws -> (bench: StageBench, manifest: StageManifest) {
        let bench = try StageBench()
        for (name, lines) in files {
            try bench.write(lines.joined(separator: "\n") + "\n", to: name)
        }
        let stage = MixMath(
            sources: sources, amount: amount, shuffles: false, nearDuplicates: nearDuplicates,
            decontamination: decontamination)
        let manifests = try await bench.run([], [stage])
        return (bench, try #require(manifests.last))
    }

    private func source(
        _ file: String = "math.jsonl", count: Int? = nil, levels: ClosedRange<Double>? = nil
    ) -> MathSource {
        MathSource(
            file: file, importer: WeftMathImporter.self, licence: nil, count: count, levels: levels)
    }

    @Test("Each source gives at most its count, and a mix of quotas alone takes their sum.")
    func quotas() async throws {
        let lines = { (base: Int) in
            (0..<20).map {
                #"{"problem":"Find \#(base + $0) plus 1.","answer":"\#(base + $0 + 1)"}"#
            }
        }
        let (bench, manifest) = try await mixed(
            ["a.jsonl": lines(0), "b.jsonl": lines(100)],
            [source("a.jsonl", count: 3), source("b.jsonl")], .count(12))
        let files = try bench.rows("2-mix-math").compactMap { $0["source"]?["file"]?.string }
        #expect(files.count { $0 == "a.jsonl" } <= 3)
        #expect(files.count == 12)
        #expect(manifest.droppedByCode == ["beyond-ratio": 28])
    }

    @Test("Levels outside the band are dropped; problems that state none are taken.")
    func levels() async throws {
        let (bench, manifest) = try await mixed(
            [
                "math.jsonl": [
                    #"{"problem":"Find 1 plus 1.","answer":"2","level":"Level 1"}"#,
                    #"{"problem":"Find 2 plus 1.","answer":"3","level":"Level 4"}"#,
                    #"{"problem":"Find 3 plus 1.","answer":"4","level":5}"#,
                    #"{"problem":"Find 4 plus 1.","answer":"5"}"#,
                ]
            ], [source(levels: 3...4.5)], .count(10))
        #expect(manifest.droppedByCode == ["unwanted-level": 2])
        #expect(try bench.rows("2-mix-math").compactMap { $0["answer"]?.string } == ["3", "5"])
    }

    @Test("A problem reworded a little is dropped; one with another number or answer isn't.")
    func nearDuplicates() async throws {
        let text = { (count: Int, kind: String) in
            """
            A farmer has \(count) sheep in three fields and moves the \(kind) of them to the hill \
            before winter. How many sheep stay in the valley until spring?
            """
        }
        let rows = [
            (text(90, "half"), "45"),
            (text(90, "half").replacing("before", with: "ahead of"), "45"),
            (text(91, "half"), "45"), (text(90, "third"), "60"),
        ]
        let lines = rows.map { #"{"problem":"\#($0.0)","answer":"\#($0.1)"}"# }
        let (bench, manifest) = try await mixed(
            ["math.jsonl": lines], [source()], .count(10), nearDuplicates: 0.8)
        #expect(manifest.droppedByCode == ["near-duplicate": 1])
        let drop = try #require(try bench.rows("2-mix-math", "dropped").first)
        #expect(drop["evidence"]?["row"] == (try bench.rows("2-mix-math"))[0]["id"])
    }

    @Test("A benchmark's problem is dropped, with the place in the benchmark and what is shared.")
    func decontamination() async throws {
        let problem = """
            Let $f(x)=3x+4$ for every real number $x$ between zero and one hundred. Find the least \
            value of $f$ on the integers that are divisible by seven.
            """
        let encoded = JSONValue.string(problem).text
        let edited = JSONValue.string(problem.replacing("least", with: "smallest")).text
        let bench: [String: [String]] = [
            "math.jsonl": [
                #"{"problem":\#(encoded),"answer":"4"}"#, #"{"problem":\#(edited),"answer":"4"}"#,
                #"{"problem":"Find the value of f on the integers.","answer":"4"}"#,
            ],
            "test.jsonl": [#"{"problem":"Find 1 plus 1."}"#, #"{"problem":\#(encoded)}"#],
        ]
        let benchmark = Decontamination(
            benchmarks: [Decontamination.Benchmark(file: "test.jsonl", field: nil)],
            limits: BenchmarkIndex.Limits())
        let (run, manifest) = try await mixed(
            bench, [source()], .count(10), decontamination: benchmark)
        #expect(manifest.droppedByCode == ["contaminated": 2])
        for drop in try run.rows("2-mix-math", "dropped") {
            #expect(drop["evidence"]?["benchmark"] == "test.jsonl:2")
            #expect(drop["evidence"]?["shared"]?.string?.contains("real number x") == true)
        }
    }
}
