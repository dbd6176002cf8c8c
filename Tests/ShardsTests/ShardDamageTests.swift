import Shards
import Testing

@Suite("Damaged shards")
struct ShardDamageTests {
    let folder = try? TemporaryFolder()

    @Test("A shard cut at any byte says that it is cut and gives the rows before.")
    func cut() throws {
        let folder = try #require(folder)
        let rows = Sample.rows(20, size: 40)
        try Sample.write(rows, to: folder.file("whole.jsonl.zst"), Sample.smallFrames)
        let whole = try folder.bytes(of: "whole.jsonl.zst")
        #expect(try #require(ZstdFrame.all(in: whole)).count > 8)
        var mostRows = 0
        for length in whole.indices {
            let path = try folder.write(whole[..<length], to: "cut.jsonl.zst")
            let reading = Reading(path, tail: .mayBeTorn)
            let fault = ShardError.torn(path: path, rows: reading.rows.count, offset: length)
            #expect(reading.tear == fault && reading.error == nil, "cut at \(length)")
            #expect(reading.rows == Array(rows.prefix(reading.rows.count)), "cut at \(length)")
            #expect(reading.rows.count >= mostRows, "cut at \(length)")
            mostRows = reading.rows.count

            let strict = Reading(path)
            #expect(strict.rows == Array(rows.prefix(strict.rows.count)), "cut at \(length)")
            let checked = ShardError.torn(path: path, rows: strict.rows.count, offset: length)
            #expect(strict.error == checked, "cut at \(length)")
            #expect(verify(path).fault == "\(checked)")
            let frame = Sample.smallFrames.frameBytes
            let unchecked = reading.rows.dropFirst(strict.rows.count)
            #expect(unchecked.reduce(0) { $0 + $1.count + 1 } <= frame, "cut at \(length)")
        }
        #expect(mostRows == rows.count)
    }

    @Test("All rows of the frames before a cut are recovered.")
    func recovery() throws {
        let folder = try #require(folder)
        let rows = Sample.rows(4_000, size: 1_000)
        try Sample.write(rows, to: folder.file("whole.zst"))
        let whole = try folder.bytes(of: "whole.zst")
        let frames = try #require(ZstdFrame.all(in: whole))
        let cut = frames.prefix(3).reduce(0) { $0 + $1.length } + frames[3].length / 2
        let path = try folder.write(whole[..<cut], to: "cut.zst")
        let reading = Reading(path, tail: .mayBeTorn)
        let firstTwo = try #require(frames[1].contentSize) + (try #require(frames[2].contentSize))
        #expect(reading.rows.reduce(0) { $0 + $1.count + 1 } >= firstTwo)
        #expect(reading.rows == Array(rows.prefix(reading.rows.count)))
        let message = "\(path) is cut off at byte \(cut), after \(reading.rows.count) whole rows; "
        #expect(reading.tear.map { "\($0)" } == message + "make or fetch it again")
    }

    // Some bits of a zstd frame mean nothing (RFC 8878, section 3.1.1.1.1.3), and some texts can be
    // packed in several ways: such a change leaves all rows as they were, and the SHA-256 tells.
    @Test(
        "A changed byte is an error, or changes no row.",
        arguments: [0xFF, 0x10, 0x80] as [UInt8])
    func flipped(mask: UInt8) throws {
        let folder = try #require(folder)
        let rows = Sample.rows(12, size: 40)
        let summary = try Sample.write(rows, to: folder.file("a.jsonl.zst"), Sample.smallFrames)
        let whole = try folder.bytes(of: "a.jsonl.zst")
        var harmless = 0
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= mask
            let path = try folder.write(bytes, to: "flipped.jsonl.zst")
            let reading = Reading(path)
            #expect(reading.error != nil || reading.rows == rows, "byte \(index)")
            #expect(Array(rows.prefix(reading.rows.count)) == reading.rows, "byte \(index)")
            if reading.error == nil { harmless += 1 }
            let verification = ShardVerification(
                path: path, expected: summary, maximumRowBytes: 1 << 20, parsingRows: false)
            #expect(!verification.isWhole, "byte \(index)")
        }
        #expect(harmless < whole.count / 20)
    }

    @Test("A damaged frame gives none of its rows, and its fault again at every call.")
    func checksum() throws {
        let folder = try #require(folder)
        let rows = Sample.rows(3_000, size: 1_000)
        try Sample.write(rows, to: folder.file("a.zst"))
        var bytes = try folder.bytes(of: "a.zst")
        let frames = try #require(ZstdFrame.all(in: bytes))
        let second = frames.prefix(2).reduce(0) { $0 + $1.length }
        bytes[second + frames[2].length - 1] ^= 1
        let path = try folder.write(bytes, to: "b.zst")
        var reader = try ShardReader(path: path, maximumRowBytes: 1 << 20, tail: .mayBeTorn)
        var plain = 0
        var faults: [ShardError] = []
        while faults.count < 3 {
            do throws(ShardError) {
                guard case .row(_, let bytes)? = try reader.next() else { break }
                plain += bytes.count + 1
            } catch {
                faults.append(error)
            }
        }
        #expect(plain == frames[1].contentSize)
        #expect(Set(faults).count == 1)
        guard case .corrupt(path, _, let reason)? = faults.first else {
            Issue.record("\(faults)")
            return
        }
        #expect(reason == "Restored data doesn't match checksum")
    }

    @Test("Shards put one after another are read as one; a torn one among them is an error.")
    func concatenated() throws {
        let folder = try #require(folder)
        let rows = Sample.rows(10, size: 40)
        try Sample.write(rows, to: folder.file("a.zst"), Sample.smallFrames)
        let whole = try folder.bytes(of: "a.zst")
        #expect(Reading(try folder.write(whole + whole, to: "b.zst")).rows == rows + rows)
        let frames = try #require(ZstdFrame.all(in: whole))
        let torn = whole.dropLast(try #require(frames.last).length)
        let reading = Reading(try folder.write(torn + whole, to: "c.zst"), tail: .mayBeTorn)
        #expect(reading.rows == rows)
        #expect(
            reading.error.map { "\($0)".contains("begins before the one before it has ended") }
                == true)
        let headless = Reading(try folder.write(whole.dropFirst(20), to: "d.zst"))
        #expect(headless.error.map { "\($0)".contains("a shard ends that hasn't begun") } == true)
    }

    @Test("A shard that lost a frame is an error.")
    func lostFrame() throws {
        let folder = try #require(folder)
        try Sample.write(Sample.rows(10, size: 40), to: folder.file("a.zst"), Sample.smallFrames)
        let whole = try folder.bytes(of: "a.zst")
        let frames = try #require(ZstdFrame.all(in: whole))
        let start = frames[0].length + frames[1].length
        let lost = whole[..<start] + whole[(start + frames[2].length)...]
        let reading = Reading(try folder.write(lost, to: "b.zst"))
        #expect(reading.error.map { "\($0)".contains("plain bytes but holds") } == true)
    }

    @Test("A verification says the first thing that differs.")
    func verification() throws {
        let folder = try #require(folder)
        let path = folder.file("a.zst")
        let summary = try Sample.write(Sample.rows(10, size: 40), to: path)
        #expect(verify(path, summary).isWhole)
        #expect(verify(path, summary).found == summary)
        var other = summary
        other.sha256 = String(repeating: "0", count: 64)
        #expect(
            verify(path, other).fault
                == "\(path) should have the SHA-256 \(other.sha256) but has \(summary.sha256)")
        other.fileBytes += 1
        #expect(
            verify(path, other).fault
                == "\(path) should have \(summary.fileBytes + 1) bytes but has \(summary.fileBytes)"
        )
        other.plainBytes += 1
        #expect(verify(path, other).fault?.contains("plain bytes") == true)
        other.rows = 11
        #expect(verify(path, other).fault == "\(path) should hold 11 rows but holds 10")
        #expect(verify(folder.file("none")).fault?.contains("No such file or directory") == true)
        #expect(verify(folder.path).fault?.contains("Is a directory") == true)

        let plain = try folder.write("{}\n{\"a\":1}\n{\"a\":}\n{\"b\":\n".utf8, to: "b.jsonl")
        #expect(verify(plain).fault == "\(plain):3: malformed JSON: not a value, at byte 5")
        #expect(verify(plain).found?.rows == 4)
        let lenient = ShardVerification(
            path: plain, expected: nil, maximumRowBytes: 100, parsingRows: false)
        #expect(lenient.isWhole)
        let strict = ShardVerification(
            path: plain, expected: nil, maximumRowBytes: 6, parsingRows: false)
        #expect(strict.fault == "\(plain):2: 7 bytes, more than the limit of 6")
    }

    private func verify(_ path: String, _ expected: ShardSummary? = nil) -> ShardVerification {
        ShardVerification(
            path: path, expected: expected, maximumRowBytes: 1 << 20, parsingRows: true)
    }
}
