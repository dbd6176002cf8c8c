import Foundation
import TestKit
import Testing

@testable import Chat

@Suite("A call log that several share")
struct CallLogSharingTests {
    @Test("Two writers grow segments of their own, and each opening sees what the others wrote.")
    func twoWriters() async throws {
        let fixture = try LogFixture()
        let first = try fixture.open()
        try await first.append(LogFixture.record(0))
        let second = try fixture.open()
        #expect(second.count == 1)
        try await first.append(LogFixture.record(1))
        try await second.append(LogFixture.record(2))
        let third = try fixture.open()
        #expect(third.count == 3)
        try await third.append(LogFixture.record(3))
        #expect(try fixture.files() == ["calls-00000.log", "calls-00001.log", "calls-00002.log"])
        for log in [first, second, third] { try await log.close() }
        let all = try fixture.open(readOnly: true)
        #expect(all.count == 4)
        #expect(all.damage.isEmpty)
    }

    @Test("A record that another writer is in the midst of is neither cut nor called damage.")
    func torn() async throws {
        let fixture = try LogFixture()
        let first = try fixture.open()
        try await first.append(LogFixture.record(0))
        let half = RecordFrame.framed(LogFixture.record(1).line).prefix(100)
        let handle = try FileHandle(forWritingTo: fixture.url("calls-00000.log"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(half))
        try handle.close()
        let size = try fixture.data("calls-00000.log").count
        let second = try fixture.open()
        #expect(second.damage.isEmpty)
        #expect(try fixture.data("calls-00000.log").count == size)
        try await second.close()
        try await first.close()
        #expect(try fixture.open().damage.map(\.bytes) == [100])
    }

    @Test("Segments left by writers that are gone are sealed, those of live ones are not.")
    func takeover() async throws {
        let fixture = try LogFixture()
        let live = try fixture.open()
        try await live.append(LogFixture.record(0))
        let dead = try fixture.open()
        try await dead.append(LogFixture.record(1))
        try await dead.close()
        try await fixture.write(2..<3)
        let other = try fixture.open()
        try await other.append(LogFixture.record(3))
        try await other.close()
        #expect(try fixture.files().contains("calls-00000.log"))
        #expect(try fixture.open(readOnly: true).count == 4)
        try await live.append(LogFixture.record(4))
        try await live.close()
        let last = try fixture.open()
        #expect(last.count == 5)
        try await last.close()
        #expect(try fixture.files().contains("calls-00000.jsonl.zst"))
        #expect(try fixture.open(readOnly: true).count == 5)
    }

    @Test("A log that brings each group to the disk answers like any other.")
    func syncEach() async throws {
        let fixture = try LogFixture()
        let log = try CallLog.open(
            directory: fixture.directory.path, readOnly: false,
            options: .init(syncInterval: .zero))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask { try await log.append(LogFixture.record(number)) }
            }
            try await group.waitForAll()
        }
        #expect(log.count == 50)
        try await log.close()
    }
}
