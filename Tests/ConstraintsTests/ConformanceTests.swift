import Foundation
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

    static func rows(_ name: String) throws -> [[String: Any]] {
        let file = try #require(folder).appending(path: name)
        let data = name.hasSuffix(".zst") ? try decompressed(file) : try Data(contentsOf: file)
        return try data.split(separator: UInt8(ascii: "\n")).map {
            try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
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

    static func arguments(_ object: [String: Any]) throws -> Arguments {
        var arguments = Arguments()
        for (name, value) in object {
            switch value {
            case let text as String: arguments[name] = .string(text)
            case let number as Int: arguments[name] = .integer(number)
            case let items as [String]: arguments[name] = .strings(items)
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
            let ids = try #require(row["registry_ids"] as? [String])
            guard let id = ids.first else { continue }
            let kwargs = try #require(row["kwargs"] as? [String: Any])
            let constraint = try Constraint(id: id, arguments: Conformance.arguments(kwargs))
            let response = ResponseText(try #require(row["response"] as? String))
            let verdict = constraint.check(response, prompt: "", as: .compatible)
            #expect(
                verdict.followed == row["expected"] as? Bool,
                "\(row["id"] ?? ""): \(verdict.detail)")
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
            let prompt = try #require(row["prompt"] as? String)
            let response = ResponseText(try #require(row["response"] as? String))
            let ids = try #require(row["instruction_id_list"] as? [String])
            let kwargs = try #require(row["kwargs"] as? [[String: Any]])
            let strict = try #require(row["strict"] as? [Bool])
            let loose = try #require(row["loose"] as? [Bool])
            let stable = try #require(row["stable"] as? [Bool])
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
                        let place = "\(row["model"] ?? "") \(row["key"] ?? "")"
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
