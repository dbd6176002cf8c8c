/// What a text is compared by: its shingles, and the keys under which similar texts meet.
///
/// It depends on the text alone, so that sketches can be made on all cores at once.
struct TextSketch: Sendable {
    let shingles: Shingles
    /// A key for each of MinHash's bands; none for a text without a letter, which is like no other.
    let keys: [UInt32]

    init(_ text: String) { self.init(Shingles(text)) }

    init(_ shingles: Shingles) {
        self.shingles = shingles
        keys = shingles.hashes.isEmpty ? [] : MinHash.keys(shingles.hashes)
    }
}
