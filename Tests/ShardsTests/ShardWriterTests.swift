import Foundation
import Rows
import Shards
import Testing

@Suite("Writing of shards")
struct ShardWriterTests {
    let folder = try? TemporaryFolder()

    @Test("Rows come back as they were written.", arguments: [0, 1, 2, 3_000])
    func roundTrip(count: Int) throws {
        let folder = try #require(folder)
        let rows = Sample.rows(count, size: 1_000)
        let path = folder.file("a.jsonl.zst")
        let summary = try Sample.write(rows, to: path)
        #expect(Reading(path).rows == rows)
        #expect(Reading(path).error == nil)
        #expect(summary.rows == count)
        #expect(summary.plainBytes == rows.reduce(0) { $0 + $1.count + 1 })
        let file = try folder.bytes(of: "a.jsonl.zst")
        #expect(summary.fileBytes == file.count)
        #expect(summary.sha256 == Digest.sha256(of: file))
        #expect(try folder.names() == ["a.jsonl.zst"])
    }

    @Test("Rows of every length around a frame's come back.")
    func frameEdges() throws {
        let folder = try #require(folder)
        for length in 100...140 {
            let row = Array(repeating: UInt8(ascii: "x"), count: length)
            let rows = [row, [1], row, row, [2], [3]]
            let path = folder.file("a.zst")
            try Sample.write(rows, to: path, Sample.smallFrames)
            #expect(Reading(path).rows == rows, "\(length)")
        }
    }

    @Test("A frame holds whole rows, at most 1 MiB, with its size and checksum.")
    func frames() throws {
        let folder = try #require(folder)
        let large = Array(repeating: UInt8(ascii: "y"), count: 3 << 20)
        let rows = Sample.rows(1_500, size: 1_000) + [large] + Sample.rows(1_200, size: 1_000)
        let summary = try Sample.write(rows, to: folder.file("a.zst"))
        let frames = try #require(ZstdFrame.all(in: try folder.bytes(of: "a.zst")))

        #expect(frames.first?.isSkippable == true && frames.last?.isSkippable == true)
        let data = frames.dropFirst().dropLast()
        #expect(data.allSatisfy { !$0.isSkippable && $0.hasChecksum })
        let sizes = try data.map { try #require($0.contentSize) }
        #expect(sizes.reduce(0, +) == summary.plainBytes)
        #expect(sizes.filter { $0 > 1 << 20 } == [large.count + 1])
        let rowEnds = Set(rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count + 1) })
        let frameEnds = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        #expect(rowEnds.isSuperset(of: frameEnds))
        #expect(data.count == 5)
    }

    @Test("The same rows make the same bytes.")
    func deterministic() throws {
        let folder = try #require(folder)
        let rows = Sample.rows(5_000, size: 700)
        let first = try Sample.write(rows, to: folder.file("a.zst"))
        let second = try Sample.write(rows, to: folder.file("b.zst"))
        #expect(first == second)
        #expect(try folder.bytes(of: "a.zst") == folder.bytes(of: "b.zst"))
    }

    @Test("A shard has its name only when it is finished; a dropped one leaves nothing.")
    func dropped() throws {
        let folder = try #require(folder)
        let path = try folder.write("old".utf8, to: "a.zst")
        do {
            var writer = try ShardWriter(path: path, options: Sample.smallFrames)
            for row in Sample.rows(50, size: 50) { try writer.append(row) }
            #expect(try folder.names() == ["a.zst", "a.zst.partial"])
            #expect(try folder.bytes(of: "a.zst") == Array("old".utf8))
        }
        #expect(try folder.names() == ["a.zst"])
        #expect(try folder.bytes(of: "a.zst") == Array("old".utf8))
    }

    @Test("What a killed writer left behind is written over.")
    func leftover() throws {
        let folder = try #require(folder)
        _ = try folder.write(Array(repeating: 7, count: 100_000), to: "a.zst.partial")
        try Sample.write([[UInt8](#"{"a":1}"#.utf8)], to: folder.file("a.zst"))
        #expect(Reading(folder.file("a.zst")).texts == [#"{"a":1}"#])
        #expect(try folder.names() == ["a.zst"])
    }

    @Test("A row over the limit is refused by name and the shard goes on without it.")
    func tooLong() throws {
        let folder = try #require(folder)
        let path = folder.file("a.zst")
        var options = ShardWriter.Options()
        #expect(options.maximumRowBytes == 16 << 20)
        options.maximumRowBytes = 10
        var writer = try ShardWriter(path: path, options: options)
        try writer.append(Array("0123456789".utf8))
        do {
            try writer.append(Array("0123456789A".utf8))
            Issue.record("the row was taken")
        } catch {
            #expect(error == .rowTooLong(path: path, row: 2, bytes: 11, limit: 10))
            #expect(
                "\(error)" == "\(path): row 2 has 11 bytes, more than the limit of 10; "
                    + "shorten it or raise the limit")
        }
        try writer.append(JSONRow(validating: Array(#"{"a":1}"#.utf8)))
        #expect(try writer.finish().rows == 2)
        #expect(Reading(path).texts == ["0123456789", #"{"a":1}"#])
    }

    @Test(
        "A row that is no line is refused.",
        arguments: [
            ("{\n}", "it holds a line break; write it on one line"),
            ("{}\r", "it holds a line break; write it on one line"), ("", "it is empty"),
            (" \t", "it is empty"),
        ])
    func refused(row: String, reason: String) throws {
        let folder = try #require(folder)
        let path = folder.file("a.zst")
        var writer = try ShardWriter(path: path, options: .init())
        do {
            try writer.append(Array(row.utf8))
            Issue.record("the row was taken")
        } catch {
            #expect(error == .rowRefused(path: path, row: 1, reason: reason))
        }
        #expect(try writer.finish().rows == 0)
    }

    @Test("A folder that isn't there is an error that says so.")
    func missingFolder() throws {
        let folder = try #require(folder)
        let path = folder.file("none/a.zst")
        do {
            _ = try ShardWriter(path: path, options: .init())
            Issue.record("the shard was begun")
        } catch {
            #expect(error == .system(action: "create", path: path + ".partial", code: ENOENT))
            #expect(
                "\(error)" == "can't create \(path).partial: No such file or directory; "
                    + "look whether the path is right")
        }
    }

    @Test(
        "A folder that can't be written to is an error that says so.", .enabled(if: geteuid() != 0))
    func readOnlyFolder() throws {
        let folder = try #require(folder)
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        let path = folder.file("a.zst")
        do {
            _ = try ShardWriter(path: path, options: .init())
            Issue.record("the shard was begun")
        } catch {
            #expect(error == .system(action: "create", path: path + ".partial", code: EACCES))
        }
    }

    @Test("A full disk is an error that says so, again and again, and the old file stays.")
    func fullDisk() throws {
        let folder = try #require(folder)
        let path = try folder.write("old".utf8, to: "a.zst")
        symlink("/dev/full", path + ".partial")
        let full = ShardError.system(action: "write", path: path + ".partial", code: ENOSPC)
        #expect(throws: full) { _ = try ShardWriter(path: path, options: .init()) }
        #expect(
            "\(full)" == "can't write \(path).partial: No space left on device; "
                + "free some space there and resume")
        #expect(try folder.names() == ["a.zst"])
        symlink("/dev/full", path + ".partial")
        #expect(throws: full) { try AtomicFile.write([1], to: path, durable: true) }
        #expect(try folder.bytes(of: "a.zst") == Array("old".utf8))
        #expect(try folder.names() == ["a.zst"])
    }

    @Test("After a failed write nothing more is taken and nothing is finished.")
    func failedWrite() throws {
        let folder = try #require(folder)
        let path = folder.file("a.zst")
        var writer = try ShardWriter(path: path, options: Sample.smallFrames)
        try writer.append(Sample.rows(1, size: 60)[0])
        try folder.fillDisk(under: "a.zst.partial")

        let full = ShardError.system(action: "write", path: path + ".partial", code: ENOSPC)
        var faults: [ShardError] = []
        for row in Sample.rows(20, size: 60) {
            do throws(ShardError) { try writer.append(row) } catch { faults.append(error) }
        }
        #expect(faults.count > 5 && Set(faults) == [full])
        do throws(ShardError) {
            _ = try writer.finish()
            Issue.record("the shard was finished")
        } catch {
            #expect(error == full)
        }
        #expect(try folder.names().isEmpty)
    }
}
