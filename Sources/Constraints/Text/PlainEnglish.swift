/// Texts that any detector takes for English: their commonest words are English ones throughout.
///
/// A third to a half of English prose is made of the words listed here, and hardly a word of other
/// languages is: where they are more than a quarter, most of the text is English. So a detector need
/// not be asked, which takes a hundred times as long.
enum PlainEnglish {
    static func holds(_ points: [UInt32]) -> Bool {
        let table = table
        return points.withUnsafeBufferPointer { points in
            var words = 0
            var common = 0
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
                    if length <= longest, table.contains(packed) { common += 1 }
                    length = 0
                    packed = 0
                }
                if point >= 0x80, CodePoint.isWord(point) { others += 1 }
            }
            return words >= 25 && common * 4 > words && others * 50 < words
        }
    }

    private static let longest = 7

    private static let table = ShortWords(
        """
        the of and to in is for that with it you are this be as or by from an was were have has had \
        not but they their them there your he she his her we our its which who what when where how \
        will would can could if about into than then these those been at so some such out up also \
        all any my new one only other over should through more most may like time
        """)
}
