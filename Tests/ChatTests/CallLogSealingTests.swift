import Foundation
import Shards
import TestKit
import Testing

@testable import Chat

@Suite("Sealed segments of the call log")
struct CallLogSealingTests {
    private let plain = "calls-00000.log"
    private let sealed = "calls-00000.jsonl.zst"
    private let keys = "calls-00000.keys"
    private let next = "calls-00001.log"

    /// The files of a segment of 20 records, before and after it is sealed.
    private func segment() async throws -> (plain: Data, sealed: Data) {
        let source = try LogFixture()
        try await source.write(0..<20)
        let before = try source.data(plain)
        let fixture = try LogFixture([plain: before, next: Data()])
        try await fixture.open().close()
        #expect(try fixture.files() == [sealed, keys, next])
        return (before, try fixture.data(sealed))
    }

    private func expectAll(_ count: Int, in log: CallLog) throws {
        #expect(log.count == count)
        #expect(try log.all() == (0..<count).map { LogFixture.record($0) })
        for number in 0..<count {
            #expect(try log.record(for: LogFixture.key(number)) == LogFixture.record(number))
        }
    }

    @Test("Full segments are sealed while the log grows, and every record stays within reach.")
    func growing() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open(segmentBytes: 4_000)
        for number in 0..<200 {
            try await log.append(LogFixture.record(number))
            let earlier = number / 2
            #expect(try log.record(for: LogFixture.key(earlier)) == LogFixture.record(earlier))
        }
        try await log.close()
        try expectAll(200, in: log)
        let files = try fixture.files().filter { !$0.hasSuffix(".keys") }
        #expect(files.count(where: { $0.hasSuffix(".jsonl.zst") }) >= 10)
        #expect(files.count(where: { $0.hasSuffix(".log") }) == 1)
        #expect(files.count == Set(files.map { $0.prefix(11) }).count)
        try expectAll(200, in: try fixture.open(readOnly: true))
        try await fixture.write(200..<230, segmentBytes: 4_000)
        try expectAll(230, in: try fixture.open(readOnly: true))
    }

    @Test("A sealed segment is a shard of JSON lines.")
    func shard() async throws {
        let fixture = try LogFixture([sealed: try await segment().sealed])
        var reader = try ShardReader(
            path: fixture.directory.path(sealed), maximumRowBytes: 1 << 20, tail: .mustBeWhole)
        var rows: [CallRecord] = []
        while let line = try reader.next() {
            guard case .row(_, let bytes) = line else { continue }
            rows.append(try CallRecord(line: bytes))
        }
        #expect(rows == (0..<20).map { LogFixture.record($0) })
    }

    @Test("A segment of many frames finds each record in its own.")
    func frames() async throws {
        let fixture = try LogFixture()
        let text = String(repeating: "long ", count: 2_000)
        let log = try fixture.open(segmentBytes: 1 << 20)
        for number in 0..<120 {
            try await log.append(LogFixture.record(number, text: "\(text)\(number)"))
        }
        try await log.close()
        #expect(try fixture.files().first == sealed)
        let again = try fixture.open(readOnly: true)
        for number in (0..<120).shuffled() {
            let record = try again.record(for: LogFixture.key(number))
            #expect(record == LogFixture.record(number, text: "\(text)\(number)"))
        }
    }

    @Test("A kill at any step of sealing loses nothing and doubles nothing.")
    func steps() async throws {
        let (before, after) = try await segment()
        let states: [[String: Data]] = [
            // The new segment was begun, nothing of the shard is there.
            [plain: before, next: Data()],
            // The shard was being written.
            [plain: before, next: Data(), "\(sealed).partial": after.prefix(100)],
            // The shard has its name, the plain file has not gone.
            [plain: before, next: Data(), sealed: after],
            // The same before anything was appended to a new segment.
            [plain: before, sealed: after],
            // All is done.
            [next: Data(), sealed: after],
        ]
        for state in states {
            let fixture = try LogFixture(state)
            let reader = try fixture.open(readOnly: true)
            try expectAll(20, in: reader)
            let log = try fixture.open()
            try expectAll(20, in: log)
            try await log.append(LogFixture.record(20))
            try await log.close()
            #expect(log.damage.isEmpty)
            #expect(
                try fixture.files().filter { !$0.hasSuffix(".partial") } == [sealed, keys, next])
            try expectAll(21, in: try fixture.open(readOnly: true))
        }
    }

    @Test("A plain segment that isn't the last is sealed without the damage in it.")
    func damagedPlain() async throws {
        var bytes = try await segment().plain
        bytes[bytes.count / 2] ^= 0x55
        let fixture = try LogFixture([plain: bytes, next: Data()])
        let log = try fixture.open()
        #expect(log.damage.count == 1)
        #expect(log.count == 19)
        try await log.close()
        #expect(try fixture.files() == [sealed, keys, next])
        for record in try log.all() {
            #expect(try log.record(for: record.keys[0]) == record)
        }
        #expect(try log.all().count == 19)
        #expect(try fixture.open(readOnly: true).count == 19)
    }

    @Test("A sealed segment that is cut keeps its whole frames, and says so.")
    func cutShard() async throws {
        let fixture = try LogFixture()
        let text = String(repeating: "long ", count: 2_000)
        let log = try fixture.open(segmentBytes: 1 << 20)
        for number in 0..<120 {
            try await log.append(LogFixture.record(number, text: "\(text)\(number)"))
        }
        try await log.close()
        let bytes = try fixture.data(sealed)
        let whole = try LogFixture([sealed: bytes]).open(readOnly: true)
        #expect(whole.damage.isEmpty)
        // A shard ends in a frame of 32 bytes that holds no rows.
        let parts = [
            0, 1, 10, bytes.count / 2, bytes.count - 33, bytes.count - 32, bytes.count - 1,
        ]
        for part in parts {
            let cut = try LogFixture([sealed: bytes.prefix(part)])
            let reader = try cut.open(readOnly: true)
            #expect(reader.damage.count == 1)
            #expect(reader.damage.allSatisfy { $0.isTail && $0.file == sealed })
            let records = try reader.all()
            #expect(records.count == reader.count)
            #expect((records.count == whole.count) == (part >= bytes.count - 32))
            for (number, record) in records.enumerated() {
                #expect(record == LogFixture.record(number, text: "\(text)\(number)"))
            }
            #expect(records.isEmpty == (part < bytes.count / 2))
        }
    }

    @Test("A damaged frame of a sealed segment costs its own records alone.")
    func damagedShard() async throws {
        let fixture = try LogFixture()
        let text = String(repeating: "long ", count: 2_000)
        let log = try fixture.open(segmentBytes: 1 << 20)
        for number in 0..<120 {
            try await log.append(LogFixture.record(number, text: "\(text)\(number)"))
        }
        try await log.close()
        var bytes = try fixture.data(sealed)
        let whole = try LogFixture([sealed: bytes]).open(readOnly: true)
        bytes[bytes.count / 2] ^= 0x55
        let damaged = try LogFixture([sealed: bytes]).open(readOnly: true)
        #expect(damaged.damage.count == 1)
        #expect(damaged.damage.allSatisfy { !$0.isTail })
        // A frame holds a dozen of these records.
        #expect((1...13).contains(whole.count - damaged.count))
        for record in try damaged.all() {
            #expect(try damaged.record(for: record.keys[0]) == record)
        }
    }

    @Test(
        "Files' names tell their segment, and other files are none.",
        arguments: [
            ("calls-00007.log", SegmentName(number: 7, kind: .plain)),
            ("calls-00007.jsonl.zst", SegmentName(number: 7, kind: .sealed)),
            ("calls-00007.keys", SegmentName(number: 7, kind: .keys)),
            ("calls-123456.log", SegmentName(number: 123_456, kind: .plain)),
            ("calls-7.log", nil), ("calls-00007.jsonl.zst.partial", nil), ("calls-.log", nil),
            ("calls--0007.log", nil), ("notes.txt", nil), ("calls-0000x.log", nil),
        ])
    func names(_ text: String, _ name: SegmentName?) {
        #expect(SegmentName(text) == name)
        if let name { #expect(name.text == text) }
    }
}
