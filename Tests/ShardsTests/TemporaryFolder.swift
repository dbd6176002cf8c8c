import Foundation
import Shards
import TestKit
import Testing

/// A folder that goes when its test does.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "weft-shards-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        // Not Data's own writing, which waits for the disk: tests write thousands of files.
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(descriptor >= 0)
        let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try output.write(contentsOf: Data(bytes))
        return file(name)
    }

    func bytes(of name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Makes every further write to an open file of this process fail as on a full disk.
    func fillDisk(under name: String) throws {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let number = files.first {
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\($0)")
            return target == file(name)
        }
        try #require(dup2(full, try #require(number.flatMap { Int32($0) })) >= 0)
    }

    /// Runs a command in the folder, as a shell does.
    func shell(_ command: String) async throws {
        let result = try await Program("/bin/sh", folder: path).run(["-ec", command])
        try #require(result.code == 0, "\(command): \(result.faults)")
    }

    static func has(_ tool: String) -> Bool {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + tool)
        }
    }
}

/// Rows for tests.
enum Sample {
    /// Rows whose bytes don't compress to nothing, the same on every call.
    static func rows(_ count: Int, size: Int) -> [[UInt8]] {
        var state: UInt64 = 1
        return (0..<count).map { index in
            var row = Array(#"{"id":\#(index),"text":""#.utf8)
            while row.count < size {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                withUnsafeBytes(of: (state >> 3) & 0x0F0F_0F0F_0F0F_0F0F | 0x6060_6060_6060_6060) {
                    row.append(contentsOf: $0)
                }
            }
            return row + Array(#""}"#.utf8)
        }
    }

    /// Options that make many frames of few rows.
    static var smallFrames: ShardWriter.Options {
        var options = ShardWriter.Options()
        options.frameBytes = 128
        return options
    }

    @discardableResult
    static func write(
        _ rows: [[UInt8]], to path: String, _ options: ShardWriter.Options = .init()
    ) throws -> ShardSummary {
        var writer = try ShardWriter(path: path, options: options)
        for row in rows { try writer.append(row) }
        return try writer.finish()
    }
}

/// What came out of a reader.
struct Reading: Equatable {
    var rows: [[UInt8]] = []
    var lines: [Int] = []
    var tooLong: [Int: Int] = [:]
    var error: ShardError?
    var tear: ShardError?

    init(
        _ path: String, maximumRowBytes: Int = 1 << 24, tail: ShardReader.Tail = .mustBeWhole
    ) {
        do throws(ShardError) {
            var reader = try ShardReader(path: path, maximumRowBytes: maximumRowBytes, tail: tail)
            do throws(ShardError) {
                while let line = try reader.next() {
                    switch line {
                    case .row(let line, let bytes):
                        rows.append(bytes)
                        lines.append(line)
                    case .tooLong(let line, let bytes): tooLong[line] = bytes
                    }
                }
            } catch {
                self.error = error
            }
            tear = reader.tear
        } catch {
            self.error = error
        }
    }

    var texts: [String] { rows.map { String(decoding: $0, as: UTF8.self) } }
}
