import Foundation
import TestKit

extension SharedData {
    static func has(_ name: String) -> Bool { path(name) != nil }

    /// Decodes a JSON array.
    static func rows<Row: Decodable>(_ name: String, as row: Row.Type) async throws -> [Row] {
        try JSONDecoder().decode([Row].self, from: await bytes(name))
    }

    /// Decodes JSON lines.
    static func lines<Row: Decodable>(_ name: String, as row: Row.Type) async throws -> [Row] {
        try await bytes(name).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Row.self, from: $0)
        }
    }
}
