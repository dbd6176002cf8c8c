import Rows
import Testing

@testable import Audit

struct ShardCheckTests {
    private let name = "1-select-seeds/kept-00000.jsonl.zst"

    private func fixture() throws -> RunFixture {
        let fixture = try RunFixture()
        try fixture.stage("select-seeds", [.init(kept: [["id": "k1"], ["id": "k2"]])])
        try fixture.finish()
        return fixture
    }

    @Test("A whole file that is as stage.json lists it has no fault.")
    func whole() throws {
        let fixture = try fixture()
        let check = ShardCheck("\(fixture.path)/\(name)")
        #expect(check.fault == nil)
        #expect(check.isListed)
        #expect(check.found?.rows == 2)
    }

    @Test("A whole file without a stage.json beside it has no fault.")
    func alone() throws {
        let fixture = try fixture()
        try fixture.write([["id": "k1"]], to: "alone.jsonl.zst")
        let check = ShardCheck("\(fixture.path)/alone.jsonl.zst")
        #expect(check.fault == nil)
        #expect(!check.isListed)
    }

    @Test("A cut file says that it is cut.", arguments: [0, 1, 30, 60])
    func cut(bytes: Int) throws {
        let fixture = try fixture()
        try fixture.cut(name, to: bytes)
        let fault = try #require(ShardCheck("\(fixture.path)/\(name)").fault)
        #expect(fault.contains("\(fixture.path)/\(name)"))
    }

    @Test(
        "A whole file that isn't the listed one is told by rows, bytes or SHA-256.",
        arguments: [
            ([["id": "k1"]], "holds 1 rows where stage.json lists 2"),
            ([["id": "k1"], ["id": "k3"]], "has the SHA-256"),
        ] as [([JSONValue], String)])
    func replaced(rows: [JSONValue], fault: String) throws {
        let fixture = try fixture()
        try fixture.write(rows, to: name)
        #expect(ShardCheck("\(fixture.path)/\(name)").fault?.contains(fault) == true)
    }

    @Test("A file that isn't there is a fault.")
    func absent() throws {
        let path = try "\(fixture().path)/1-select-seeds/kept-00009.jsonl.zst"
        #expect(ShardCheck(path).fault?.hasPrefix("can't open \(path)") == true)
    }
}
