import Crypto
import Records

/// The seeds that came so far, by the hash of what makes two of them the same.
struct SeedIdentities {
    /// The first sixteen bytes of a SHA-256: enough to tell billions of texts apart.
    fileprivate struct Digest: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private struct Entry {
        var comings: Int32 = 0
        /// The number of the coming that was kept; 0 for none.
        var kept: Int32 = 0
    }

    /// A seed as it came.
    struct Coming {
        fileprivate let digest: Digest
        fileprivate let number: Int32
        /// The name: the text's own; one that came before has the number of its coming added.
        let id: RecordID
    }

    private var entries: [Digest: Entry] = [:]

    /// Takes note of a seed that came, whatever becomes of it.
    mutating func name(_ text: String) -> Coming {
        let hash = SHA256.hash(data: TextNormalisation.skeleton(text)).prefix(16)
        let digest = Digest(
            high: hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            low: hash.suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
        entries[digest, default: Entry()].comings += 1
        let number = entries[digest]?.comings ?? 1
        return Coming(digest: digest, number: number, id: id(digest, number))
    }

    /// Keeps a seed, unless the same text was kept before.
    ///
    /// - Returns: The one that was kept before; nil where there is none.
    mutating func keep(_ seed: Coming) -> RecordID? {
        if let kept = entries[seed.digest]?.kept, kept > 0 { return id(seed.digest, kept) }
        entries[seed.digest]?.kept = seed.number
        return nil
    }

    private func id(_ digest: Digest, _ number: Int32) -> RecordID {
        let name = hexadecimal(digest.high)
        return RecordID(number == 1 ? name : "\(name)-\(number)")
    }

    private func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
