import Foundation
import OrderedCollections
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Planted defects")
struct PlantedDefectTests {
    private static func verdict(_ row: PlantedRow, _ options: QualityOptions) throws -> Verdict {
        try options.review(row.instruction).byCode(row.response).verdict
    }

    @Test("are found by code, kind by kind, and good rows are let alone")
    func found() throws {
        let options = QualityOptions(form: .tagged)
        let planters = SoundTexts.all.flatMap { text in
            (0..<3).map { DefectPlanter(text: text, variant: $0) }
        }
        var table = ["kind                 rows  found  named   clean rows flagged"]
        var planted = 0
        var clean: [DropCode: Int] = [:]
        for planter in planters {
            let verdict = try Self.verdict(try planter.clean(), options)
            if let code = verdict.fault.flatMap(DropCode.init(rawValue:)) {
                clean[code, default: 0] += 1
                Issue.record("a good row: \(planter.text.instruction): \(verdict.detail ?? "")")
            }
        }
        for kind in PlantedDefect.allCases {
            var rows = 0
            var found = 0
            var named = 0
            for planter in planters {
                guard let row = try planter.planted(kind) else { continue }
                rows += 1
                let verdict = try Self.verdict(row, options)
                guard let code = verdict.fault.flatMap(DropCode.init(rawValue:)) else {
                    print("missed \(kind): \(row.response.text.suffix(60))")
                    continue
                }
                found += 1
                if kind.codes.contains(code) { named += 1 }
            }
            planted += rows
            let alarms = kind.codes.reduce(0) { $0 + (clean[$1] ?? 0) }
            let name = kind.rawValue.padding(toLength: 20, withPad: " ", startingAt: 0)
            table.append(
                "\(name) \(rows)  \(Self.percent(found, rows))  \(Self.percent(named, rows))  "
                    + "\(alarms) of \(planters.count)")
            #expect(rows >= 15, "\(kind)")
            #expect(Double(found) >= 0.98 * Double(rows), "\(kind): \(found) of \(rows)")
            #expect(
                Double(named) >= 0.98 * Double(rows), "\(kind): \(named) of \(rows) by its code")
            #expect(Double(alarms) <= 0.01 * Double(planters.count), "\(kind): \(alarms)")
        }
        print(
            (table + ["\(planted) planted rows, \(planters.count) clean"]).joined(separator: "\n"))
        #expect(planted >= 600)
    }

    @Test(
        "are seldom seen in answers that people wrote",
        .enabled(
            if: SharedData.path("seeds/alpaca_5000.json") != nil, "the shared data isn't here"),
        arguments: [("alpaca_5000.json", "en", 2_000), ("oasst_sft_zh.json", "zh", 700)])
    func falseAlarms(file: String, language: String, most: Int) throws {
        let path = try #require(SharedData.path("seeds/\(file)"))
        let data = try Data(contentsOf: URL(filePath: path))
        let rows = try #require(try JSONValue(parsing: Array(data)).array)
        var alarms: [String: Int] = [:]
        var count = 0
        for row in rows.prefix(most) {
            let input = row["input"]?.string ?? ""
            let text = (row["instruction"]?.string ?? "") + (input.isEmpty ? "" : "\n\n\(input)")
            guard let answer = row["output"]?.string, !answer.isEmpty, !text.isEmpty else {
                continue
            }
            count += 1
            let value = JSONRow([
                "instruction": .string(text), "language": .string(language), "rules": [],
            ])
            let instruction = try Instruction(value.fields(Instruction.fieldNames))
            let response = Response(
                draw: 0, text: answer, reasoning: "", form: .plain, finish: "stop", model: "",
                call: "")
            let check = try ResponseCheck(
                instruction: instruction, checkers: .both, language: language, checksLength: true,
                checksLeakage: true, defects: ResponseDefect.allCases)
            let verdict = check.verdict(on: response)
            guard let fault = verdict.fault else { continue }
            alarms[fault, default: 0] += 1
            if ProcessInfo.processInfo.environment["WEFT_SHOW_ALARMS"] != nil {
                print(
                    "\(fault)\t\(verdict.detail ?? "")\t\(text.prefix(100))\t\(answer.suffix(100))"
                        .replacing("\n", with: "|"))
            }
        }
        let table = alarms.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print("\(file): \(count) answers; \(table.joined(separator: ", "))")
        for defect in ResponseDefect.allCases {
            let share = Double(alarms[defect.code.rawValue] ?? 0) / Double(count)
            #expect(share <= 0.01, "\(defect): \(share)")
        }
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
        String(format: "%5.1f%%", 100 * Double(part) / Double(max(1, whole)))
    }
}
