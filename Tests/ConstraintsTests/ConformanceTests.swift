import Foundation
import OrderedCollections
import Rows
import Testing

@testable import Constraints

/// Rows of the conformance data: IFEval's own checker's verdicts.
enum Conformance {
    /// The folder of shared data; nil where this machine has none.
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["WEFT_SHARED"].map { URL(filePath: $0) }
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../..").standardized
        let candidates = [
            named, root.appending(path: "../shared"), root.appending(path: "../../shared"),
        ]
        return candidates.compactMap(\.self).map {
            $0.appending(path: "data/conformance").standardized
        }
        .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static func rows(_ name: String) throws -> [JSONValue] {
        let file = try #require(folder).appending(path: name)
        let data = name.hasSuffix(".zst") ? try decompressed(file) : try Data(contentsOf: file)
        return try data.split(separator: UInt8(ascii: "\n")).map {
            try JSONValue(parsing: Array($0))
        }
    }

    private static func decompressed(_ file: URL) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["zstd", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    static func arguments(_ object: JSONValue?) throws -> Arguments {
        var arguments = Arguments()
        for (name, value) in try #require(object?.object) {
            switch value {
            case .string(let text): arguments[name] = .string(text)
            case .int(let number): arguments[name] = .integer(Int(number))
            case .array(let items): arguments[name] = .strings(items.compactMap(\.string))
            default: Issue.record("argument \(name) is \(value)")
            }
        }
        return arguments
    }
}

@Suite(.enabled(if: Conformance.folder != nil, "no shared data: set WEFT_SHARED"))
struct ConformanceTests {
    @Test("Every unit case of IFEval's own gets IFEval's verdict.")
    func unitCases() throws {
        var checked = 0
        for row in try Conformance.rows("ifeval_unit_cases.jsonl") {
            guard let id = row["registry_ids"]?.array?.first?.string else { continue }
            let constraint = try Constraint(id: id, arguments: Conformance.arguments(row["kwargs"]))
            let response = ResponseText(try #require(row["response"]?.string))
            let verdict = constraint.check(response, prompt: "", as: .compatible)
            #expect(
                verdict.followed == row["expected"]?.bool,
                "\(row["id"]?.string ?? ""): \(verdict.detail)")
            checked += 1
        }
        #expect(checked > 60)
    }

    @Test("Strict and loose verdicts agree with IFEval's on models' responses.")
    func verdicts() throws {
        /// Rules whose upstream checkers rest on tables of NLTK's and langdetect's.
        let hard: Set<String> = [
            "length_constraints:number_sentences", "language:response_language",
            "change_case:english_capital", "change_case:english_lowercase",
        ]
        var tally: [Bool: (agreed: Int, all: Int)] = [true: (0, 0), false: (0, 0)]
        for row in try Conformance.rows("ifeval_verdicts.jsonl.zst") {
            let prompt = try #require(row["prompt"]?.string)
            let response = ResponseText(try #require(row["response"]?.string))
            let ids = try #require(row["instruction_id_list"]?.array).compactMap(\.string)
            let kwargs = try #require(row["kwargs"]?.array)
            let strict = try #require(row["strict"]?.array).compactMap(\.bool)
            let loose = try #require(row["loose"]?.array).compactMap(\.bool)
            let stable = try #require(row["stable"]?.array).compactMap(\.bool)
            for (index, id) in ids.enumerated() where stable[index] {
                let constraint = try Constraint(
                    id: id, arguments: Conformance.arguments(kwargs[index]))
                let found = constraint.check(response, prompt: prompt, as: .compatible)
                let foundLoose = constraint.checkLoose(response, prompt: prompt)
                let isHard = hard.contains(id)
                for (verdict, wanted, name) in [
                    (found, strict[index], "strict"), (foundLoose, loose[index], "loose"),
                ] {
                    tally[isHard, default: (0, 0)].all += 1
                    if verdict.followed == wanted {
                        tally[isHard, default: (0, 0)].agreed += 1
                    } else {
                        let place = "\(row["model"]?.string ?? "") \(row["key"]?.int ?? 0)"
                        print("disagrees: \(place) \(id) \(name) \(wanted); \(verdict.detail)")
                    }
                }
            }
        }
        for (isHard, share) in [(false, 0.999), (true, 0.99)] {
            let (agreed, all) = try #require(tally[isHard])
            #expect(all > 500)
            #expect(Double(agreed) >= share * Double(all), "\(agreed) of \(all)")
            print("agrees: \(agreed) of \(all)")
        }
    }
}
