/// Texts of which any detector says the same: their commonest words are of one language throughout,
/// or all their letters are of a script that one language has to itself.
///
/// A third to a half of English or German prose is made of the words listed here, and hardly a word
/// of other languages is: where they are more than a quarter, most of the text is in that language.
/// So a detector need not be asked, which takes a hundred times as long.
enum PlainLanguage {
    /// The language's code; nil where a detector has to be asked.
    ///
    /// - Parameters:
    ///   - points: the text's code points.
    ///   - text: the text itself.
    /// - Returns: the code as langdetect writes it.
    static func code(of points: [UInt32], text: String) -> String? {
        byWords(text) ?? byScript(points)
    }

    private static func byWords(_ text: String) -> String? {
        var text = text
        let (words, inEnglish, inGerman, others) = text.withUTF8 { bytes in
            var words = 0
            var inEnglish = 0
            var inGerman = 0
            var others = 0
            let table = table
            var index = 0
            while index < bytes.count {
                let eight = bytes.eight(at: index)
                let length = ASCIILetters.prefix(of: eight)
                index += length
                guard length < 8 else {
                    // A long word is in no list: it is passed over.
                    while index < bytes.count, ASCIILetters.holds(bytes[index]) { index += 1 }
                    words += index < bytes.count ? 1 : 0
                    continue
                }
                // A word is one that something follows.
                guard index < bytes.count else { break }
                if length > 0 {
                    words += 1
                    let kinds = table[ASCIILetters.lowered(eight) & (1 << UInt64(8 * length) &- 1)]
                    inEnglish += kinds & 1
                    inGerman += kinds >> 1
                }
                if bytes[index] < 0x80 {
                    index += 1
                } else {
                    let next = bytes.point(at: index)
                    others += CodePoint.isWord(next.point) ? 1 : 0
                    index += next.length
                }
            }
            return (words, inEnglish, inGerman, others)
        }
        guard words >= 25 else { return nil }
        if inEnglish * 4 > words, others * 50 < words { return "en" }
        // The letters with umlauts are others, and cut a word in two.
        let isGerman = inGerman * 4 > words && inEnglish * 4 < inGerman && others * 4 < words
        return isGerman ? "de" : nil
    }

    /// English and German words.
    private static let table = WordKinds(ascii: [
        """
        the of and to in is for that with it you are this be as or by from an was were have has had \
        not but they their them there your he she his her we our its which who what when where how \
        will would can could if about into than then these those been at so some such out up also \
        all any my new one only other over should through more most may like time
        """,
        """
        der die das den dem des und ist nicht ein eine einen einem einer eines zu von mit sich auf \
        sie ich es wir ihr ihre ihren auch als wie oder aber sind wird werden haben hat sein zum \
        zur bei nach aus dass wenn um nur noch kann durch mehr diese dieser im in an
        """,
    ])

    /// The language of a text whose letters are of one script, but for a few that are Latin.
    private static func byScript(_ points: [UInt32]) -> String? {
        var blocks = [Int](repeating: 0, count: codes.count)
        var latin = 0
        var others = 0
        var vietnamese = 0
        var horned = 0
        var foreign = 0
        for point in points {
            if point < 0x80 {
                latin += (point | 0x20) &- 0x61 < 26 ? 1 : 0
            } else if CodePoint.isWord(point) {
                let block = Int(point >> 7) - firstBlock
                guard !codes.indices.contains(block) else {
                    blocks[block] += 1
                    continue
                }
                others += 1
                switch point {
                case 0x1A0, 0x1A1, 0x1AF, 0x1B0: horned += 1
                case 0..<0x250, 0x1E00..<0x1EA0: break
                case 0x1EA0..<0x1F00: vietnamese += 1
                default: foreign += 1
                }
            }
        }
        let letters = blocks.max() ?? 0
        if letters >= 40, latin * 4 < letters, blocks.reduce(others, +) == letters {
            if letters == blocks[0], !KinWords.hindi.prevail(in: points) { return nil }
            return blocks.firstIndex(of: letters).map { codes[$0] }
        }
        // Hardly any letters that aren't Latin, and some that English hasn't.
        let all = latin + others
        guard letters == 0, all >= 100, foreign * 20 < all, others * 100 > all else { return nil }
        if vietnamese * 12 > all, horned * 100 > all { return "vi" }
        return KinWords.ofLatinScript.first { $0.prevail(in: points) }?.code
    }

    /// Devanagari, which several languages have, then Bengali, Gurmukhi, Gujarati, Oriya, Tamil,
    /// Telugu, Kannada and Malayalam: a block of 128 each.
    private static let codes = ["hi", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml"]
    private static let firstBlock = 0x900 >> 7
}
