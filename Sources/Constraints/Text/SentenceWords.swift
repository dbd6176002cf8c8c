/// What is known of words when sentences are counted: in place of the tables of Punkt's model.
///
/// The model learnt from newspapers which words are abbreviations and which occur in lower case. Here
/// the abbreviations are listed, and how words are written is read off the text itself.
final class SentenceWords {
    private let points: [UInt32]
    /// The words of the text that occur in lower case: gathered when first asked for, which few texts
    /// make necessary.
    private lazy var lowerWords = Self.lowerWords(of: points)

    init(_ points: [UInt32]) { self.points = points }

    /// Whether a word, without its last period, is an abbreviation in whatever case.
    static func isAbbreviation(_ word: ArraySlice<UInt32>) -> Bool {
        if abbreviations.contains(word) { return true }
        guard let dash = word.lastIndex(of: 0x2D) else { return false }
        return abbreviations.contains(word[(dash + 1)...])
    }

    /// Whether a reader takes a word for an abbreviation.
    static func isReadersAbbreviation(_ word: ArraySlice<UInt32>) -> Bool {
        isAbbreviation(word) || readersAbbreviations.contains(word)
    }

    /// Whether a word often starts a sentence.
    func isStarter(_ word: String) -> Bool { Self.starters.contains(word) }

    /// Whether a word is known in lower case.
    func isWrittenLower(_ word: String) -> Bool {
        // Of single letters the model has met these alone in lower case.
        if word.utf8.count == 1 { return "abcdsz".contains(word) }
        guard !Self.recent.contains(word) else { return false }
        return Self.starters.contains(word) || OrdinaryWords.holds(word)
            || lowerWords.contains(word)
    }

    /// Whether a word is known in lower case and isn't part of names, so that a capital starts a
    /// sentence.
    func isNeverName(_ word: String) -> Bool {
        guard !OrdinaryWords.mayBeName(word) else { return false }
        return OrdinaryWords.holds(word) || word.utf8.count > 3 && lowerWords.contains(word)
    }

    /// Whether a word goes with a number before it, whose period then ends no sentence.
    func followsNumber(_ word: ArraySlice<UInt32>) -> Bool { Self.afterNumbers.contains(word) }

    private static func lowerWords(of points: [UInt32]) -> Set<String> {
        var words: Set<String> = []
        for word in points.split(whereSeparator: { !CodePoint.isWord($0) })
        where word.count < 40 && word.first.map(CodePoint.isLower) == true {
            words.insert(String(points: word))
        }
        return words
    }

    private static let starters = list(
        """
        the this these there they it he i in if so but some many most both among under since when \
        while although though despite however moreover meanwhile instead indeed even yet thus nor \
        nevertheless nonetheless similarly separately according
        """)

    /// Words that newspapers of the model's time didn't have in lower case.
    private static let recent = list(
        """
        app apps blog blogs email emails insertion internet laptop laptops online outcome outcomes \
        overview smartphone smartphones website websites
        """)

    private static let afterNumbers = ShortWords(
        "business cooper credit leisure notable review who")

    private static let abbreviations = ShortWords(
        """
        mr mrs ms dr prof hon st jr sr sen rep reps col gen maj lt cmdr adm messrs \
        co corp inc ltd bros cos cie vs ave approx dept est ft wis ok \
        jan feb mar aug sept sep oct nov dec mon tue tues wed thu thurs fri sat \
        ala ariz calif colo conn del fla ga ill kan ky mich minn nev okla ore pa penn tenn tex va \
        vt wash wyo \
        a.m p.m u.s u.k u.n u.s.a u.s.s.r d.c l.a n.y n.j n.c s.c n.h n.m n.d s.d ph.d \
        a.d m.b.a j.r j.c j.p j.k t.j b.f d.w s.s d.h r.i w.va s.p.a n.v s.a \
        c d e f g h k l m n p r s t v w
        """.split(separator: " ").map { String($0).points } + [". . ".points])

    /// Abbreviations that Punkt's model doesn't know, though readers do.
    private static let readersAbbreviations = ShortWords(
        """
        etc e.g i.e p.s no nos vol fig cf al apr pp ed gov rev capt sgt mt md m.d b.a m.a b.c \
        viz ca min max hr hrs tel ext
        """)

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map(String.init))
    }
}
