import Records
import Rows

/// The texts that were kept so far, among which a new one's repeats are found, in order.
///
/// Memory: about 60 bytes a text, and what ``NearDuplicateIndex`` takes.
struct KnownTexts {
    private var identities = TextIdentities()
    private var near: NearDuplicateIndex?
    private var ids = NameList()

    /// - Parameter similarity: From which similarity on texts are near-duplicates; nil for never.
    init(similarity: Double?) { near = similarity.map(NearDuplicateIndex.init) }

    /// Takes note of a text that came, whatever becomes of it.
    mutating func name(_ text: TextReading) -> TextIdentities.Coming {
        identities.name(text.identity)
    }

    /// Keeps a text unless it repeats one that was kept or an item of a benchmark.
    ///
    /// The same text is looked for first, then a benchmark's, then much the same text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - coming: What ``name(_:)`` said of it.
    ///   - id: The row that it is the text of.
    /// - Returns: Why it isn't kept; nil where it is.
    mutating func keep(
        _ text: TextReading, _ coming: TextIdentities.Coming, id: RecordID
    ) -> Drop? {
        if let first = identities.kept(coming) {
            let name = ids[first.mark]
            return Drop(
                .duplicate, "the same text as \(name)", evidence: ["row": .string(name)])
        }
        if let contamination = text.contamination { return contamination }
        if let sketch = text.sketch, let match = near?.addUnlessNear(sketch) {
            let name = ids[match.index]
            let similarity = (match.similarity * 1_000).rounded() / 1_000
            return Drop(
                .nearDuplicate, "much the same as \(name): similarity \(similarity)",
                evidence: ["row": .string(name), "similarity": .double(similarity)])
        }
        identities.keep(coming, mark: ids.count)
        ids.append(id.rawValue)
        return nil
    }
}
