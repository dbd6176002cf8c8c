import Records

/// The seeds that came so far: two are the same if their letters, digits and signs are.
struct SeedIdentities {
    private var texts = TextIdentities()

    /// Takes note of a seed that came, whatever becomes of it.
    mutating func name(_ text: String) -> TextIdentities.Coming {
        texts.name(TextNormalisation.skeleton(text))
    }

    /// Keeps a seed, unless the same text was kept before.
    ///
    /// - Returns: The one that was kept before; nil where there is none.
    mutating func keep(_ seed: TextIdentities.Coming) -> RecordID? { texts.keep(seed)?.id }
}
