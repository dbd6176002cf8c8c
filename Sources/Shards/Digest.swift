import Crypto

/// SHA-256 as 64 hexadecimal digits in lower case.
public enum Digest {
    /// The digest of bytes.
    public static func sha256(of bytes: some Sequence<UInt8>) -> String {
        var hash = SHA256()
        let done: Void? = bytes.withContiguousStorageIfAvailable {
            hash.update(bufferPointer: UnsafeRawBufferPointer($0))
        }
        if done == nil {
            Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return hex(hash.finalize())
    }

    /// The digest of a file's bytes, read piece by piece.
    public static func sha256(ofFile path: String) throws(ShardError) -> String {
        let file = try InputFile(path: path, hashing: true)
        return try file.drainedDigest()
    }

    static func hex(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(SHA256.byteCount * 2)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
