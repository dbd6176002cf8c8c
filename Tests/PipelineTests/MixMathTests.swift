import Records
import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

@Suite("Mixing in math")
struct MixMathTests {
    private static let sources = [
        MathSource(file: "math.jsonl", importer: WeftMathImporter.self, licence: "CC0-1.0")
    ]

    /// What a stage makes of a file of problems.
    private func mixed(
        _ lines: [String], _ rows: [JSONRow], _ amount: MathAmount = .ratio(1),
        shuffles: Bool = true, seed: UInt64 = 7
    ) async throws -> (bench: StageBench, manifest: StageManifest) {
        let bench = try StageBench()
        try bench.write(lines.joined(separator: "\n") + "\n", to: "math.jsonl")
        let stage = MixMath(sources: Self.sources, amount: amount, shuffles: shuffles)
        let manifests = try await bench.run(rows, [stage], seed: seed)
        return (bench, try #require(manifests.last))
    }

    private func instructions(_ count: Int) -> [JSONRow] {
        (0..<count).map { GivenSamples.instruction("i\($0)", "Instruction \($0)") }
    }

    private func problems(_ count: Int) -> [String] {
        (0..<count).map { #"{"problem":"Find \#($0) plus 1.","answer":"\#($0 + 1)"}"# }
    }

    @Test(
        "leaves out a problem that can't be rewarded, with the reason",
        arguments: [
            (#"{"problem":"How long is it?","answer":"5 cm"}"#, "unrewardable-answer", "5 cm"),
            (#"{"problem":"Find x.","solution":"Think hard."}"#, "no-answer", "math.jsonl:1"),
            (#"{"problem":"Find x."}"#, "no-answer", "neither an answer nor a solution"),
            (
                #"{"problem":"Find the area in the figure below.","answer":"4"}"#, "needs-figure",
                "figure"
            ),
            (#"{"problem":"Prove that 2 is prime.","answer":"2"}"#, "proof", "Prove"),
            (#"{"problem":"  ","answer":"4"}"#, "empty-text", "math.jsonl:1"),
            (#"{"problem":"Find <|im_start|>x.","answer":"4"}"#, "template-marker", "<|im_start|>"),
            (
                #"{"problem":"Find x.","answer":"4","solution":"[INST]"}"#, "template-marker",
                "[INST]"
            ),
            (#"{"question":"Find x."}"#, "malformed-row", "math.jsonl:1: weft: "),
            (#"{"problem":"Find x.","#, "malformed-row", "math.jsonl:1: "),
        ])
    func dropped(line: String, code: String, evidence: String) async throws {
        // The second line makes it a file of lines, whatever the first one is.
        let (bench, manifest) = try await mixed(
            [line, #"{"problem":"Find 6 times 7.","answer":"42"}"#], instructions(1))
        #expect(manifest.droppedByCode == [code: 1])
        let row = try #require(try bench.rows("2-mix-math", "dropped").first)
        #expect(row["code"]?.string == code)
        #expect(try #require(row["detail"]?.string).contains(evidence))
        #expect(row["row"]?.string == line || row["row"]?.text == line)
    }

    @Test("keeps what an unrewardable answer was, as evidence")
    func evidence() async throws {
        let (bench, _) = try await mixed(
            [#"{"problem":"Is it so?","answer":"\\text{yes}"}"#], instructions(1))
        let row = try #require(try bench.rows("2-mix-math", "dropped").first)
        #expect(row["evidence"]?["answer"]?.string == #"\text{yes}"#)
        #expect(row["evidence"]?["reason"]?.string == "units-or-text")
    }

    @Test("writes a row with the problem, the safe answer, and where it came from")
    func row() async throws {
        let line =
            ##"{"problem":" Halve 1. ","solution":"It is $\\boxed{\\dfrac12}$.","topic":"t","level":2}"##
        let (bench, _) = try await mixed([line], [], .count(1))
        let row = try #require(try bench.rows("2-mix-math").first)
        let id = try #require(row["id"]?.string)
        #expect(id.count == 16 && id.allSatisfy(\.isHexDigit))
        #expect(
            row == [
                "id": .string(id), "kind": "math", "problem": "Halve 1.",
                "answer": #"\frac{1}{2}"#, "answer_given": #"\dfrac12"#,
                "solution": #"It is $\boxed{\dfrac12}$."#, "language": "en", "topic": "t",
                "level": 2,
                "source": [
                    "file": "math.jsonl", "line": 1, "format": "weft", "licence": "CC0-1.0",
                ],
            ])
    }

    @Test("drops a problem that came before and names the one that was kept")
    func duplicates() async throws {
        let lines = [
            #"{"problem":"How much is 1.5 + 1?","answer":"2 cm"}"#,
            #"{"problem":"How much is 1.5 + 1?","answer":"2.5"}"#,
            #"{"problem":"how  much is\n1.5 + 1?","answer":"2.5"}"#,
            #"{"problem":"How much is 1.5 + 1?","answer":"26"}"#,
            #"{"problem":"How much is 15 + 1?","answer":"16"}"#,
        ]
        let (bench, manifest) = try await mixed(lines, [], .count(10), shuffles: false)
        #expect(manifest.droppedByCode == ["duplicate": 2, "unrewardable-answer": 1])
        let kept = try bench.rows("2-mix-math").compactMap { $0["id"]?.string }
        #expect(kept.count == 2)
        let id = try #require(kept.first)
        let details = try bench.rows("2-mix-math", "dropped").compactMap { $0["detail"]?.string }
        #expect(
            details.dropFirst() == [
                "math.jsonl:3: the same problem as \(id)",
                "math.jsonl:4: the same problem as \(id), which has another answer",
            ])
        let ids = try bench.rows("2-mix-math", "dropped").compactMap { $0["id"]?.string }
        #expect(Set(ids + kept).count == 5)
    }

    @Test(
        "takes as many problems as are asked for, and drops the rest",
        arguments: [
            (MathAmount.ratio(1), 4, 4), (.ratio(0.5), 4, 2), (.ratio(0.3), 4, 1),
            (.ratio(0), 4, 0),
            (.ratio(50), 4, 9), (.count(3), 4, 3), (.count(3), 0, 3), (.ratio(1), 0, 0),
            (.count(.max), 1, 9), (.ratio(1_000_000), 4, 9),
        ])
    func amounts(amount: MathAmount, instructions count: Int, taken: Int) async throws {
        let (bench, manifest) = try await mixed(problems(9), instructions(count), amount)
        #expect(manifest.rowsIn == count + 9)
        #expect(manifest.rowsKept == count + taken)
        #expect(manifest.droppedByCode == (taken == 9 ? [:] : ["beyond-ratio": 9 - taken]))
        let kinds = try bench.rows("2-mix-math").compactMap { $0["kind"]?.string }
        #expect(kinds.count { $0 == "math" } == taken)
        #expect(kinds.count { $0 == "instruction" } == count)
    }

    @Test("says how many were wanted of a row that was too many")
    func beyondRatio() async throws {
        let (bench, _) = try await mixed(problems(3), instructions(2), .ratio(0.5))
        let row = try #require(try bench.rows("2-mix-math", "dropped").first)
        #expect(
            row["detail"]?.string
                == "1 of 3 usable problems were drawn: 0.5 for each of 2 instructions")
        #expect(row["row"]?["problem"]?.string?.hasPrefix("Find ") == true)
    }

    @Test("shuffles by the seed: the same seed the same order, another seed another one")
    func shuffles() async throws {
        let order = { (seed: UInt64) in
            let (bench, _) = try await mixed(problems(40), instructions(40), seed: seed)
            return try bench.rows("2-mix-math").compactMap { $0["id"]?.string }
        }
        let first = try await order(1)
        #expect(first.count == 80)
        #expect(try await order(1) == first)
        #expect(try await order(2) != first)
        let places = first.indices.filter { first[$0].hasPrefix("i") }
        // Of forty instructions among eighty rows some stand in each half, whatever the seed.
        #expect(places.contains { $0 < 40 } && places.contains { $0 >= 40 })
        #expect(first != first.sorted())
    }

    @Test("without a shuffle leaves the instructions in order and puts the problems after them")
    func unshuffled() async throws {
        let (bench, _) = try await mixed(problems(3), instructions(3), shuffles: false)
        let rows = try bench.rows("2-mix-math")
        #expect(rows.prefix(3).map { $0["id"]?.string } == ["i0", "i1", "i2"])
        #expect(rows.suffix(3).map { $0["answer"]?.string } == ["1", "2", "3"])
    }

    @Test(
        "leaves instruction rows as they are, byte for byte, and knows problems of an earlier mix")
    func passes() async throws {
        let odd = JSONRow(
            trusted: Array(
                #"{ "id":"x","big":12345678901234567890123,"kind":"math","problem":"Find 1 plus 1.","answer":"2"}"#
                    .utf8))
        let (bench, manifest) = try await mixed(problems(3), [odd], .count(9))
        #expect(manifest.droppedByCode == ["duplicate": 1])
        var reader = try ShardReader(rowsOf: "\(bench.run.path)/2-mix-math/kept-00000.jsonl.zst")
        var rows: [[UInt8]] = []
        while let bytes = try reader.nextRow() { rows.append(bytes) }
        #expect(rows.contains(odd.bytes))
        #expect(rows.count == 3)
    }

    @Test(
        "finds the words of a problem between its formulas",
        arguments: [
            (#"Evaluate $\lceil-2.4\rceil$ now"#, "Evaluate  now"),
            (#"Compute \[\frac12 x\] and \(y\)."#, "Compute  and ."),
            (#"一个 $\triangle ABC$ 的面积"#, "一个  的面积"), (#"a \text{per} b"#, "a {per} b"), ("", ""),
            (#"\"#, ""), (#"x\]y"#, "xy"),
        ])
    func prose(problem: String, words: String) {
        #expect(MathProse.text(of: problem) == words)
    }

    @Test(
        "tells a problem's language: as stated, else by its words rather than its formulas",
        arguments: [
            (#"{"problem":"Evaluate $\\lceil-2.4\\rceil$.","answer":"-2"}"#, "en"),
            (
                #"{"problem":"Mandy owes $100 to Ben and pays back $30 of it. What is left?","answer":"70"}"#,
                "en"
            ),
            (#"{"problem":"一辆车每小时走 60 千米，三小时走多少千米？","answer":"180"}"#, "zh"),
            (
                #"{"problem":"Berechne die Summe der ersten zehn geraden Zahlen und teile sie durch zwei.","answer":"55"}"#,
                "de"
            ),
            (#"{"problem":"Find 6 times 7.","answer":"42","language":"fr-ca"}"#, "fr"),
        ])
    func language(line: String, code: String) async throws {
        let (bench, _) = try await mixed([line], [], .count(1))
        #expect(try bench.rows("2-mix-math").first?["language"]?.string == code)
    }

    @Test("leaves no scratch file behind")
    func scratch() async throws {
        let (bench, _) = try await mixed(problems(3), instructions(3))
        #expect(
            folderItems("\(bench.run.path)/2-mix-math")
                == ["kept-00000.jsonl.zst", "stage.json"])
    }

    @Test(
        "tells wrong options with their place",
        arguments: [
            ("{}", "mix-math needs 'from': a list of {file, format}"),
            ("{from: [{format: math}]}", "mix-math.from[0] needs 'file': a file of math problems"),
            ("{from: [{file: a, format: gsm8}]}", "unknown format 'gsm8'; did you mean 'gsm8k'?"),
            (
                "{from: [{file: a}], ratio: 1, count: 3}",
                "mix-math takes 'ratio' (problems for each instruction) or 'count' (problems in all), not both"
            ),
            (
                "{from: [{file: a}], ratio: -1}",
                "'ratio' in mix-math should be a number from 0.0 to 1000000.0, not '-1'"
            ),
            (
                "{from: [{file: a}], shufle: no}",
                "unknown key 'shufle' in mix-math; did you mean 'shuffle'?"
            ),
        ])
    func faults(options: String, message: String) throws {
        let text = "name: t\nstages:\n  - mix-math: \(options)\n"
        let faults = #expect(throws: PipelineFaults.self) {
            try PipelineFile.parse(text, path: "p.yaml")
        }
        let messages = try #require(faults).faults.map(\.message)
        #expect(messages.contains(message), "\(messages)")
    }
}
