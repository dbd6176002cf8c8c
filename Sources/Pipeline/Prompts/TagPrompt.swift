import Constraints
import Rows

/// What a model is asked about a seed's topics and abilities.
enum TagPrompt: PromptSheet {
    static let summary = "Asks for a seed's topics and abilities."
    static let stages = ["tag-seeds"]
    static let places = [
        "seed": "the seed's text; the beginning of a long one",
        "topics": "the names of all topics",
    ]
    static var prompts: [Prompt] { [english, chinese] }

    static let english = Prompt(
        name: "tags.en",
        text: """
            Below is a request that somebody sent to an assistant. Say what it is about and what it \
            takes to answer it. Don't answer it.

            Topics: one to three of these, the chief one first:
            {topics}

            Abilities: one to four short names of what an answer takes, in your own words and in \
            lower case, the chief one first, such as "summarization" or "logical reasoning".

            Reply with JSON and nothing else: {"topics": [...], "abilities": [...]}

            Request:
            {seed}
            """)

    static let chinese = Prompt(
        name: "tags.zh",
        text: """
            下面是某人发给助手的一个请求。请说明它属于什么主题，回答它需要什么能力。不要回答这个请求。

            主题：从下列名称中选一到三个，最主要的放在最前面：
            {topics}

            能力：用一到四个简短的名称说明回答需要的能力，自己拟定，最主要的放在最前面，例如“翻译”“逻辑推理”。

            只回复 JSON，不要写别的：{"topics": [...], "abilities": [...]}

            请求：
            {seed}
            """)

    /// The longest beginning of a seed that is shown, in characters.
    private static let longest = 4_000

    /// The whole message for a seed.
    static func text(seed: String, _ language: PromptLanguage) -> String {
        let names = TopicTag.all.map { language == .chinese ? $0.chinese : $0.name }
        let prompt = language == .chinese ? chinese : english
        return prompt.filled([
            "topics": names.map { "- \($0)" }.joined(separator: "\n"),
            "seed": String(seed.prefix(longest)),
        ])
    }

    /// The form of a reply, for servers that can see to it.
    static let schema: JSONValue = [
        "type": "object",
        "properties": [
            "topics": ["type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 3],
            "abilities": [
                "type": "array", "items": ["type": "string"], "minItems": 1, "maxItems": 4,
            ],
        ],
        "required": ["topics", "abilities"],
        "additionalProperties": false,
    ]
}
