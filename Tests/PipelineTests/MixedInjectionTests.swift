import Constraints
import Foundation
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Injection of what a model writes")
struct MixedInjectionTests {
    private static let compositions =
        "compositions: {and: 0.4, chain: 0.2, selection: 0.2, nested: 0.2}"

    private static func server(_ writer: CompetentWriter) throws -> ModelServer {
        try ModelServer { request, _ in .answer(writer.answer(request)) }
    }

    /// Some of the shared seeds of both languages; nil where they aren't here.
    private static func run(
        _ options: String, english: Int, chinese: Int, _ writer: CompetentWriter
    ) async throws -> (rows: [JSONValue], dropped: [JSONValue])? {
        guard let first = SharedData.path("seeds/alpaca_5000.json"),
            let second = SharedData.path("seeds/oasst_sft_zh.json")
        else {
            print("skipped: the shared seeds aren't here")
            return nil
        }
        let server = try server(writer)
        var rows: [JSONValue] = []
        var dropped: [JSONValue] = []
        for (path, limit) in [(first, english), (second, chinese)] {
            let run = try await InjectionRun(
                options, from: "[{file: \"\(path)\", format: alpaca}]", limit: limit,
                try TemporaryDirectory(), server.url)
            rows += run.rows
            dropped += run.dropped
        }
        return (rows, dropped)
    }

    @Test("gives a thousand seeds all compositions in the shares asked for, proven in their texts")
    func thousand() async throws {
        let options =
            "model: m, \(Self.compositions), rules: {per_instruction: [2, 4]}, "
            + "soft: {writer: m, share: 0.7}, rewrite: {model: m, share: 0.5}, judge: {model: m}"
        guard
            let (rows, dropped) = try await Self.run(
                options, english: 600, chinese: 400, CompetentWriter())
        else { return }
        let codes = Dictionary(grouping: dropped) { $0["code"]?.string ?? "" }
        let forms = Dictionary(grouping: rows) { $0["presentation"]?.string ?? "" }
        print("kept \(rows.count), dropped", codes.mapValues(\.count), forms.mapValues(\.count))
        for drop in dropped.prefix(12) { print(drop["detail"]?.string ?? "") }
        let asked = rows.filter { $0["rewrite"] != nil }
        let fell = asked.filter { $0["presentation"] != "rewritten" }
        print("rewrites \(asked.count), listed after all \(fell.count)")
        let faults = Dictionary(
            grouping: asked.flatMap { $0["rewrite"]?["faults"]?.array ?? [] }
        ) { $0["kind"]?.string ?? "" }
        print(faults.mapValues(\.count))
        for fault in fell.prefix(14) {
            print(fault["rewrite"]?["faults"]?.array?.first?.text ?? "")
        }
        let kinds = try rows.map { try $0.tree.kind }
        for (kind, share) in [
            (Composition.Kind.and, 0.4), (.chain, 0.2), (.selection, 0.2), (.nested, 0.2),
        ] {
            let found = Double(kinds.count { $0 == kind }) / Double(kinds.count)
            #expect(abs(found - share) < 0.03, "\(kind): \(found)")
        }
        #expect(try rows.map { try $0.tree.depth }.max() == 3)
        let mixed = try rows.filter { row in
            let tree = try row.tree
            return !tree.activeRules.isEmpty && !tree.activeQuestions.isEmpty
        }
        #expect(mixed.count > 200)
        #expect(rows.count > 950)
        for row in rows where row["presentation"] != "rewritten" {
            let faults = try row.faults
            #expect(faults.isEmpty, "\(row["id"]?.string ?? ""): \(faults)")
        }
    }

    @Test("falls back to the list where no rewrite can be proven, with the faults as evidence")
    func fallback() async throws {
        let server = try Self.server(CompetentWriter(fault: .dropsConstraint))
        let run = try await InjectionRun(
            "rewrite: {model: m, attempts: 2}, rules: {per_instruction: [2, 3]}",
            model: server.url)
        #expect(run.rows.count == InjectionRun.seeds.count)
        for row in run.rows {
            #expect(row["presentation"] != "rewritten")
            #expect(row["rewrite"]?["attempts"]?.int == 2)
            #expect((row["rewrite"]?["faults"]?.array ?? []).isEmpty == false)
            #expect(try row.faults == [])
        }
    }

    @Test("drops a seed for which the model writes nothing that can be used")
    func nothing() async throws {
        let server = try ModelServer { _, _ in .answer("no idea") }
        let run = try await InjectionRun(
            "soft: {writer: m, share: 1}, rules: {per_instruction: 1}", model: server.url)
        #expect(run.rows.isEmpty && run.dropped.count == InjectionRun.seeds.count)
        for drop in run.dropped {
            #expect(drop["code"] == "no-soft-constraints")
            #expect(drop["evidence"]?.array?.count == 2)
        }
    }
}
