import Crypto
import Records

/// The texts that came so far, by the hash of what makes two of them the same.
///
/// About 40 bytes a text, whatever its length.
struct TextIdentities {
    /// The first sixteen bytes of a SHA-256: enough to tell billions of texts apart.
    fileprivate struct Digest: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private struct Entry {
        var comings: Int32 = 0
        /// The number of the coming that was kept; 0 for none.
        var kept: Int32 = 0
        var mark = 0
    }

    /// A text as it came.
    struct Coming {
        fileprivate let digest: Digest
        fileprivate let number: Int32
        /// The name: the text's own; one that came before has the number of its coming added.
        let id: RecordID
    }

    /// The one that was kept where the same text came again.
    struct Kept {
        let id: RecordID
        /// What it was kept with.
        let mark: Int
    }

    private var entries: [Digest: Entry] = [:]

    /// Takes note of a text that came, whatever becomes of it.
    ///
    /// - Parameter form: What the text shares with those that are the same.
    /// - Returns: The coming, with its name.
    mutating func name(_ form: [UInt8]) -> Coming {
        let hash = SHA256.hash(data: form).prefix(16)
        let digest = Digest(
            high: hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            low: hash.suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
        let number = entries[digest, default: Entry()].comings + 1
        entries[digest, default: Entry()].comings = number
        return Coming(digest: digest, number: number, id: Self.id(digest, number))
    }

    /// Keeps a text, unless the same one was kept before.
    ///
    /// - Parameters:
    ///   - coming: The text.
    ///   - mark: What to remember with it.
    /// - Returns: The one that was kept before; nil where there is none.
    mutating func keep(_ coming: Coming, mark: Int = 0) -> Kept? {
        var entry = entries[coming.digest, default: Entry()]
        guard entry.kept == 0 else {
            return Kept(id: Self.id(coming.digest, entry.kept), mark: entry.mark)
        }
        entry.kept = coming.number
        entry.mark = mark
        entries[coming.digest] = entry
        return nil
    }

    private static func id(_ digest: Digest, _ number: Int32) -> RecordID {
        let digits = String(digest.high, radix: 16)
        let name = String(repeating: "0", count: 16 - digits.count) + digits
        return RecordID(number == 1 ? name : "\(name)-\(number)")
    }
}
