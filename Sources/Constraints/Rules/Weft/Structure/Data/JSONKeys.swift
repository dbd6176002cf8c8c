/// Wants a JSON object with given keys.
///
/// The whole response is one JSON object by the standard, in a code fence (untagged or `json`) or
/// not. Its own keys are exactly the given ones, in any order; what the values are doesn't matter.
struct JSONKeys: Rule {
    static let id: RuleID = "data_format:json_keys"
    static let collection = RuleCollection.weft
    static let summary = "The whole response is one JSON object with exactly the given keys."
    static let parameters = [
        Parameter("keys", .texts(1...100), "the keys of the object, in any order")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("JSON")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Reply with a single JSON object, and nothing else, that has exactly the keys {keys}.",
            """
            Your entire response must be one valid JSON object. Its top-level keys are {keys}; no key \
            may be missing and none added.
            """,
            """
            Output JSON only: an object with the members {keys} and no others. A code fence around it \
            is fine, other text is not.
            """,
            "Give the answer as a JSON object. Keys at the top level, all required, none besides: {keys}.",
            """
            My program parses your reply as JSON and reads {keys} from the object. Any further \
            top-level key, or any text outside the object, breaks it.
            """,
            """
            Put everything into one JSON object whose keys, in whatever order, are {keys}, and don't \
            write anything outside of it.
            """,
            """
            Format: JSON, one object. It must contain {keys} as its keys and may not contain further \
            ones at the top level. No text around it.
            """,
            """
            Answer by filling in a JSON object with these keys and only these: {keys}. The object is \
            the whole response.
            """,
        ],
        .chinese: [
            "只回复一个 JSON 对象，不要有其他内容，它的键恰好是{keys}。",
            "你的整个回答必须是一个合法的 JSON 对象，顶层键为{keys}，不能缺少，也不能多出。",
            "仅输出 JSON：一个含有成员{keys}且没有其他成员的对象；可以放在代码块里，但不要有别的文字。",
            "请以 JSON 对象作答，顶层的键全部必填且仅限于：{keys}。",
            "我的程序会把你的回复当作 JSON 解析，并读取对象中的{keys}；多余的顶层键或对象之外的文字都会导致出错。",
            "请把所有内容放进一个 JSON 对象，键（顺序不限）为{keys}，对象之外什么都不要写。",
            "格式：JSON，单个对象；必须以{keys}为键，顶层不得有其他键，前后不加文字。",
            "请填写一个 JSON 对象来回答，只使用这些键：{keys}。整个回答就是这个对象。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["keys": ["title", "tips"]], "{\"tips\": [1, {\"a\": null}], \"title\": \"Tides\"}"),
        .passes(["keys": ["标题"]], "```json\n{\"标题\": \"潮汐\"}\n```"),
        .fails(["keys": ["title", "tips"]], "{\"title\": \"Tides\"}"),
        .fails(["keys": ["标题"]], "{\"标题\": \"潮汐\", \"标题\": \"月亮\"}"),
        .fails(["keys": ["标题"]], "如下：\n```json\n{\"标题\": \"潮汐\"}\n```"),
        .fails(["keys": ["title"]], "{\"title\": \"Tides\", \"year\": 1}"),
    ]

    private let keys: [String]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.json)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments(["keys": .strings(WholeForm.drawKeys(2...6, for: seed, using: &generator))])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keys = try WholeForm.names(arguments, "keys")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        switch response[JSONDocument.self].tree {
        case .failure(let reason): return RuleVerdict(Self.self, false, reason.text)
        case .success(let tree):
            guard tree.top == .object else {
                return RuleVerdict(Self.self, false, "JSON that isn't an object")
            }
            let fault = KeySet(keys).fault(in: tree, object: 0)
            return RuleVerdict(Self.self, fault == nil, fault ?? "exactly the wanted keys")
        }
    }

    var demands: [Demand] { WholeForm.json(keys) }
}
