import Foundation

/// Finds the data sets that tests measure against: beside the package, or where `WEFT_SHARED` says.
enum SharedData {
    private static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["WEFT_SHARED"] {
            return URL(fileURLWithPath: path, isDirectory: true)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        // A worktree lies one level deeper than the main checkout.
        let places = ["../shared", "../../shared"].map { package.appendingPathComponent($0) }
        return places.first { FileManager.default.fileExists(atPath: $0.path) } ?? places[0]
    }()

    static func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(name).path)
    }

    static func bytes(_ name: String) throws -> Data {
        let file = root.appendingPathComponent(name)
        guard name.hasSuffix(".zst") else { return try Data(contentsOf: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["zstd", "-dcq", file.path]
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
