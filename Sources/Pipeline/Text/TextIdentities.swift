import Crypto
import Records

/// The texts that came so far, by the hash of what makes two of them the same.
///
/// About 40 bytes a text, whatever its length.
struct TextIdentities {
    /// The first sixteen bytes of a SHA-256: enough to tell billions of texts apart.
    struct Digest: Hashable, Sendable {
        fileprivate let high: UInt64
        fileprivate let low: UInt64

        /// - Parameter form: What a text shares with those that are the same.
        init(of form: [UInt8]) {
            (high, low) = SHA256.hash(data: form).withUnsafeBytes {
                (
                    UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
                    UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                )
            }
        }

        /// The name of the first row with such a text.
        var name: String {
            let digits = String(high, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
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

        /// Whether no text like it came before.
        var isFirst: Bool { number == 1 }
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
    mutating func name(_ form: [UInt8]) -> Coming { name(Digest(of: form)) }

    /// Takes note of a text that came, by the digest of its form.
    mutating func name(_ digest: Digest) -> Coming {
        let number = entries[digest, default: Entry()].comings + 1
        entries[digest, default: Entry()].comings = number
        return Coming(digest: digest, number: number, id: Self.id(digest, number))
    }

    /// The text that was kept before and is the same; nil where there is none.
    func kept(_ coming: Coming) -> Kept? {
        guard let entry = entries[coming.digest], entry.kept > 0 else { return nil }
        return Kept(id: Self.id(coming.digest, entry.kept), mark: entry.mark)
    }

    /// Keeps a text, unless the same one was kept before.
    ///
    /// - Parameters:
    ///   - coming: The text.
    ///   - mark: What to remember with it.
    /// - Returns: The one that was kept before; nil where there is none.
    @discardableResult
    mutating func keep(_ coming: Coming, mark: Int = 0) -> Kept? {
        if let kept = kept(coming) { return kept }
        entries[coming.digest, default: Entry()].kept = coming.number
        entries[coming.digest, default: Entry()].mark = mark
        return nil
    }

    private static func id(_ digest: Digest, _ number: Int32) -> RecordID {
        RecordID(number == 1 ? digest.name : "\(digest.name)-\(number)")
    }
}
