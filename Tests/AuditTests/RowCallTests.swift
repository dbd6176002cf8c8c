import Audit
import Rows
import Testing

@Suite("The calls that a row names")
struct RowCallTests {
    private func life(calls: [JSONValue]) throws -> RowLife {
        let fixture = try RunFixture()
        let row: JSONValue = ["id": "tea0", "text": "Tea.", "calls": .array(calls)]
        try fixture.stage("select-seeds", [.init(kept: [row])])
        try fixture.finish()
        try fixture.makeFolder("calls")
        return try RowLife("tea0", in: AuditRun(fixture.path))
    }

    private func key(_ number: Int) -> JSONValue {
        let digits = String(number, radix: 16)
        return .string(String(repeating: "0", count: 64 - digits.count) + digits)
    }

    @Test("are looked up by keys alone: other texts under the name are no calls")
    func otherTexts() throws {
        let life = try life(calls: ["mum", "", key(1), "zz", key(1)])
        #expect(life.calls.map { .string($0.key) } == [key(1)])
    }

    @Test("are looked up to a bound, which is told")
    func bound() throws {
        let life = try life(calls: (0..<250).map(key))
        #expect(life.calls.count == 200)
        #expect(life.faults.contains { $0.message.contains("250 calls, of which 200") })
    }
}
