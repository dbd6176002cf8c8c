import Crypto
import Records

/// The seeds that came so far, by the hash of what makes two of them the same.
struct SeedIdentities {
    /// The first sixteen bytes of a SHA-256: enough to tell billions of texts apart.
    private struct Digest: Hashable {
        let high: UInt64
        let low: UInt64
    }

    private var seen: Set<Digest> = []
    private var repeats: [Digest: Int] = [:]

    /// The name of a seed: its text's own; one that came before has the number of its coming added.
    ///
    /// - Returns: The name, and the name of the first one where this isn't the first.
    mutating func name(_ text: String) -> (id: RecordID, first: RecordID?) {
        let hash = Array(SHA256.hash(data: TextNormalisation.skeleton(text)).prefix(16))
        let halves = [hash[..<8], hash[8...]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let digest = Digest(high: halves[0], low: halves[1])
        let name = hexadecimal(digest.high)
        guard !seen.insert(digest).inserted else { return (RecordID(name), nil) }
        let number = repeats[digest, default: 1] + 1
        repeats[digest] = number
        return (RecordID("\(name)-\(number)"), RecordID(name))
    }

    private func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
