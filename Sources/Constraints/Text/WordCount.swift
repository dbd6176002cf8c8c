/// Counts words.
enum WordCount {
    /// The number of `\w+` runs: "don't" is two, a run of Chinese characters one.
    static func runs(in text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var isInside = false
            var index = 0
            while index < bytes.count {
                let eight = bytes.eight(at: index)
                if index + 8 <= bytes.count, eight & ASCIILetters.top == 0 {
                    let words = ASCIILetters.wordPoints(among: eight)
                    // A run starts where the byte before is none of it.
                    let starts = words & ~(words << 8 | (isInside ? 0x80 : 0))
                    count += Int((starts >> 7 &* 0x0101_0101_0101_0101) >> 56)
                    isInside = words >> 63 == 1
                    index += 8
                    continue
                }
                // Up to the end of the first code point that isn't ASCII.
                var isASCII = true
                while index < bytes.count, isASCII {
                    let next = bytes.point(at: index)
                    let isWord = CodePoint.isWord(next.point)
                    count += isWord && !isInside ? 1 : 0
                    isInside = isWord
                    isASCII = next.point < 0x80
                    index += next.length
                }
            }
            return count
        }
    }
}
