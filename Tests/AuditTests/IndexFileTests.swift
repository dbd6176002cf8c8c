import Foundation
import GRDB
import Rows
import TestKit
import Testing

@testable import Audit

@Suite("The file of the audit's index")
struct IndexFileTests {
    private func number(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }

    @Test("is left alone, and not waited for, while another process writes to it")
    func busy() throws {
        let fixture = try RunFixture()
        try IndexedRun.write(to: fixture)
        let run = try AuditRun(fixture.path)
        let path = "\(fixture.path)/audit.sqlite"
        let working = try AuditIndex(run)
        let before = try number(path)
        let rows = try working.database.write { _ in
            try IndexFile(run).database.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM row")
            }
        }
        #expect(rows == 3)
        #expect(try number(path) == before)
    }

    @Test("is made anew where it is of another version")
    func version() throws {
        let fixture = try RunFixture()
        try IndexedRun.write(to: fixture)
        let run = try AuditRun(fixture.path)
        _ = try AuditIndex(run)
        try DatabaseQueue(path: "\(fixture.path)/audit.sqlite").inDatabase {
            try $0.execute(sql: "PRAGMA user_version = 1")
        }
        #expect(try AuditIndex(run).linesRead == 7)
    }

    @Test("is kept where it can't be opened for a reason of another kind")
    func notDamaged() throws {
        let fixture = try RunFixture()
        try IndexedRun.write(to: fixture)
        let run = try AuditRun(fixture.path)
        _ = try AuditIndex(run)
        let path = "\(fixture.path)/audit.sqlite"
        // A table that is gone is neither busy nor torn: nobody knows what it is.
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "DROP TABLE meta") }
        let before = try number(path)
        #expect(throws: AuditError.self) { try AuditIndex(run) }
        #expect(try number(path) == before)
    }

    @Test("is closed to others where it stands in a folder that all share")
    func temporary() throws {
        let path = try IndexFile.temporary()
        defer { IndexFile.remove(path) }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
