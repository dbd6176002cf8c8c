/// Wants YAML with given keys at the top.
///
/// The whole response is YAML, in a code fence (untagged, `yaml` or `yml`) or not, whose top level is
/// a mapping with exactly the given keys, in any order. ``YAMLOutline`` tells which part of YAML is
/// read; what is beyond it doesn't obey.
struct YAMLKeys: Rule {
    static let id: RuleID = "data_format:yaml_keys"
    static let collection = RuleCollection.weft
    static let summary =
        "The whole response is YAML in block style with exactly the given keys at the top level."
    static let parameters = [
        Parameter("keys", .texts(1...100), "the keys of the top level, in any order")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("YAML").and(
        [PlainText.id, NoLists.id], because: "lists in YAML look like markdown's")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply with YAML only, in block style, with exactly the top-level keys {keys}.
            """,
            """
            Your entire response must be a valid YAML mapping (indented block style). Its top-level \
            keys are {keys}; no key may be missing and none added.
            """,
            """
            Output YAML and nothing else: at the top level the keys {keys} and no others, with lists \
            and nested keys by indentation. A code fence around it is fine.
            """,
            "Give the answer as a YAML document in block style. Keys without indentation, all required, none besides: {keys}.",
            """
            My program loads your reply as YAML and reads {keys} from the top level. Other top-level \
            keys, or text around the YAML, break it. Use plain block style: no anchors, no tags.
            """,
            """
            Write everything into one YAML document in block style whose outermost keys, in whatever \
            order, are {keys}. Don't write anything outside of it.
            """,
            """
            Format: YAML in block style, one document. The outermost mapping must have the keys {keys} \
            and may not have any more. No text around it.
            """,
            """
            Answer by filling in a configuration file in YAML (block style) with these top-level keys \
            and only these: {keys}. The file is the whole response.
            """,
        ],
        .chinese: [
            "只用 YAML（块状缩进风格）回复，顶层的键恰好是{keys}。",
            "你的整个回答必须是合法的 YAML 映射，采用缩进的块状写法，顶层键为{keys}，不能缺少，也不能多出。",
            "仅输出 YAML：顶层只有{keys}这些键，列表和下级键用缩进表示；可以放在代码块里，但不要有别的文字。",
            "请以块状风格的 YAML 文档作答，不缩进的键全部必填且仅限于：{keys}。",
            "我的程序会把你的回复当作 YAML 载入，并从顶层读取{keys}；多余的顶层键或周围的文字都会出错。请用普通的块状写法，不用锚点和标签。",
            "请把所有内容写进一个块状风格的 YAML 文档，最外层的键（顺序不限）为{keys}，文档之外什么都不要写。",
            "格式：YAML，块状写法，单个文档；最外层映射必须有{keys}这些键，不得再有其他键，前后不加文字。",
            "请像填写配置文件那样用 YAML（块状缩进写法）回答，顶层只使用这些键：{keys}。整个回答就是这个文件。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["keys": ["title", "tips"]],
            "title: Tides\ntips:\n  - Look at the moon.\n  - name: wait\n    long: |\n      a: b\n"),
        .passes(["keys": ["标题", "要点"]], "```yaml\n标题: 潮汐\n要点:\n- 涨潮\n- 落潮\n```"),
        .fails(["keys": ["title", "tips"]], "title: Tides"),
        .fails(["keys": ["标题"]], "标题：潮汐"),
        .fails(["keys": ["title"]], "title: Tides\n  tips: none"),
        .fails(["keys": ["title"]], "Here is the YAML:\n\n```yaml\ntitle: Tides\n```"),
    ]

    private let keys: [String]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.yaml)
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
        do {
            let content = try WholeText.content(of: response, tags: ["yaml", "yml"])
            let found = try YAMLOutline(content).keys
            let shown = found.prefix(20).joined(separator: ", ")
            return RuleVerdict(
                Self.self, Set(found) == Set(keys),
                "\(shown); exactly \(keys.joined(separator: ", "))")
        } catch {
            return RuleVerdict(Self.self, false, "not YAML: \(error)")
        }
    }

    var demands: [Demand] {
        [.whole(.yaml), .quotes(":"), .needs(.lineBreaks)] + keys.map { .quotes($0) }
    }
}
