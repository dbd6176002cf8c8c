import Rows
import Shards
import Testing

@Suite("Reading of items")
struct ItemReaderTests {
    let folder = try? TemporaryFolder()

    struct Items {
        var items: [Item] = []
        var error: ShardError?

        init(_ path: String, limit: Int = 1 << 20) {
            do throws(ShardError) {
                var reader = try ItemReader(path: path, maximumItemBytes: limit)
                while let item = try reader.next() { items.append(item) }
            } catch {
                self.error = error
            }
        }

        var texts: [String] { items.map { String(decoding: $0.bytes, as: UTF8.self) } }
    }

    @Test(
        "Arrays and lines give the same objects, with the lines where they begin.",
        arguments: [
            (#"[{"a":1},{"b":[1,{}]}]"#, [#"{"a":1}"#, #"{"b":[1,{}]}"#], [1, 1]),
            ("{\"a\":1}\n\n {\"b\":2} \r\n", [#"{"a":1}"#, #" {"b":2} "#], [1, 3]),
            (
                "\u{FEFF}\n [\n  {\n    \"a\": \"]},{\\\"[\\\\\"\n  },\n  {\"b\": 2}\n]\n\n",
                [#"{"a": "]},{\"[\\"}"#, #"{"b": 2}"#], [3, 6]
            ),
            ("[]", [], []), (" [ \n ] \n", [], []), ("", [], []), (" \n\t\n", [], []),
            ("\u{FEFF}", [], []),
            ("\u{FEFF}{}", ["{}"], [1]), ("\n\n{}\n{}", ["{}", "{}"], [3, 4]),
            ("[{}\n,\n{}\n,{} ]", ["{}", "{}", "{}"], [1, 3, 4]),
        ])
    func shapes(text: String, texts: [String], lines: [Int]) throws {
        let folder = try #require(folder)
        let read = Items(try folder.write(text.utf8, to: "a.json"))
        #expect(read.error == nil)
        #expect(read.texts == texts)
        #expect(read.items.map(\.line) == lines)
        #expect(read.items.allSatisfy { $0.fault == nil && $0.row?.bytes == $0.bytes })
    }

    @Test("A faulty line is handed over with its fault, and reading goes on.")
    func faultyLines() throws {
        let folder = try #require(folder)
        let long = String(repeating: "x", count: 2_000)
        let text = "{\"a\":1}\n{\"a\":}\n5\n{\"s\":\"\(long)\"}\n{\"s\":\"\\ud83d\"}\n{}"
        let read = Items(try folder.write(text.utf8, to: "a.jsonl"), limit: 1_500)
        #expect(read.error == nil)
        #expect(
            read.items.map(\.fault) == [
                nil, "malformed JSON: not a value, at byte 5",
                "malformed JSON: an object was expected but this is a number",
                "it has 2008 bytes, more than the limit of 1500",
                "malformed JSON: half of a surrogate pair, which stands for no character, at byte 6",
                nil,
            ])
        #expect(read.items.map(\.line) == Array(1...6))
        #expect(read.texts[1] == #"{"a":}"# && read.items[1].row == nil)
        #expect(read.items[3].bytes.count == 1_024)
    }

    @Test("A faulty item of an array is handed over with its fault, and reading goes on.")
    func faultyItems() throws {
        let folder = try #require(folder)
        let long = String(repeating: "x", count: 2_000)
        let text =
            "[{\"a\":1},\n{\"a\":},5 ,\n\"a,]b\",null\n,{\"s\":\n\"\(long)\"}, [1,2],\n{\"b\" 1}, {}]"
        let read = Items(try folder.write(text.utf8, to: "a.json"), limit: 1_500)
        #expect(read.error == nil)
        let expected = "malformed JSON: an object was expected but this is"
        #expect(
            read.items.map(\.fault) == [
                nil, "malformed JSON: not a value, at byte 5", "\(expected) a number",
                "\(expected) a string", "\(expected) null",
                "it has 2009 bytes, more than the limit of 1500", "\(expected) an array",
                "malformed JSON: ':' was expected after a name, at byte 5", nil,
            ])
        #expect(read.items.map(\.line) == [1, 2, 2, 3, 3, 4, 5, 6, 6])
    }

    @Test(
        "An array that can't be cut into items is an error with its line.",
        arguments: [
            ("[{},\n{}", 2, 2, "the array isn't closed (item 3 of the array)"),
            ("[{},\n{\"a\":1", 1, 2, "the array isn't closed (item 2 of the array)"),
            ("[{}\n{}]", 1, 2, "',' or ']' was expected after an item (item 2 of the array)"),
            ("[{},\n]", 1, 2, "an item was expected (item 2 of the array)"),
            ("[,{}]", 0, 1, "an item was expected (item 1 of the array)"),
            ("[{}]\n{}", 1, 2, "something follows the array (item 2 of the array)"),
            (
                "[{},\n{\"a\":[1}]", 1, 2,
                "a bracket closes another one than was opened last (item 2 of the array)"
            ),
            (
                "[{},}]", 1, 1,
                "a bracket closes another one than was opened last (item 2 of the array)"
            ),
            ("[{},{\n\"a\":\"b\n}]", 1, 2, "a string isn't closed (item 2 of the array)"),
            ("[", 0, 1, "the array isn't closed (item 1 of the array)"),
            (
                "[" + String(repeating: "[", count: 600), 0, 1,
                "arrays and objects nested more than 512 deep (item 1 of the array)"
            ),
        ])
    func brokenArrays(text: String, count: Int, line: Int, reason: String) throws {
        let folder = try #require(folder)
        let path = try folder.write(text.utf8, to: "a.json")
        let read = Items(path)
        #expect(read.items.count == count)
        #expect(read.error.map { "\($0)" } == "\(path):\(line): \(reason); correct the file there")
    }

    @Test("A lone pretty-printed object is an error that says what to do.")
    func prettyPrinted() throws {
        let folder = try #require(folder)
        let path = try folder.write("{\n  \"a\": 1\n}\n".utf8, to: "a.json")
        #expect(
            Items(path).error.map { "\($0)" }
                == "\(path):1: an object begins here that takes several lines; "
                + "make the file an array of objects, or write each object on one line")
    }

    @Test("An array is cut alike wherever its bytes are parted.")
    func windows() throws {
        let folder = try #require(folder)
        let text = Array(
            "[{\"a\":\"x\\\\\\\"]\",\n\"b\":[{}]} , 7,\"s\\\"\"\n,{\"c\":null}]\n".utf8)
        let whole = Items(try folder.write(text, to: "a.json"))
        #expect(whole.error == nil && whole.items.count == 4)
        for width in 1...9 {
            // Each zstd frame is a window of its own.
            var parted: [UInt8] = []
            for start in stride(from: 0, to: text.count, by: width) {
                parted += storedFrame(text[start..<min(start + width, text.count)])
            }
            let read = Items(try folder.write(parted, to: "b.json.zst"))
            #expect(read.error == nil)
            #expect(read.items == whole.items, "\(width)")
        }
    }

    @Test("A long array of long items is read whole.", arguments: [false, true])
    func large(isPretty: Bool) throws {
        let folder = try #require(folder)
        let rows = Sample.rows(300, size: 3_000) + Sample.rows(2, size: 600_000)
        let separator = isPretty ? ",\n    " : ","
        let text = Array("[".utf8) + rows.joined(separator: separator.utf8) + Array("]".utf8)
        let read = Items(try folder.write(text, to: "a.json"))
        #expect(read.error == nil)
        #expect(read.items.map(\.bytes) == rows)
        #expect(read.items.last?.line == (isPretty ? rows.count : 1))
    }

    @Test("A torn file is an error after the items before the cut.")
    func torn() throws {
        let folder = try #require(folder)
        for text in ["[{\"a\":1},{\"b\":2}]", "{\"a\":1}\n{\"b\":2}\n"] {
            let frames = storedFrame(Array(text.utf8)[..<12]) + storedFrame(Array(text.utf8)[12...])
            let path = try folder.write(frames.dropLast(3), to: "a.zst")
            let read = Items(path)
            #expect(read.texts == [#"{"a":1}"#])
            #expect(read.error == .torn(path: path, rows: 1, offset: frames.count - 3))
        }
    }

    /// A zstd frame of one stored block, without content size or checksum.
    private func storedFrame(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let header = UInt32(bytes.count) << 3 | 1
        return [
            0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, UInt8(header & 255), UInt8(header >> 8 & 255), 0,
        ] + bytes
    }
}
