import Audit
import Foundation
import Testing

@Suite("Labels of drops")
struct LabelTests {
    private func fixture() throws -> RunFixture {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds",
            [.init(dropped: (0..<40).map { departed("row\($0)", "too-short", "d") })])
        try fixture.finish()
        return fixture
    }

    private func label(_ id: String, _ verdict: DropLabel.Verdict) -> DropLabel {
        DropLabel(id: id, stage: "1-select-seeds", code: "too-short", verdict: verdict, note: "n")
    }

    @Test("stay in the run, the last of a drop counting")
    func kept() throws {
        let fixture = try fixture()
        let file = try LabelFile(AuditRun(fixture.path))
        #expect(try file.read().isEmpty)
        for item in [label("a", .right), label("b", .wrong), label("a", .wrong)] {
            try file.add(item)
        }
        #expect(try file.read() == [label("a", .wrong), label("b", .wrong)])
    }

    @Test("survive a line that a crash cut", arguments: [1, 10, 40])
    func torn(cut: Int) throws {
        let fixture = try fixture()
        let file = try LabelFile(AuditRun(fixture.path))
        try file.add(label("a", .right))
        try file.add(label("b", .right))
        let path = URL(fileURLWithPath: "\(fixture.path)/\(LabelFile.fileName)")
        try Data(contentsOf: path).dropLast(cut).write(to: path)
        try file.add(label("c", .wrong))
        let ids = try file.read().map(\.id)
        #expect(ids == (cut == 1 ? ["a", "b", "c"] : ["a", "c"]))
    }

    @Test("say how often a check is right, and how sure that is")
    func precision() throws {
        let labels = (0..<10).map { label("r\($0)", $0 < 8 ? .right : .wrong) }
        let check = try #require(CheckPrecision.all(labels).first)
        #expect(check.right == 8 && check.wrong == 2)
        #expect(abs(check.precision - 0.8) < 1e-9)
        // Wilson's interval of 8 of 10 as tables have it.
        #expect(abs(check.interval.lowerBound - 0.4902) < 1e-3)
        #expect(abs(check.interval.upperBound - 0.9433) < 1e-3)
        #expect(CheckPrecision.all([]).isEmpty)
    }

    @Test("are for drops drawn evenly, the same by the same number")
    func sample() throws {
        let fixture = try fixture()
        let run = try AuditRun(fixture.path)
        let draw = { (seed: UInt64) throws -> [String] in
            var generator = Counter(state: seed)
            return try DropSample(
                5, of: run, DropQuery(kinds: [.dropped]), knownCodes: [], using: &generator
            ).departures.map(\.id)
        }
        #expect(try draw(1) == draw(1))
        #expect(Set(try draw(1)).count == 5)
        let drawn = try (0..<400).flatMap { try draw(UInt64($0)) }
        let counts = Dictionary(grouping: drawn) { $0 }.mapValues(\.count)
        #expect(counts.count == 40)
        #expect(counts.values.allSatisfy { (20...90).contains($0) })
    }
}

/// SplitMix64, so that draws are the same everywhere.
private struct Counter: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
