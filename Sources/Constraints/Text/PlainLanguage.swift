/// Texts of which any detector says the same: their commonest words are of one language throughout,
/// or all their letters are of a script that one language has to itself.
///
/// A third to a half of English or German prose is made of the words listed here, and hardly a word
/// of other languages is: where they are more than a quarter, most of the text is in that language.
/// So a detector need not be asked, which takes a hundred times as long.
enum PlainLanguage {
    /// The language's code; nil where a detector has to be asked.
    static func code(of points: [UInt32]) -> String? {
        byWords(points) ?? byScript(points)
    }

    private static func byWords(_ points: [UInt32]) -> String? {
        let (english, german) = (english, german)
        return points.withUnsafeBufferPointer { points in
            var words = 0
            var inEnglish = 0
            var inGerman = 0
            var others = 0
            var length = 0
            var packed: UInt64 = 0
            for point in points {
                let letter = point | 0x20
                if letter &- 0x61 < 26 {
                    length += 1
                    packed = packed << 8 | UInt64(letter)
                    continue
                }
                if length > 0 {
                    words += 1
                    if length > longest { packed = 0 }
                    inEnglish += english.contains(packed) ? 1 : 0
                    inGerman += german.contains(packed) ? 1 : 0
                    length = 0
                    packed = 0
                }
                if point >= 0x80, CodePoint.isWord(point) { others += 1 }
            }
            guard words >= 25 else { return nil }
            if inEnglish * 4 > words, others * 50 < words { return "en" }
            // The letters with umlauts are others, and cut a word in two.
            let isGerman = inGerman * 4 > words && inEnglish * 4 < inGerman && others * 4 < words
            return isGerman ? "de" : nil
        }
    }

    private static let longest = 7

    private static let english = ShortWords(
        """
        the of and to in is for that with it you are this be as or by from an was were have has had \
        not but they their them there your he she his her we our its which who what when where how \
        will would can could if about into than then these those been at so some such out up also \
        all any my new one only other over should through more most may like time
        """)

    private static let german = ShortWords(
        """
        der die das den dem des und ist nicht ein eine einen einem einer eines zu von mit sich auf \
        sie ich es wir ihr ihre ihren auch als wie oder aber sind wird werden haben hat sein zum \
        zur bei nach aus dass wenn um nur noch kann durch mehr diese dieser im in an
        """)

    /// The language of a text whose letters are of one script, but for a few that are Latin.
    private static func byScript(_ points: [UInt32]) -> String? {
        var blocks = [Int](repeating: 0, count: codes.count)
        var latin = 0
        var others = 0
        for point in points {
            if point < 0x80 {
                latin += (point | 0x20) &- 0x61 < 26 ? 1 : 0
            } else if CodePoint.isWord(point) {
                let block = Int(point >> 7) - firstBlock
                if codes.indices.contains(block) { blocks[block] += 1 } else { others += 1 }
            }
        }
        guard let letters = blocks.max(), letters >= 40, latin * 4 < letters,
            blocks.reduce(others, +) == letters
        else { return nil }
        return blocks.firstIndex(of: letters).map { codes[$0] }
    }

    /// Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam: a block of 128 each.
    private static let codes = ["pa", "gu", "or", "ta", "te", "kn", "ml"]
    private static let firstBlock = 0xA00 >> 7
}
