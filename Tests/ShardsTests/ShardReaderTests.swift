import Foundation
import Shards
import Testing

@Suite("Reading of files of rows")
struct ShardReaderTests {
    let folder = try? TemporaryFolder()

    static let hasZstd = TemporaryFolder.has("zstd")
    static let hasGzip = TemporaryFolder.has("gzip")

    @Test(
        "Lines are cut alike whatever their ends.",
        arguments: [
            ("", [], []), ("\n\n", [], []), ("{}", ["{}"], [1]), ("{}\n", ["{}"], [1]),
            ("{}\r\n[]\r\n", ["{}", "[]"], [1, 2]), ("\u{FEFF}{}\n[]", ["{}", "[]"], [1, 2]),
            ("\n \t\n{}\n\r\n\n[]\n  \n", ["{}", "[]"], [3, 6]), ("\u{FEFF}\n{}", ["{}"], [2]),
            ("a\r\r\nb\rc\n", ["a\r", "b\rc"], [1, 2]), ("x\n\r", ["x"], [1]),
        ])
    func lineEnds(text: String, rows: [String], lines: [Int]) throws {
        let folder = try #require(folder)
        let reading = Reading(try folder.write(text.utf8, to: "a.jsonl"))
        #expect(reading.texts == rows)
        #expect(reading.lines == lines)
        #expect(reading.error == nil)
    }

    @Test("A line over the limit is named with its length, and reading goes on.")
    func tooLong() throws {
        let folder = try #require(folder)
        let long = String(repeating: "x", count: 700_000)
        let text = "1234567890\n12345678901\r\n1234567890\r\n\(long)\n\n\(long)\r\nok\n\(long)y"
        let reading = Reading(try folder.write(text.utf8, to: "a"), maximumRowBytes: 10)
        #expect(reading.texts == ["1234567890", "1234567890", "ok"])
        #expect(reading.lines == [1, 3, 7])
        #expect(reading.tooLong.keys.sorted() == [2, 4, 6, 8])
        #expect(reading.tooLong[2] == 11 && reading.tooLong[4] == 700_000)
        #expect(reading.tooLong[8] == 700_001)
    }

    @Test("A shard with rows over the reader's limit gives the others.")
    func tooLongInShard() throws {
        let folder = try #require(folder)
        let long = Array(repeating: UInt8(ascii: "z"), count: 3 << 20)
        let rows = Sample.rows(2_000, size: 1_000)
        let path = folder.file("a.zst")
        try Sample.write([long] + rows + [long, long], to: path)
        let reading = Reading(path, maximumRowBytes: 2_000)
        #expect(reading.error == nil)
        #expect(reading.rows == rows)
        #expect(reading.tooLong == [1: 3 << 20, 2_002: 3 << 20, 2_003: 3 << 20])
    }

    @Test("Lines longer than every buffer come back whole.")
    func longLines() throws {
        let folder = try #require(folder)
        let rows = [10, 1 << 17, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 3_000_000, 5].map {
            Array(repeating: UInt8(ascii: "z"), count: $0)
        }
        let text = rows.joined(separator: "\n".utf8)
        #expect(Reading(try folder.write(text, to: "a.jsonl")).rows == rows)
        try Sample.write(rows, to: folder.file("a.zst"))
        #expect(Reading(folder.file("a.zst")).rows == rows)
    }

    @Test("A file is read for what it is, whatever its name.", .enabled(if: hasZstd && hasGzip))
    func misnamed() async throws {
        let folder = try #require(folder)
        _ = try folder.write("{\"a\":1}\n".utf8, to: "plain.zst")
        try await folder.shell(
            "cp plain.zst plain.gz; zstd -q plain.gz -o z.jsonl; gzip -c plain.zst > g.zst")
        for name in ["plain.zst", "plain.gz", "z.jsonl", "g.zst"] {
            #expect(Reading(folder.file(name)).texts == [#"{"a":1}"#], "\(name)")
        }
    }

    @Test(
        "Other bytes under the name of a compressed file are damage.", arguments: ["a.zst", "a.gz"])
    func garbage(name: String) throws {
        let folder = try #require(folder)
        for bytes in [[0, 1, 2, 3, 4], [0x28, 0xB5, 0x2F, 0xFC, 0], [0xFF, 0x8B, 8, 0, 0]]
            as [[UInt8]]
        {
            let reading = Reading(try folder.write(bytes, to: name), tail: .mayBeTorn)
            guard case .corrupt = reading.error else {
                Issue.record("\(bytes): \(reading)")
                continue
            }
        }
        #expect(
            Reading(try folder.write([], to: name)).error
                == .torn(path: folder.file(name), rows: 0, offset: 0))
    }

    @Test(
        "What the zstd command writes is read.", .enabled(if: hasZstd),
        arguments: [
            "zstd -1 -q plain -o out.zst", "zstd -19 -q plain -o out.zst",
            "zstd -q --no-check plain -o out.zst", "zstd -q --long=27 plain -o out.zst",
            "zstd -q < plain > out.zst", "zstd -q --no-content-size plain -o out.zst",
            "split -n l/7 plain part.; for p in part.*; do zstd -q $p; done; cat part.*.zst > out.zst",
            "split -n 5 plain part.; for p in part.*; do zstd -q < $p; done > out.zst",
            ": > empty; zstd -q empty -o e.zst; zstd -q plain -o p.zst; cat e.zst p.zst e.zst > out.zst",
            "(printf 'P*M\\030\\003\\000\\000\\000abc'; zstd -q < plain; printf 'Z*M\\030\\000\\000\\000\\000') > out.zst",
            "pzstd -q plain -o out.zst || zstd -q -T2 plain -o out.zst",
        ])
    func foreign(command: String) async throws {
        let folder = try #require(folder)
        let rows = Sample.rows(1_500, size: 700)
        _ = try folder.write(rows.joined(separator: "\n".utf8), to: "plain")
        try await folder.shell(command)
        let reading = Reading(folder.file("out.zst"))
        #expect(reading.error == nil)
        #expect(reading.rows == rows)
    }

    @Test("The zstd command reads what is written here.", .enabled(if: hasZstd))
    func readByCommand() async throws {
        let folder = try #require(folder)
        let rows = Sample.rows(5_000, size: 700)
        try Sample.write(rows, to: folder.file("a.zst"))
        try await folder.shell(
            "zstd -q -t a.zst; zstd -dcq a.zst > plain; zstd -dcq a.zst a.zst > twice")
        let plain = Array(rows.map { $0 + [0x0A] }.joined())
        #expect(try folder.bytes(of: "plain") == plain)
        #expect(try folder.bytes(of: "twice") == plain + plain)
    }

    @Test(
        "A foreign file that is cut says so unless the cut is between frames.",
        .enabled(if: hasZstd))
    func foreignCut() async throws {
        let folder = try #require(folder)
        _ = try folder.write(Sample.rows(30, size: 30).joined(separator: "\n".utf8), to: "plain")
        let commands = [
            ("zst", "zstd -q plain -o out"), ("zst", "zstd -qf < plain > out"),
            ("gz", "gzip -c plain > out"),
        ]
        for (kind, command) in commands {
            try await folder.shell(command)
            let whole = try folder.bytes(of: "out")
            for length in whole.indices {
                let path = try folder.write(whole[..<length], to: "cut.\(kind)")
                let reading = Reading(path, tail: .mayBeTorn)
                #expect(
                    reading.tear == .torn(path: path, rows: reading.rows.count, offset: length),
                    "\(command) at \(length)")
            }
            try await folder.shell("rm out")
        }
    }

    @Test("gzip files of several members are read, with padding.", .enabled(if: hasGzip))
    func gzip() async throws {
        let folder = try #require(folder)
        let rows = Sample.rows(2_000, size: 700)
        _ = try folder.write(rows.joined(separator: "\n".utf8), to: "plain")
        try await folder.shell(
            "split -n 3 plain part.; gzip part.*; : | gzip > z.gz; cat part.*.gz z.gz > a.gz")
        #expect(Reading(folder.file("a.gz")).rows == rows)
        let whole = try folder.bytes(of: "a.gz")
        #expect(Reading(try folder.write(whole + [0, 0, 0], to: "b.gz")).rows == rows)
        let followed = Reading(try folder.write(whole + [1], to: "c.gz"))
        let notGzip = "what follows isn't gzip data"
        #expect(
            followed.error
                == .corrupt(path: folder.file("c.gz"), offset: whole.count, reason: notGzip))
        let cut = Reading(
            try folder.write(whole[..<(whole.count / 2)], to: "d.gz"), tail: .mayBeTorn)
        #expect(cut.tear != nil && cut.rows.count > 500)
        #expect(cut.rows == Array(rows.prefix(cut.rows.count)))
        for index in [0, 2, 3, 100, whole.count / 2] {
            var bytes = whole
            bytes[index] ^= 0xFF
            #expect(Reading(try folder.write(bytes, to: "e.gz")).error != nil, "byte \(index)")
        }
    }

    @Test("A file that isn't there is an error that says so.")
    func missing() throws {
        let folder = try #require(folder)
        let path = folder.file("none.jsonl")
        let error = try #require(Reading(path).error)
        #expect(error == .system(action: "open", path: path, code: ENOENT))
        #expect(
            "\(error)"
                == "can't open \(path): No such file or directory; look whether the path is right")
    }
}
