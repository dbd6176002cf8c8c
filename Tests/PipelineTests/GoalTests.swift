import Foundation
import Records
import Rows
import Synchronization
import Testing

@testable import Pipeline

@Suite("A stage's goal")
struct GoalTests {
    /// A stage between the pool and the goal, which counts what it is asked.
    private struct Work: RecordStage {
        typealias Input = Sample
        typealias Output = Sample

        static let name = "work"
        static let version = 1
        let seen: Seen

        init(seen: Seen) { self.seen = seen }
        init(_ options: OptionReader) { seen = Seen() }

        func process(
            _ row: Row<Sample>, _ context: StageContext
        ) async throws -> Outcome<Sample> {
            seen.count()
            return .kept([row])
        }
    }

    /// Keeps every row whose number isn't a multiple of three, up to a goal.
    private struct Check: RecordStage {
        typealias Input = Sample
        typealias Output = Sample

        static let name = "check"
        static let version = 1
        let goal: RowGoal?

        init(goal: RowGoal?) { self.goal = goal }
        init(_ options: OptionReader) { goal = nil }

        func process(
            _ row: Row<Sample>, _ context: StageContext
        ) async throws -> Outcome<Sample> {
            let number = Int(row.id.rawValue) ?? 0
            return number.isMultiple(of: 3)
                ? .dropped(Drop(.ruleViolated, "a multiple of three")) : .kept([row])
        }
    }

    private final class Seen: Sendable {
        private let number = Atomic(0)
        func count() { number.add(1, ordering: .relaxed) }
        var value: Int { number.load(ordering: .relaxed) }
    }

    /// Rows 0 to `count`, the even ones English and the odd ones Chinese.
    private func rows(_ count: Int) -> [JSONRow] {
        (0..<count).map {
            GivenSamples.instruction(
                "\($0)", "Text \($0).", language: $0.isMultiple(of: 2) ? "en" : "zh")
        }
    }

    private func run(
        _ goal: RowGoal?, rows count: Int = 1_000, in bench: StageBench, seen: Seen = Seen(),
        options: JSONValue = [:]
    ) async throws -> [StageManifest] {
        try await bench.run(
            rows(count), [Work(seen: seen), Check(goal: goal)], shardRows: 20,
            options: [[:], options])
    }

    @Test("keeps exactly as many rows as are wanted, the first ones", arguments: [1, 7, 20, 133])
    func exact(wanted: Int) async throws {
        let bench = try StageBench()
        let seen = Seen()
        let manifests = try await run(RowGoal(rows: wanted), in: bench, seen: seen)
        let kept = try bench.rows("3-check").compactMap { $0["id"]?.string }
        let all = (0..<1_000).filter { !$0.isMultiple(of: 3) }.map(String.init)
        #expect(kept == Array(all.prefix(wanted)))
        let check = try #require(manifests.last)
        #expect(check.goal?.isReached == true)
        #expect(check.rowsIn == check.rowsKept + check.rowsDropped)
        #expect(manifests[1].rowsKept == check.rowsIn)
        #expect(manifests[0].rowsKept == 1_000)
        // A shard at a time, and no more ahead than the goal is likely to need.
        #expect(check.rowsIn <= wanted * 3 / 2 + 20)
        #expect(seen.value <= max(wanted * 5, 64) + 60)
    }

    @Test("says which rows came after the last that was wanted")
    func beyond() async throws {
        let bench = try StageBench()
        _ = try await run(RowGoal(rows: 5), in: bench)
        let dropped = try bench.rows("3-check", "dropped")
        let beyond = dropped.filter { $0["code"]?.string == "beyond-goal" }
        #expect(beyond.compactMap { $0["id"]?.string }.first == "8")
        #expect(
            beyond.allSatisfy { $0["detail"]?.string == "the 5 rows wanted were kept before it" })
        #expect(beyond.allSatisfy { $0["row"]?["instruction"]?.string != nil })
        #expect(dropped.contains { $0["code"]?.string == "rule-violated" })
    }

    @Test("keeps the shares of groups, and drops what is beyond a group's")
    func groups() async throws {
        let bench = try StageBench()
        let goal = RowGoal(rows: 30, trait: .language, shares: ["en": 0.9, "zh": 0.1])
        let manifests = try await run(goal, in: bench)
        let kept = try bench.rows("3-check").compactMap { $0["language"]?.string }
        #expect(kept.count { $0 == "en" } == 27 && kept.count { $0 == "zh" } == 3)
        #expect(manifests.last?.goal?.isReached == true)
    }

    @Test("gives every share its rows, however they divide")
    func quotas() {
        let goal = RowGoal(
            rows: 10, trait: .language, shares: ["a": 1 / 3.0, "b": 1 / 3.0, "c": 1 / 3.0])
        #expect(goal.quotas.values.sorted() == [3, 3, 4])
        #expect(goal.quotas.values.reduce(0, +) == 10)
    }

    @Test("tries no more rows than may be tried, and says that it fell short")
    func candidates() async throws {
        let bench = try StageBench()
        let goal = RowGoal(rows: 500, candidates: 50)
        let manifests = try await run(goal, in: bench)
        let check = try #require(manifests.last)
        #expect(check.goal == GoalRecord(rows: 500, isReached: false, lastShard: 2))
        #expect(check.rowsKept == (0..<50).count { !$0.isMultiple(of: 3) })
        #expect(check.rowsIn == 60)
        let short = try await run(RowGoal(rows: 500), rows: 100, in: try StageBench())
        #expect(short.last?.goal == GoalRecord(rows: 500, isReached: false, lastShard: nil))
    }

    @Test("gives the same bytes again, and does nothing where nothing changed")
    func again() async throws {
        let bench = try StageBench()
        let goal = RowGoal(rows: 40)
        let first = try await run(goal, in: bench)
        let seen = Seen()
        let second = try await run(goal, in: bench, seen: seen)
        #expect(seen.value == 0)
        #expect(first.map(\.json.text) == second.map(\.json.text))
        let other = try StageBench()
        let third = try await run(goal, in: other)
        #expect(third.map(\.json.text) == first.map(\.json.text))
    }

    @Test("goes on from what is there when more rows are wanted")
    func more() async throws {
        let bench = try StageBench()
        let seen = Seen()
        _ = try await run(RowGoal(rows: 40), in: bench, seen: seen, options: ["rows": 40])
        let done = try #require(try bench.run.readManifests().dropFirst().first?.rowsIn)
        let again = Seen()
        let manifests = try await run(
            RowGoal(rows: 80), in: bench, seen: again, options: ["rows": 80])
        #expect(manifests.last?.rowsKept == 80)
        #expect(again.value <= 80 * 5 - done + 60)
        let kept = try bench.rows("3-check").compactMap { $0["id"]?.string }
        #expect(kept == (0..<1_000).filter { !$0.isMultiple(of: 3) }.prefix(80).map(String.init))
    }
}
