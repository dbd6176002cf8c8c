import Constraints

/// Asks a model for the keywords of rules: a numbered line for each slot, words behind it.
enum KeywordPrompt: PromptSheet {
    static let summary = "Asks for the keywords of rules, made for a seed."
    static let stages = ["inject-constraints"]
    static let places = [
        "seed": "the seed's text; the beginning of a long one",
        "wishes": "a numbered line for each slot, by the prompts below",
        "count": "how many words the slot wants",
    ]

    static let english = Prompt(
        name: "keywords.en",
        text: """
            Below is a request that somebody will answer. Think of words for the answer.

            {wishes}

            Reply with one line per number and nothing else: the number, a colon, the words with \
            commas between them. Each word is one plain English word. For a request about keeping \
            bees the lines could be
            1: hive, nectar
            2: honey

            Request:
            {seed}
            """)

    static let chinese = Prompt(
        name: "keywords.zh",
        text: """
            下面是一个将要被回答的请求。请为它的回答想一些词语。

            {wishes}

            每个编号只回复一行，不要写别的：编号、冒号、词语，词语之间用逗号隔开。每个词语是一个普通的中文词。\
            例如请求是关于养蜂的，可以回复
            1：蜂箱，花蜜
            2：蜂蜜

            请求：
            {seed}
            """)

    /// Everything that is sent, for the fingerprint.
    static var prompts: [Prompt] {
        let purposes: [KeywordSlot.Purpose] = [.required, .frequent, .forbidden, .firstWord]
        return [english, chinese]
            + PromptLanguage.allCases.flatMap { language in
                purposes.map { wish(for: $0, language) }
            }
    }

    /// What is asked of one slot.
    static func wish(
        for purpose: KeywordSlot.Purpose, _ language: PromptLanguage
    ) -> Prompt {
        let text =
            switch (language, purpose) {
            case (.english, .required): "{count} words that a good answer naturally uses"
            case (.english, .frequent): "{count} word that a good answer uses again and again"
            case (.english, .forbidden):
                "{count} words that many answers use but a good one can do without; none of them "
                    + "stands in the request"
            case (.english, .firstWord):
                "{count} word that a paragraph of the answer begins with"
            case (.chinese, .required): "一个好的回答自然会用到的 {count} 个词语"
            case (.chinese, .frequent): "一个好的回答会反复用到的 {count} 个词语"
            case (.chinese, .forbidden): "很多回答会用、但好的回答可以不用的 {count} 个词语，不能是请求里出现过的词"
            case (.chinese, .firstWord): "回答中某一段开头的 {count} 个词语"
            }
        return Prompt(name: "keywords.\(language.rawValue).\(purpose)", text: text)
    }
}
