/// How many letters of each script a text has, for texts too short for a detector of languages.
struct ScriptCount {
    private(set) var letters = 0
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var ascii = 0
    private var otherLatin = 0
    private var traditional = 0

    init(_ points: [UInt32]) {
        for point in points {
            if point < 0x80 {
                ascii += (point | 0x20) &- 0x61 < 26 ? 1 : 0
                continue
            }
            let classes = CodePoint.classes(of: point)
            guard classes.contains(.word), !classes.contains(.digit) else { continue }
            letters += 1
            switch point {
            case 0x80..<0x250: otherLatin += 1
            case 0x3041...0x30FF: kana += 1
            case 0xAC00...0xD7A3: hangul += 1
            case _ where CodePoint.isCJK(point):
                han += 1
                if Self.traditionalOnly.contains(point) { traditional += 1 }
            default: break
            }
        }
        letters += ascii
    }

    /// The language that the scripts alone suggest; nil where they suggest none.
    var language: DetectedLanguage? {
        let eastern = han + kana + hangul
        // A Chinese character says more than a Latin letter, of which foreign words have many.
        if eastern * 3 >= letters - eastern, eastern > 0 {
            let code =
                hangul * 2 > eastern
                ? "ko" : kana * 5 > eastern ? "ja" : traditional * 8 > han ? "zh-tw" : "zh-cn"
            return DetectedLanguage(code: code, percent: eastern * 100 / letters, isReliable: true)
        }
        guard otherLatin == 0, ascii == letters else { return nil }
        return DetectedLanguage(code: "en", percent: 100, isReliable: false)
    }

    /// Frequent characters that are written otherwise in simplified Chinese.
    private static let traditionalOnly = Set(
        "這個們來時為說國會對學過後還沒開關點從問間見長門東車馬語請讓寫讀給經現實樣種應該當將與書話題誰機電腦數據視頻網頁簡單詞體".points)
}
