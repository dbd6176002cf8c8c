import Foundation
import TestKit

extension SharedData {
    static func has(_ name: String) -> Bool { path(name) != nil }

    static func bytes(_ name: String) throws -> Data {
        guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
        guard name.hasSuffix(".zst") else { return try Data(contentsOf: URL(filePath: path)) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["zstd", "-dcq", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    /// Decodes a JSON array.
    static func rows<Row: Decodable>(_ name: String, as row: Row.Type) throws -> [Row] {
        try JSONDecoder().decode([Row].self, from: bytes(name))
    }

    /// Decodes JSON lines.
    static func lines<Row: Decodable>(_ name: String, as row: Row.Type) throws -> [Row] {
        try bytes(name).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Row.self, from: $0)
        }
    }
}
