import Crypto
import Foundation

/// The name of a call by what it asks: SHA-256 of the request's canonical JSON.
public struct CallKey: Hashable, Sendable, CustomStringConvertible {
    /// Half of a digest; the first half is all that an index in memory keeps.
    struct Half: Hashable, Sendable {
        let high: UInt64
        let low: UInt64
    }

    let first: Half
    let second: Half

    private init(words: [UInt64]) {
        first = Half(high: words[0], low: words[1])
        second = Half(high: words[2], low: words[3])
    }

    init(hashing bytes: [UInt8]) {
        self.init(
            words: SHA256.hash(data: bytes).withUnsafeBytes { digest in
                (0..<4).map {
                    UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
                }
            })
    }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else.
    public init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        let words = stride(from: 0, to: 64, by: 16).compactMap {
            Hexadecimal.number(digits[$0..<($0 + 16)])
        }
        guard words.count == 4 else { return nil }
        self.init(words: words)
    }

    /// The first 16 digits as a number, enough to find the key in an index.
    public var fingerprint: UInt64 { first.high }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for word in [first.high, first.low, second.high, second.low] {
            Hexadecimal.append(word, digits: 16, to: &digits)
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
