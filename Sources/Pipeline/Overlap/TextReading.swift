/// What is known of a text before it is compared with those that came before it.
struct TextReading: Sendable {
    /// What makes two texts the same.
    let identity: TextIdentities.Digest
    /// Nil where near-duplicates aren't asked about.
    let sketch: TextSketch?
    /// Which benchmark it repeats; nil for none.
    let contamination: Drop?
}

/// Reads texts, on any core and in any order.
struct TextReader: Sendable {
    let sketches: Bool
    let benchmarks: BenchmarkTexts?

    /// Reads all that is asked about.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - mute: What of it doesn't count where it is compared with benchmarks.
    /// - Returns: What is known of it.
    func read(_ text: String, mute: [String] = []) -> TextReading {
        TextReading(
            identity: identity(of: text).identity,
            sketch: sketches ? TextSketch(text) : nil,
            contamination: benchmarks?.fault(in: text, mute: mute))
    }

    /// Reads no more than what names a text, for one that won't be kept.
    func identity(of text: String) -> TextReading {
        TextReading(
            identity: TextIdentities.Digest(of: TextNormalisation.skeleton(text)), sketch: nil,
            contamination: nil)
    }
}
