import Crypto
package import Records

/// Random numbers that depend on the pipeline's seed, the stage and the row, and on nothing else.
///
/// So a draw is the same whatever order rows are worked on in. SplitMix64 (Steele, Lea and Flood
/// 2014), its state taken from a SHA-256.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: The pipeline's seed.
    ///   - purpose: The stage's name, with what the draw is for where a stage draws for several.
    ///   - id: The row; nil for a draw over a whole pool.
    package init(seed: UInt64, purpose: String, id: RecordID?) {
        let text = "\(seed)\u{0}\(purpose)\u{0}\(id?.rawValue ?? "")"
        state = SHA256.hash(data: Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
