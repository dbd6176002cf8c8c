/// Sentences of drawn words, English or Chinese, with common words and rare ones.
struct AuditTexts {
    private let english: [String]
    private let chinese: [String]

    init() {
        var state: UInt64 = 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let letters = Array("etaoinshrdlucmfwypvbgk")
        let words = (0..<12_000).map { _ in
            String((0..<(2 + next(8))).map { _ in letters[next(letters.count)] })
        }
        let scalars = (0..<2_500).compactMap { Unicode.Scalar(0x4E00 + $0 * 3).map(Character.init) }
        // The square of a fraction makes small numbers, common words, more frequent.
        func skewed(_ count: Int) -> Int { next(count) * next(count) / count }
        english = (0..<6_000).map { _ in
            (0..<(8 + next(8))).map { _ in words[skewed(words.count)] }.joined(separator: " ") + "."
        }
        chinese = (0..<6_000).map { _ in
            String((0..<(12 + next(12))).map { _ in scalars[skewed(scalars.count)] }) + "。"
        }
    }

    /// A number that hangs on nothing but the row and what it is for.
    func hash(_ row: Int, _ salt: UInt64) -> UInt64 {
        var value = UInt64(row) &+ salt &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A text for a row; the seed's (salt 3) ends in a word that no other row has.
    func text(_ row: Int, _ salt: UInt64, sentences: Int, _ isChinese: Bool) -> String {
        let bank = isChinese ? chinese : english
        var text = (0..<sentences).map { number in
            bank[Int(hash(row, salt &+ UInt64(number) &* 1_000) % UInt64(bank.count))]
        }.joined(separator: isChinese ? "" : " ")
        if salt == 3 { text += " rare\(row)" }
        return text
    }
}
