/// Numbers in digits or in words, as far as a sub-instruction counts things with them.
enum SoftNumber {
    private static let english: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "single", "both", "pair", "couple", "half", "dozen", "once", "twice", "third",
        "thirds",
    ]
    private static let chinese: Set<Character> = [
        "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "半", "双", "俩",
    ]

    static func isIn(_ text: String) -> Bool {
        if text.contains(where: { $0.isNumber || chinese.contains($0) }) { return true }
        return text.lowercased().split { !$0.isLetter }.contains { english.contains(String($0)) }
    }
}
