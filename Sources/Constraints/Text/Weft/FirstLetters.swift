/// The letters with which parts of a text start, for acrostics.
enum FirstLetters {
    /// Where the first letter, digit or Chinese character of a part stands; nil if there is none.
    static func place(in part: Range<Int>, of points: [UInt32]) -> Int? {
        points[part].firstIndex { CodePoint.isWord($0) && $0 != 0x5F }
    }

    /// Whether parts start with the letters of a word in order, case ignored, one for each letter.
    static func spell(_ word: [UInt32], _ parts: [Range<Int>], of points: [UInt32]) -> Bool {
        guard parts.count == word.count else { return false }
        return zip(parts, word).allSatisfy { part, letter in
            place(in: part, of: points).map { BaseLetters.base(points[$0]) }
                == BaseLetters.base(letter)
        }
    }

    /// The first letters as text, for a verdict's detail.
    static func text(_ parts: [Range<Int>], of points: [UInt32]) -> String {
        String(
            points: parts.prefix(40).map { part in
                place(in: part, of: points).map { points[$0] } ?? 0x5F
            })
    }

    /// Words to spell that go with any topic.
    static let english = [
        "OCEAN", "BRIGHT", "FRIEND", "LIGHT", "SPRING", "HOPE", "STAR", "DREAM", "PEACE", "CALM",
        "BRAVE", "SMILE", "MUSIC", "RIVER", "STONE", "CLEAR", "HAPPY", "TRUST", "WATER", "LEARN",
        "GARDEN", "SUMMER", "THINK", "BREAD",
    ]
    static let chinese = [
        "春暖花开", "一帆风顺", "天长地久", "平安喜乐", "学无止境", "心想事成", "万事如意", "知行合一", "厚德载物",
        "自强不息", "海阔天空", "脚踏实地", "岁月静好", "前程似锦", "持之以恒", "天道酬勤",
    ]
}
