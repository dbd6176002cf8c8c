import Shards
import TestKit
import Testing

@Suite("A shard's frames")
struct ShardFrameTests {
    @Test("can each be read by itself, from where a reading has told that they begin")
    func frames() throws {
        let folder = try TemporaryDirectory()
        let path = folder.path("rows.jsonl.zst")
        var options = ShardWriter.Options()
        options.frameBytes = 64
        var writer = try ShardWriter(path: path, options: options)
        // The last rows are longer than a frame is to be.
        let rows = (0..<20).map { number in
            Array(#"{"id":\#(number),"text":"\#(String(repeating: "x", count: number * 5))"}"#.utf8)
        }
        for row in rows { try writer.append(row) }
        _ = try writer.finish()
        var starts: [(offset: Int, row: Int)] = []
        var reader = try ShardReader(path: path, maximumRowBytes: 1 << 20, tail: .mustBeWhole)
        while case .row(let line, let bytes)? = try reader.next() {
            #expect(bytes == rows[line - 1])
            if starts.last?.offset != reader.frameOffset {
                starts.append((reader.frameOffset, line - 1))
            }
        }
        #expect(starts.count > 5)
        for (offset, row) in starts {
            var part = try ShardReader(path: path, maximumRowBytes: 1 << 20, frameOffset: offset)
            let line = try part.next()
            #expect(line == .row(line: 1, bytes: rows[row]))
            #expect(part.frameOffset == offset)
        }
    }

    @Test("aren't where none begins")
    func nowhere() throws {
        let folder = try TemporaryDirectory()
        let path = folder.path("rows.jsonl.zst")
        var writer = try ShardWriter(path: path, options: .init())
        try writer.append(Array("{}".utf8))
        _ = try writer.finish()
        #expect(throws: ShardError.self) {
            var reader = try ShardReader(path: path, maximumRowBytes: 1 << 20, frameOffset: 3)
            while try reader.next() != nil {}
        }
    }
}
