import Constraints
import Foundation
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Injection of compositions")
struct CompositionInjectionTests {
    private static let all = "compositions: {and: 0.4, chain: 0.2, selection: 0.2, nested: 0.2}"

    @Test("gives a thousand seeds compositions in the shares asked for, each as its tree says")
    func shares() async throws {
        guard let english = SharedData.path("seeds/alpaca_5000.json"),
            let chinese = SharedData.path("seeds/oasst_sft_zh.json")
        else {
            print("skipped: the shared seeds aren't here")
            return
        }
        let options = "\(Self.all), rules: {per_instruction: [2, 4], collections: [ifeval, weft]}"
        var rows: [JSONValue] = []
        var dropped: [JSONValue] = []
        for (path, limit) in [(english, 600), (chinese, 400)] {
            let run = try await InjectionRun(
                options, from: "[{file: \"\(path)\", format: alpaca}]", limit: limit,
                try TemporaryDirectory())
            rows += run.rows
            dropped += run.dropped
        }
        let kinds = try rows.map { try $0.tree.kind }
        let count = { (kind: Composition.Kind) in
            Double(kinds.count { $0 == kind }) / Double(kinds.count)
        }
        print("kinds:", Composition.Kind.allCases.map { "\($0.rawValue) \(count($0))" })
        let codes = Dictionary(grouping: dropped) { $0["code"]?.string ?? "" }
        print("kept \(rows.count), dropped", codes.mapValues(\.count))
        print("not as asked:", rows.count { $0["wanted"] != nil })
        #expect(abs(count(.and) - 0.4) < 0.03)
        for kind in [Composition.Kind.chain, .selection, .nested] {
            #expect(abs(count(kind) - 0.2) < 0.03, "\(kind)")
        }
        #expect(rows.count > 900)
        #expect(rows.count { $0["wanted"] != nil } < 20)
        let depths = Set(try rows.map { try $0.tree.depth })
        #expect(depths.isSuperset(of: [1, 2, 3]) && depths.max() == 3)
        let languages = Dictionary(grouping: rows) { $0["language"]?.string?.prefix(2) }
        #expect((languages["en"]?.count ?? 0) > 100 && (languages["zh"]?.count ?? 0) > 100)
        for row in rows {
            let faults = try row.faults
            #expect(faults.isEmpty, "\(row["id"]?.string ?? ""): \(faults)")
            let tree = try row.tree
            if !tree.activeQuestions.isEmpty {
                let ids = Set(tree.activeRules.map { RuleID($0.id) })
                #expect(ids.isDisjoint(with: TreeFilling.wholeRules))
            }
        }
        let conditions = try rows.flatMap { try $0.tree.conditions }
        let holding = Double(conditions.count(where: \.holds)) / Double(conditions.count)
        print("conditions", conditions.count, Set(conditions.map(\.kind)).count, holding)
        #expect((0.35...0.65).contains(holding))
        #expect(Set(conditions.map(\.kind)).count > 20)
    }

    @Test("knows the rules that leave no room for tasks")
    func wholeRules() {
        let known: Set<RuleID> = [
            "detectable_format:json_format", "detectable_format:constrained_response",
            "combination:two_responses", "combination:repeat_prompt",
        ]
        #expect(TreeFilling.wholeRules.isSuperset(of: known))
        #expect(!TreeFilling.wholeRules.contains("length_constraints:number_words"))
    }

    @Test("makes the same rows again, whatever the order of the seeds")
    func repeatable() async throws {
        let first = try await InjectionRun(Self.all)
        let second = try await InjectionRun(Self.all, seeds: InjectionRun.seeds.reversed())
        let texts = { (run: InjectionRun) in
            Set(run.rows.map { "\($0["id"]?.string ?? "") \($0["instruction"]?.string ?? "")" })
        }
        #expect(texts(first) == texts(second))
        #expect(first.rows.count == InjectionRun.seeds.count)
    }

    @Test("is an And of rules where nothing else is asked for")
    func plain() async throws {
        let run = try await InjectionRun("rules: {per_instruction: [2, 3]}")
        #expect(run.rows.count == InjectionRun.seeds.count)
        for row in run.rows {
            #expect(try row.tree.kind == .and)
            #expect((2...3).contains(try row.tree.leaves.count))
            #expect(row["questions"] == nil && row["system"] == nil && row["turns"] == nil)
            #expect(try row.faults == [])
        }
    }

    @Test("keeps a parent's constraints in a variant that grows from it")
    func evolution() async throws {
        let run = try await InjectionRun(
            "\(Self.all), variants: 3, evolve: true, rules: {per_instruction: [1, 2]}")
        let rows = Dictionary(
            uniqueKeysWithValues: run.rows.map { ($0["id"]?.string ?? "", $0) })
        let grown = run.rows.filter { $0["parent"] != nil }
        #expect(grown.count > InjectionRun.seeds.count)
        for row in grown {
            let parent = try #require(rows[row["parent"]?.string ?? ""])
            let own = try row.tree.leaves.map(\.sentence)
            let kept = try parent.tree.leaves.map(\.sentence)
            #expect(Set(own).isSuperset(of: kept) && own.count > kept.count)
            #expect(row["id"]?.string?.contains("~") == true && row["variant_of"] != nil)
            #expect(try row.faults == [])
        }
    }

    @Test("gives variants of their own trees")
    func variants() async throws {
        let run = try await InjectionRun("\(Self.all), variants: 3")
        #expect(run.rows.count == 3 * InjectionRun.seeds.count)
        #expect(Set(run.rows.compactMap { $0["id"]?.string }).count == run.rows.count)
        #expect(run.rows.allSatisfy { $0["parent"] == nil })
        for row in run.rows { #expect(try row.faults == []) }
    }

    @Test("flips the branch in a twin and leaves all else as it is")
    func twins() async throws {
        let run = try await InjectionRun("compositions: {selection: 1, nested: 1}, twins: 1")
        let rows = Dictionary(
            uniqueKeysWithValues: run.rows.map { ($0["id"]?.string ?? "", $0) })
        let twins = run.rows.filter { $0["twin_of"] != nil }
        #expect(twins.count > 2)
        for twin in twins {
            let row = try #require(rows[twin["twin_of"]?.string ?? ""])
            let (own, other) = (try twin.tree, try row.tree)
            #expect(own.leaves.map(\.sentence) == other.leaves.map(\.sentence))
            #expect(own.conditions.first?.holds != other.conditions.first?.holds)
            #expect(own.activeLeaves.map(\.id) != other.activeLeaves.map(\.id))
            #expect(try twin.faults == [])
        }
    }

    @Test("puts constraints into a system message and leaves the seed alone")
    func system() async throws {
        let run = try await InjectionRun("\(Self.all), placement: system")
        #expect(run.rows.count == InjectionRun.seeds.count)
        for row in run.rows {
            #expect(row["instruction"] == row["text"])
            let system = try #require(row["system"]?.string)
            #expect(!system.contains("above") && !system.contains("上面的请求"))
            #expect(try row.faults == [])
        }
    }

    @Test("asks for the last constraint after a first answer")
    func turns() async throws {
        let server = try ModelServer { _, _ in .answer("The harbour lay in the rain.") }
        let run = try await InjectionRun(
            "turns: {model: m, share: 1}, rules: {per_instruction: [2, 3]}",
            model: server.url)
        #expect(run.rows.count == InjectionRun.seeds.count)
        for row in run.rows {
            let turns = try #require(row["turns"]?.array)
            #expect(turns.compactMap { $0["role"]?.string } == ["user", "assistant"])
            #expect(turns[0]["content"]?.string?.hasPrefix(row["text"]?.string ?? "-") == true)
            let last = try #require(try row.tree.leaves.last)
            #expect(row["instruction"]?.string?.contains(last.sentence) == true)
            #expect(try row.faults == [])
        }
    }

    @Test("stays with one turn where the first answer can't be gone on from")
    func cutTurn() async throws {
        let server = try ModelServer { _, _ in .answer("   ") }
        let run = try await InjectionRun(
            "turns: {model: m, share: 1}, rules: {per_instruction: [2, 3]}",
            seeds: [InjectionRun.seeds[0]], model: server.url)
        let row = try #require(run.rows.first)
        #expect(row["turns"] == nil)
        #expect(row["wanted"]?["turns"]?.string?.contains("empty") == true)
        #expect(try row.faults == [])
    }

    @Test("says how varied its phrasings are")
    func variety() async throws {
        let run = try await InjectionRun(Self.all)
        #expect(run.notes.contains { $0.contains("distinct-2") })
    }

    @Test(
        "says what is wrong with its options",
        arguments: [
            ("compositions: {and: 0}", "none a share"),
            ("compositions: {nested: 1}, depth: 1", "need a 'depth' of 2 or 3"),
            ("compositions: {or: 1}", "unknown key 'or'"),
            ("twins: 0.5", "'twins' flips conditions"),
            ("evolve: true", "'evolve' needs 'variants'"),
            ("soft: {share: 0.5}", "no 'writer' names one"),
            ("soft: {categories: [tone]}", "there is no category 'tone'"),
            ("turns: {share: 0.1}", "no 'model' says who"),
            ("rewrite: {share: 1}", "no 'model' does it"),
            ("placement: above", "one of 'user', 'system', 'mixed'"),
            ("rules: {per_instruction: 0}", "asks for none"),
        ])
    func faults(options: String, message: String) throws {
        let yaml = """
            name: faulty
            stages:
              - select-seeds: {from: [{file: seeds.jsonl}]}
              - inject-constraints: {\(options)}
            """
        #expect {
            try PipelineFile.parse(yaml, path: "faulty.yaml")
        } throws: { error in
            "\(error)".contains(message)
        }
    }
}
