import Foundation
import Glibc
import Rows
import TestKit
import Testing

@testable import Chat

@Suite("The call log")
struct CallLogTests {
    private let name = "calls-00000.log"

    @Test("A record comes back as it was written, its body byte for byte.")
    func roundTrip() async throws {
        let fixture = try LogFixture()
        try await fixture.write(0..<5)
        let log = try fixture.open(readOnly: true)
        #expect(log.count == 5)
        #expect(log.damage.isEmpty)
        #expect(try log.record(for: LogFixture.key(3)) == LogFixture.record(3))
        #expect(try log.all() == (0..<5).map { LogFixture.record($0) })
        #expect(try log.lookup(LogFixture.key(9)) == nil)
        #expect(try log.record(for: LogFixture.key(9)) == nil)
        #expect(LogFixture.record(3).answer(for: LogFixture.key(3))?.text == "answer 3")
        #expect(LogFixture.record(3).answer(for: LogFixture.key(4)) == nil)
    }

    @Test("A record of several choices is found under each of its keys.")
    func choices() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        var request = LogFixture.request(0)
        let keys = (0..<3).map { draw in
            request.draw = draw
            return request.key
        }
        request.draw = 0
        request.schema = ["type": "object"]
        let body = #"{"choices":[{"message":{"content":"a"}},{"message":{"content":"b"}}]}"#
        let record = CallRecord(
            keys: Array(keys[..<2]), draws: [0, 1], request: request,
            response: JSONRow(trusted: Array(body.utf8)), started: 1, elapsed: 2, attempts: 1)
        try await log.append(record)
        #expect(try keys.map { try log.lookup($0)?.choice } == [0, 1, nil])
        #expect(try log.record(for: keys[1])?.answer(for: keys[1])?.text == "b")
        #expect(try log.all() == [record])
        #expect(log.count == 2)
    }

    @Test("A body of many lines is recorded on one.")
    func lines() throws {
        let body = "{\n  \"choices\": [\r\n    {\"message\": {\"content\": \"a\\nb\"}}]\n}\n"
        let completion = try Completion(Array(body.utf8))
        #expect(!completion.row.bytes.contains { $0 == 10 || $0 == 13 })
        #expect(try JSONValue(parsing: completion.row.bytes) == completion.json)
    }

    @Test("Of two records with one key the later one counts.")
    func later() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        try await log.append(LogFixture.record(0))
        try await log.append(LogFixture.record(0, text: "newer"))
        #expect(try log.record(for: LogFixture.key(0)) == LogFixture.record(0, text: "newer"))
        try await log.close()
        let again = try fixture.open(readOnly: true)
        #expect(try again.record(for: LogFixture.key(0)) == LogFixture.record(0, text: "newer"))
        #expect(again.count == 1)
        #expect(try again.all().count == 2)
    }

    @Test("A log cut at any byte keeps the records before the cut, says so and goes on.")
    func torn() async throws {
        let source = try LogFixture()
        try await source.write(0..<2)
        let boundary = try source.data(name).count
        try await source.write(2..<3)
        let whole = try source.data(name)
        for length in boundary..<whole.count {
            let fixture = try LogFixture([name: whole.prefix(length)])
            let reader = try fixture.open(readOnly: true)
            #expect(reader.count == 2)
            #expect(try fixture.data(name).count == length)

            let log = try fixture.open()
            let tail = CallLogDamage(
                file: name, offset: boundary, bytes: length - boundary, isTail: true)
            #expect(log.damage == (length == boundary ? [] : [tail]))
            #expect(reader.damage == log.damage)
            #expect(try fixture.data(name).count == boundary)
            try await log.append(LogFixture.record(2))
            try await log.close()
            #expect(try fixture.data(name) == whole)
        }
    }

    @Test("A damaged byte anywhere in a record costs that record alone.")
    func damaged() async throws {
        let source = try LogFixture()
        try await source.write(0..<1)
        let start = try source.data(name).count
        try await source.write(1..<2)
        let end = try source.data(name).count
        try await source.write(2..<3)
        let whole = try source.data(name)
        // The last byte is the line end, without which a record is whole.
        for position in start..<(end - 1) {
            var bytes = whole
            bytes[position] ^= 0x55
            let log = try LogFixture([name: bytes]).open()
            #expect(log.count == 2)
            #expect(
                log.damage == [
                    CallLogDamage(file: name, offset: start, bytes: end - start, isTail: false)
                ])
            #expect(try log.all() == [LogFixture.record(0), LogFixture.record(2)])
        }
    }

    @Test("A tail of zeros, as a loss of power may leave, is taken off.")
    func zeros() async throws {
        let source = try LogFixture()
        try await source.write(0..<2)
        let whole = try source.data(name)
        let fixture = try LogFixture([name: whole + Data(count: 3_000_000)])
        let log = try fixture.open()
        #expect(log.count == 2)
        #expect(log.damage.map(\.bytes) == [3_000_000])
        #expect(try fixture.data(name) == whole)
    }

    @Test("What was found says which file, how much and what follows from it.")
    func descriptions() {
        func damage(_ bytes: Int, isTail: Bool) -> String {
            CallLogDamage(file: "f", offset: 7, bytes: bytes, isTail: isTail).description
        }
        #expect(
            damage(12, isTail: true)
                == "f: the last 12 bytes were cut, as by a crash; the calls lost with them will be "
                + "sent again if needed")
        #expect(damage(12, isTail: false).hasPrefix("f: 12 bytes at 7 are damaged; the calls"))
        #expect(damage(0, isTail: true).hasPrefix("f: the file ends too early, at 7; the calls"))
    }

    @Test("A closed log and one for reading take no records; closing again does nothing.")
    func closed() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        try await log.close()
        try await log.close()
        await #expect(throws: CallLogError.self) { try await log.append(LogFixture.record(0)) }
        let reader = try fixture.open(readOnly: true)
        await #expect(throws: CallLogError.self) { try await reader.append(LogFixture.record(0)) }
        try await reader.close()
    }

    @Test("A directory that isn't there can't be read, and one that is a file can't be written.")
    func badDirectories() throws {
        let fixture = try LogFixture(["file": Data()])
        #expect(throws: CallLogError.self) {
            try CallLog.open(directory: fixture.directory.path("absent"), readOnly: true)
        }
        #expect(throws: CallLogError.self) {
            try CallLog.open(directory: fixture.directory.path("file"), readOnly: false)
        }
    }

    @Test("A full disk fails the call, says so, and keeps what is there.")
    func fullDisk() async throws {
        let server = try ModelServer { _, _ in .answer("paid for") }
        let fixture = try LogFixture()
        try #require(symlink("/dev/full", fixture.directory.path(name)) == 0)
        let log = try fixture.open()
        let client = try ChatClient(
            ChatModelConfiguration(name: "m", endpoints: [server.url]), log: log)
        let error = await #expect(throws: ChatError.self) {
            try await client.answer(LogFixture.request(0))
        }
        #expect(error?.kind == .callLog)
        #expect(error?.detail.contains("No space left on device; free some space") == true)
        #expect(server.counts.requests == 1)
        #expect(log.count == 0)
    }
}
