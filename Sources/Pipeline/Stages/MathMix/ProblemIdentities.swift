import Crypto
import Records

/// The problems that came so far, by the hash of what makes two of them the same.
///
/// Two problems are the same if their texts differ in nothing but blanks and upper case. Signs count,
/// unlike in seeds: 1.5 isn't 15.
struct ProblemIdentities {
    /// The first sixteen bytes of a SHA-256: enough to tell billions of texts apart.
    fileprivate struct Digest: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private struct Entry {
        var comings: Int32 = 0
        /// The number of the coming that was kept; 0 for none.
        var kept: Int32 = 0
        /// The hash of the kept one's answer, good within this process.
        var answer = 0
    }

    /// A problem as it came.
    struct Coming {
        fileprivate let digest: Digest
        fileprivate let number: Int32
        /// The name: the text's own; one that came before has the number of its coming added.
        let id: RecordID
    }

    /// The problem that was kept where the same text came again.
    struct Twin: Hashable {
        let id: RecordID
        /// Whether it has the same answer, letter for letter.
        let hasSameAnswer: Bool
    }

    private var entries: [Digest: Entry] = [:]

    /// Takes note of a problem that came, whatever becomes of it.
    mutating func name(_ problem: String) -> Coming {
        let hash = SHA256.hash(data: Self.form(problem)).prefix(16)
        let digest = Digest(
            high: hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            low: hash.suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
        let number = entries[digest, default: Entry()].comings + 1
        entries[digest, default: Entry()].comings = number
        return Coming(digest: digest, number: number, id: Self.id(digest, number))
    }

    /// Keeps a problem.
    ///
    /// - Returns: The problem with the same text that was kept before; nil where there is none.
    mutating func keep(_ problem: Coming, answer: String) -> Twin? {
        var entry = entries[problem.digest, default: Entry()]
        guard entry.kept == 0 else {
            return Twin(
                id: Self.id(problem.digest, entry.kept),
                hasSameAnswer: entry.answer == answer.hashValue)
        }
        entry.kept = problem.number
        entry.answer = answer.hashValue
        entries[problem.digest] = entry
        return nil
    }

    private static func id(_ digest: Digest, _ number: Int32) -> RecordID {
        let digits = String(digest.high, radix: 16)
        let name = String(repeating: "0", count: 16 - digits.count) + digits
        return RecordID(number == 1 ? name : "\(name)-\(number)")
    }

    /// The text in lower case, with one space for every run of blanks.
    private static func form(_ problem: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(problem.utf8.count)
        var isAfterBlank = false
        for scalar in problem.unicodeScalars {
            if scalar.properties.isWhitespace {
                isAfterBlank = true
                continue
            }
            if isAfterBlank, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isAfterBlank = false
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                bytes.append(isUpper ? byte | 0x20 : byte)
            } else {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            }
        }
        return bytes
    }
}
