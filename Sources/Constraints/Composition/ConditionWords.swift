/// Words that a text has or might have had, for conditions on them.
enum ConditionWords {
    /// Words that stand in a text, or plausible ones that don't.
    static func words(_ text: ConditionText, present: Bool) -> [String] {
        let stock = text.language == .english ? english : chinese
        guard present else { return stock.filter { !text.holds(anyOf: [$0]) } }
        guard text.language == .english else { return stock.filter { text.holds(anyOf: [$0]) } }
        let own = SeedFacts.ownWords(of: text.text)
        return own.filter { TextTest.mentions($0).holds(for: text) == true }
    }

    /// The word that a text begins with, or others that requests begin with.
    static func openings(_ text: ConditionText, present: Bool) -> [String] {
        let stock = text.language == .english ? englishOpenings : chineseOpenings
        return stock.filter { TextTest.beginsWith($0).holds(for: text) == present }
    }

    private static let englishOpenings = [
        "Write", "Explain", "Describe", "What", "How", "Why", "Create", "Give", "Summarize",
        "Suggest", "Can", "Please", "Generate", "Name", "List", "Compare", "Rewrite", "Tell", "Is",
        "Design", "Identify", "Find", "Make", "I", "My", "Which", "Draft", "Translate", "Provide",
    ]

    private static let chineseOpenings = [
        "请", "我", "写", "如何", "怎么", "为什么", "什么", "帮", "根据", "把", "给", "用", "介绍", "解释", "假设",
        "如果", "列", "下面", "你", "设计",
    ]

    private static let english =
        """
        budget climate teamwork health school music travel safety recipe history science children \
        garden technology weather money family market holiday language water energy garden sport \
        friend customer teacher doctor river animal winter birthday novel museum computer kitchen
        """.split(separator: " ").map(String.init)

    private static let chinese =
        """
        学生 老师 学校 公司 客户 工作 生活 时间 健康 历史 文化 音乐 旅行 天气 孩子 家庭 朋友 城市 科学 技术 \
        电脑 手机 网络 数据 市场 经济 环境 安全 故事 小说 诗歌 文章 邮件 计划 方法 问题 建议 例子 电影 运动 \
        饮食 睡眠 考试 学习 英语 中国 产品 用户 项目 会议 报告 活动 同学 医生 动物 植物 季节 节日 大学 方案 \
        设计 系统 模型 信息 语言 写作 句子 关系 心理 情绪 社会 法律 管理 团队 服务 价格
        """.split(separator: " ").map(String.init)
}
