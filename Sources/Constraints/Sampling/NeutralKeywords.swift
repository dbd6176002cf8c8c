/// Words that fit any topic, for slots that no model has filled.
enum NeutralKeywords {
    static func words(_ language: PromptLanguage, _ purpose: KeywordSlot.Purpose) -> [String] {
        switch (language, purpose) {
        case (.english, .firstWord): englishStarts
        case (.english, .forbidden): englishForbidden
        case (.english, _): english
        case (.chinese, .firstWord): chineseStarts
        case (.chinese, .forbidden): chineseForbidden
        case (.chinese, _): chinese
        }
    }

    /// Whether an English word says nothing of a seed's topic.
    static func isCommon(_ word: String) -> Bool { common.contains(word) }

    private static let english = list(
        """
        important example different careful practical simple detail moment change question reason \
        result choice balance effort purpose value step experience quality focus pattern support
        """)

    private static let englishForbidden = list(
        """
        very really basically literally actually obviously clearly certainly overall moreover \
        furthermore ultimately delve crucial utilize leverage conclusion essential additionally \
        undoubtedly seamless
        """)

    private static let englishStarts = list(
        "first next then however perhaps finally today sometimes often many every when while")

    private static let chinese = list("重要 例如 方法 过程 细节 选择 变化 经验 原因 结果 质量 目标 习惯 关键 价值 步骤 平衡 机会")
    private static let chineseForbidden = list("非常 显然 总之 此外 毫无疑问 众所周知 综上所述 至关重要 不可或缺 换句话说 总的来说")
    private static let chineseStarts = list("首先 其次 然后 最后 不过 同时 如今 有时")

    private static let common = Set(
        list(
            """
            about above after again against along among around because before being below between \
            could doing during every first following found given great having include including into \
            large later least might never other others please provide should since small some such \
            their there these thing things think those three through under until using various where \
            which while whose would write writing written yours sentence paragraph words explain \
            describe create generate given essay story answer question based short brief summary \
            summarize response instruction output input
            """))

    private static func list(_ words: String) -> [String] {
        words.split(separator: " ").map(String.init)
    }
}
