import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

@Suite("Math importers")
struct MathImporterTests {
    @Test(
        "take problem, answer, solution, topic, level and language out of an item",
        arguments: [
            (
                "weft",
                #"{"problem":"1+1?","answer":"2","solution":"s","language":"en","topic":"sums","level":1}"#,
                MathProblem(
                    text: "1+1?", answer: "2", solution: "s", language: "en", topic: "sums",
                    level: 1)
            ),
            ("weft", #"{"problem":"1+1?","answer":2}"#, MathProblem(text: "1+1?", answer: "2")),
            (
                "deepscaler",
                #"{"problem":"p","answer":"\\frac{1}{2}","difficulty":5.5,"type":"Algebra"}"#,
                MathProblem(text: "p", answer: #"\frac{1}{2}"#, topic: "Algebra", level: 5.5)
            ),
            (
                "deepscaler", #"{"problem":"p","answer":142.0,"url":"u"}"#,
                MathProblem(text: "p", answer: "142")
            ),
            (
                "deepscaler", #"{"problem":"p","answer":0.25,"solution":""}"#,
                MathProblem(text: "p", answer: "0.25")
            ),
            (
                "deepscaler", #"{"problem":"p","answer":12345678901234567890123}"#,
                MathProblem(text: "p", answer: "12345678901234567890123")
            ),
            ("deepscaler", #"{"problem":"p","answer":null}"#, MathProblem(text: "p")),
            (
                "gsm8k",
                #"{"question":"q","answer":"She makes 9 * 2 = $<<9*2=18>>18.\n#### 18"}"#,
                MathProblem(text: "q", answer: "18", solution: "She makes 9 * 2 = $18.")
            ),
            (
                "gsm8k", #"{"question":"q","answer":"It is 1 << 3.\n#### 1,080"}"#,
                MathProblem(text: "q", answer: "1080", solution: "It is 1 << 3.")
            ),
            (
                "gsm8k", #"{"question":"q","answer":"no mark 18"}"#,
                MathProblem(text: "q", solution: "no mark 18")
            ),
            (
                "gsm8k", #####"{"question":"q","answer":"#### 7"}"#####,
                MathProblem(text: "q", answer: "7")
            ),
            (
                "math",
                ##"{"problem":"p","level":"Level 5","type":"Algebra","solution":"so $\\boxed{7}$"}"##,
                MathProblem(
                    text: "p", solution: #"so $\boxed{7}$"#, topic: "Algebra", level: "Level 5")
            ),
            (
                "math", #"{"problem":"p","subject":"Geometry","level":3,"answer":"7"}"#,
                MathProblem(text: "p", answer: "7", topic: "Geometry", level: 3)
            ),
            (
                "numinamath",
                #"{"source":"olympiads","problem":"p","solution":"so $\\boxed{7}$","answer":"notfound"}"#,
                MathProblem(text: "p", solution: #"so $\boxed{7}$"#, topic: "olympiads")
            ),
            (
                "numinamath",
                #"{"problem":"p","solution":"s","answer":"proof","problem_type":"Algebra"}"#,
                MathProblem(text: "p", solution: "s", topic: "Algebra", isProof: true)
            ),
            (
                "aime", #"{"ID":"2024-I-1","Problem":"p","Solution":"s","Answer":7}"#,
                MathProblem(text: "p", answer: "7", solution: "s")
            ),
            ("aime", #"{"question":"p","answer":"007"}"#, MathProblem(text: "p", answer: "007")),
            (
                "plain", #"{"prompt":"p","final_answer":["7"]}"#,
                MathProblem(text: "p", answer: "7")
            ),
            (
                "plain", #"{"question":"p","target":"7","subject":"t","difficulty":2}"#,
                MathProblem(text: "p", answer: "7", topic: "t", level: 2)
            ),
            (
                "deepscaler", #"{"problem":"p","answer":["7","8","7"]}"#,
                MathProblem(text: "p", answer: "7, 8")
            ),
        ])
    func take(format: String, item: String, problem: MathProblem) throws {
        let importer = try #require(MathImporterCatalogue.importer(named: format))
        #expect(try importer.problem(from: JSONRow(validating: Array(item.utf8))) == problem)
    }

    @Test(
        "refuse an item of another shape",
        arguments: [
            ("weft", #"{"question":"q"}"#), ("weft", #"{"problem":7,"answer":"7"}"#),
            ("deepscaler", #"{"problem":"p","answer":[true]}"#),
            ("deepscaler", #"{"problem":"p","answer":true}"#), ("gsm8k", #"{"problem":"p"}"#),
            ("math", #"{"problem":"p","solution":{"a":1}}"#), ("math", #"{}"#),
        ])
    func refuse(format: String, item: String) throws {
        let importer = try #require(MathImporterCatalogue.importer(named: format))
        #expect(throws: (any Error).self) {
            try importer.problem(from: JSONRow(validating: Array(item.utf8)))
        }
    }

    @Test("are all listed: one file in the folder for each line of the catalogue")
    func listed() throws {
        let files = try Folder.swiftFiles("Pipeline/MathImporters").filter {
            $0.hasSuffix("MathImporter") && $0 != "MathImporter"
        }
        let types = MathImporterCatalogue.all.map { String(describing: $0) }
        #expect(Set(files) == Set(types))
        #expect(Set(MathImporterCatalogue.names).count == types.count)
    }

    /// A published file, with how many of its problems have an answer that can be rewarded, at least.
    struct Published: Sendable, CustomTestStringConvertible {
        let format: String
        let file: String
        let rows: Int
        let usable: Int

        var testDescription: String { file }
    }

    @Test(
        "read the published files whole",
        arguments: [
            Published(format: "gsm8k", file: "math/gsm8k_test.jsonl", rows: 1_319, usable: 1_250),
            Published(
                format: "gsm8k", file: "math/gsm8k_train.jsonl.zst", rows: 7_473, usable: 7_000),
            Published(
                format: "deepscaler", file: "math/deepscaler_train_math.json.zst", rows: 7_474,
                usable: 4_000),
            Published(
                format: "deepscaler", file: "math/deepscaler_train_aime.json", rows: 975,
                usable: 700),
            Published(
                format: "deepscaler", file: "math/deepscaler_test_amc.json", rows: 83, usable: 60),
            Published(
                format: "math", file: "math/deepscaler_test_math.json", rows: 500, usable: 280),
        ])
    func published(_ file: Published) throws {
        guard let path = SharedData.path(file.file) else {
            print("\(file.file) isn't there; set WEFT_SHARED to test with it")
            return
        }
        let importer = try #require(MathImporterCatalogue.importer(named: file.format))
        let source = MathSource(file: path, importer: importer, licence: "MIT")
        var filter = MathFilter()
        var reader = try ItemReader(path: path, maximumItemBytes: 16 << 20)
        var rows = 0
        var usable = 0
        var codes: [DropCode: Int] = [:]
        while let item = try reader.next() {
            rows += 1
            switch filter.judge(item, of: source) {
            case .usable: usable += 1
            case .dropped(let drop, _, _): codes[drop.code, default: 0] += 1
            }
        }
        #expect(rows == file.rows)
        #expect(usable >= file.usable, "\(codes)")
        #expect(codes[.malformedRow] == nil)
        #expect(usable + codes.values.reduce(0, +) == rows)
    }
}
