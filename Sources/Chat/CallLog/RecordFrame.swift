import Crypto
import Foundation

/// How a record stands in a plain segment: `LLLLLLLL SSSSSSSSSSSSSSSS {...}` and a line end.
///
/// L is the number of bytes of the JSON, S the first eight bytes of their SHA-256, both in
/// hexadecimal, so that a record cut anywhere, or only partly brought to the disk, is seen.
enum RecordFrame {
    /// The bytes before the JSON.
    static let headBytes = 26

    static func framed(_ line: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(headBytes + line.count + 1)
        Hexadecimal.append(UInt64(line.count), digits: 8, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        line.withUnsafeBytes { Hexadecimal.append(checksum($0), digits: 16, to: &bytes) }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: line)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// The length of the JSON that a head announces; nil if it is no head.
    static func lineBytes(head: ArraySlice<UInt8>) -> Int? {
        guard head.count == headBytes, head[head.startIndex + 8] == UInt8(ascii: " ") else {
            return nil
        }
        return Hexadecimal.number(head.prefix(8)).map { Int($0) }
    }

    /// The JSON of a whole frame; nil if the frame is cut or damaged.
    ///
    /// The line end isn't looked at: the record is whole without it.
    static func line(_ frame: ArraySlice<UInt8>) -> [UInt8]? {
        guard let length = lineBytes(head: frame.prefix(headBytes)),
            frame.count == headBytes + length + 1,
            frame[frame.startIndex + headBytes - 1] == UInt8(ascii: " ")
        else { return nil }
        let sum = Hexadecimal.number(frame[(frame.startIndex + 9)..<(frame.startIndex + 25)])
        let line = frame.dropFirst(headBytes).dropLast()
        guard let sum, line.withUnsafeBytes({ checksum($0) }) == sum else { return nil }
        return Array(line)
    }

    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hash.finalize().withUnsafeBytes {
            UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self))
        }
    }
}
