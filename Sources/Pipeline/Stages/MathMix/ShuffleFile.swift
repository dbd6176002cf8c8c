import Foundation
import Records
import Rows

/// Rows on their way into another order: their bytes in a scratch file, in memory where each stands.
///
/// 32 bytes of memory a row, so that a million rows take 32 MB, however long they are.
struct ShuffleFile {
    private struct Place {
        let key: UInt64
        let offset: UInt64
        let length: Int
    }

    private static let bufferBytes = 1 << 20

    private let writing: FileHandle
    private let reading: FileHandle
    private var places: [Place] = []
    private var pending: [UInt8] = []
    private var end: UInt64 = 0

    /// Makes the file; one that is there is emptied.
    init(path: String) throws {
        try Data().write(to: URL(filePath: path))
        writing = try FileHandle(forWritingTo: URL(filePath: path))
        reading = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    /// How many rows have been added.
    var count: Int { places.count }

    /// Adds a row; the order is by keys.
    mutating func add(_ row: JSONRow, key: UInt64) throws {
        places.append(Place(key: key, offset: end, length: row.bytes.count))
        end += UInt64(row.bytes.count)
        pending += row.bytes
        if pending.count >= Self.bufferBytes { try flush() }
    }

    /// Writes what is pending, so that every row can be read.
    mutating func flush() throws {
        try writing.write(contentsOf: pending)
        pending.removeAll(keepingCapacity: true)
    }

    /// The numbers of the rows, from 0, in the order of their keys.
    var shuffled: [Int] {
        places.indices.sorted { (places[$0].key, $0) < (places[$1].key, $1) }
    }

    /// Reads a row by its number.
    func row(_ index: Int) throws -> Row<Sample> {
        let place = places[index]
        try reading.seek(toOffset: place.offset)
        let data = try reading.read(upToCount: place.length) ?? Data()
        return try Row(JSONRow(trusted: Array(data)))
    }
}
