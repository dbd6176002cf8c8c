import Foundation
import TestKit
import Testing

@testable import Chat

@Suite("Keys and compaction of the call log")
struct CallLogCompactionTests {
    private let sealed = "calls-00000.jsonl.zst"
    private let keys = "calls-00000.keys"

    private func sealedFixture(_ count: Int) async throws -> LogFixture {
        let fixture = try LogFixture()
        try await fixture.write(0..<count)
        let again = try LogFixture([
            "calls-00000.log": try fixture.data("calls-00000.log"), "calls-00001.log": Data(),
        ])
        try await again.open().close()
        return again
    }

    private func expectAll(_ count: Int, in log: CallLog) throws {
        #expect(log.count == count)
        for number in 0..<count {
            #expect(try log.record(for: LogFixture.key(number)) == LogFixture.record(number))
        }
    }

    @Test("A sealed segment is opened by its keys alone, without its body.")
    func opening() async throws {
        let fixture = try await sealedFixture(20)
        #expect(try fixture.files() == [sealed, keys, "calls-00001.log"].sorted())
        try expectAll(20, in: try fixture.open(readOnly: true))
        // The body is damaged where its size and its end don't tell.
        var bytes = try fixture.data(sealed)
        bytes[bytes.count / 2] ^= 0x55
        try bytes.write(to: fixture.url(sealed))
        let log = try fixture.open(readOnly: true)
        #expect(log.count == 20)
        #expect(log.damage.isEmpty)
        let request = LogFixture.request(3)
        #expect(try log.record(for: LogFixture.key(3)) == nil)
        #expect(try log.lookup(request) == .miss(.unreadable))
    }

    @Test("Keys that are absent, damaged anywhere or another shard's are made anew.")
    func badKeys() async throws {
        let fixture = try await sealedFixture(5)
        let right = try fixture.data(keys)
        let other = try await sealedFixture(6)
        var states: [Data?] = [nil, Data(), try other.data(keys), right + [0]]
        for offset in 0..<right.count {
            var bytes = right
            bytes[offset] ^= 0x20
            states.append(bytes)
        }
        for length in stride(from: 1, to: right.count, by: 37) {
            states.append(right.prefix(length))
        }
        for state in states {
            try? FileManager.default.removeItem(at: fixture.url(keys))
            try state?.write(to: fixture.url(keys))
            try expectAll(5, in: try fixture.open(readOnly: true))
        }
        try await fixture.open().close()
        #expect(try fixture.data(keys) == right)
    }

    @Test("Compaction drops what newer records replace and merges segments.")
    func compaction() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open(segmentBytes: 2_000)
        for number in 0..<40 { try await log.append(LogFixture.record(number, text: "old")) }
        for number in 0..<40 { try await log.append(LogFixture.record(number)) }
        try await log.close()
        let before = try fixture.files().count
        let result = try CallLog.compact(directory: fixture.directory.path)
        #expect(result.kept == 40)
        #expect(result.dropped == 40)
        #expect(result.segmentsBefore > 10)
        #expect(result.segmentsAfter == 1)
        #expect(result.bytesAfter < result.bytesBefore)
        #expect(try fixture.files().count == 2)
        #expect(before > 20)
        try expectAll(40, in: try fixture.open(readOnly: true))
        // Nothing is left to gain.
        let files = try fixture.files()
        let again = try CallLog.compact(directory: fixture.directory.path)
        #expect(again.dropped == 0)
        #expect(again.segmentsAfter == again.segmentsBefore)
        #expect(try fixture.files() == files)
        try await fixture.write(40..<41)
        try expectAll(41, in: try fixture.open(readOnly: true))
    }

    @Test("A kill at any step of a compaction loses no answer, and the next one goes on.")
    func killed() async throws {
        let fixture = try LogFixture()
        let log = try fixture.open(segmentBytes: 4_000)
        for number in 0..<24 { try await log.append(LogFixture.record(number, text: "old")) }
        for number in 0..<24 { try await log.append(LogFixture.record(number)) }
        try await log.close()
        // What a kill leaves is what the directory holds then.
        var left: [(step: CompactionStep, files: [String: Data])] = []
        _ = try CallLog.compact(
            directory: fixture.directory.path, options: .init(segmentBytes: 6_000)
        ) { step in
            let files = (try? fixture.contents()) ?? [:]
            left.append((step, files))
        }
        #expect(Set(left.map(\.step)).count == 4)
        #expect(left.count > 12)
        for (_, files) in left {
            try expectAll(24, in: try LogFixture(files).open(readOnly: true))
            let again = try LogFixture(files)
            let result = try CallLog.compact(directory: again.directory.path)
            #expect(result.kept == 24)
            try expectAll(24, in: try again.open(readOnly: true))
            #expect(try again.open(readOnly: true).damage.isEmpty)
        }
    }

    @Test(
        "Compaction leaves the segment of a live writer alone, and loses no damaged neighbour's record."
    )
    func live() async throws {
        let fixture = try LogFixture()
        try await fixture.write(0..<10)
        var bytes = try fixture.data("calls-00000.log")
        bytes[bytes.count / 2] ^= 0x55
        try bytes.write(to: fixture.url("calls-00000.log"))
        let live = try CallLog.open(directory: fixture.directory.path, readOnly: false)
        // The first segment is the live one's now; a second writer's can be compacted.
        try await fixture.write(10..<15)
        try await fixture.write(10..<15)
        let result = try CallLog.compact(directory: fixture.directory.path)
        #expect(result.kept == 5)
        #expect(try fixture.files().contains("calls-00000.log"))
        try await live.append(LogFixture.record(20))
        try await live.close()
        #expect(try fixture.open(readOnly: true).count == 15)
    }

    @Test("A damaged segment is neither merged nor removed, and told.", arguments: [true, false])
    func damaged(hasKeys: Bool) async throws {
        let fixture = try LogFixture()
        let log = try fixture.open()
        for number in 0..<40 { try await log.append(LogFixture.record(number, text: "old")) }
        try await log.close()
        let plain = try fixture.data("calls-00000.log")
        let second = try fixture.open(segmentBytes: 1 << 30)
        // More than one frame, of texts that don't pack well.
        var generator = SystemRandomNumberGenerator()
        for number in 20..<60 {
            let text = (0..<600).map { _ in String(generator.next(), radix: 36) }.joined()
            try await second.append(LogFixture.record(number, text: text))
        }
        try await second.close()
        let all = try fixture.data("calls-00000.log")
        let parts = try LogFixture([
            "calls-00000.log": plain, "calls-00001.log": Data(all.dropFirst(plain.count)),
            "calls-00002.log": Data(),
        ])
        try await parts.open().close()
        let victim = "calls-00001.jsonl.zst"
        var bytes = try parts.data(victim)
        bytes[bytes.count / 2] ^= 0x55
        try bytes.write(to: parts.url(victim))
        if !hasKeys { try FileManager.default.removeItem(at: parts.url("calls-00001.keys")) }
        let before = try parts.open(readOnly: true)
        let known = try (0..<60).map { try before.record(for: LogFixture.key($0)) }
        let lost = known.count { $0 == nil }
        try #require((0..<60).contains(lost) && known[..<20].allSatisfy { $0 != nil })
        let result = try CallLog.compact(directory: parts.directory.path)
        #expect(result.damage.map(\.file) == [victim])
        #expect(try parts.data(victim) == bytes)
        let after = try parts.open(readOnly: true)
        for number in 0..<60 {
            let now = try after.record(for: LogFixture.key(number))
            // Where the newer record is lost an older one may be asked for again.
            #expect(now == known[number] || (known[number] == nil && (20..<40).contains(number)))
        }
    }

    @Test("A compaction that fails leaves the log as it was.", arguments: [1, 2])
    func failing(segment: Int) async throws {
        let fixture = try LogFixture()
        let log = try fixture.open(segmentBytes: 4_000)
        for number in 0..<24 { try await log.append(LogFixture.record(number, text: "old")) }
        for number in 0..<24 { try await log.append(LogFixture.record(number)) }
        try await log.close()
        let before = try fixture.contents()
        var begun: [String] = []
        var obstacle: URL?
        #expect(throws: CallLogError.self) {
            try CallLog.compact(
                directory: fixture.directory.path, options: .init(segmentBytes: 6_000)
            ) { step in
                guard step == .begunSegment else { return }
                let names = (try? fixture.files()) ?? []
                begun = names.filter { before[$0] == nil && $0.hasSuffix(".log") }
                guard let last = begun.last,
                    names.count(where: { before[$0] == nil && !$0.hasSuffix(".keys") }) == segment
                else { return }
                // Nothing can be sealed under a name that a folder has.
                let url = fixture.url(last.replacing(".log", with: ".jsonl.zst"))
                try? FileManager.default.createDirectory(
                    at: url.appending(path: "full"), withIntermediateDirectories: true)
                obstacle = url
            }
        }
        #expect(!begun.isEmpty)
        try FileManager.default.removeItem(at: #require(obstacle))
        #expect(try fixture.contents() == before)
    }

    @Test("A log that is compacted while it is opened is read anew.", arguments: [true, false])
    func compactedMeanwhile(readOnly: Bool) async throws {
        let fixture = try LogFixture()
        try await fixture.write(0..<30, segmentBytes: 2_000)
        var isCompacted = false
        let opening = try LogOpening(directory: fixture.directory.path, readOnly: readOnly) {
            guard !isCompacted else { return }
            isCompacted = true
            _ = try? CallLog.compact(directory: fixture.directory.path)
        }
        #expect(opening.index.count == 30)
        #expect(opening.index.segments.count == 1)
        #expect(opening.damage.isEmpty)
        // A segment that is listed and never there is told of, not passed over.
        try FileManager.default.createSymbolicLink(
            at: fixture.url("calls-00099.log"), withDestinationURL: fixture.url("nowhere"))
        var listings = 0
        #expect(throws: CallLogError.self) {
            try LogOpening(directory: fixture.directory.path, readOnly: readOnly) { listings += 1 }
        }
        #expect(listings == 5)
    }
}
