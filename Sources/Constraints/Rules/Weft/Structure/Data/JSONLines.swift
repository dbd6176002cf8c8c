/// Wants JSON lines: a number of lines, each a JSON object with given keys.
///
/// In a code fence (untagged, `json` or `jsonl`) or not. Blank lines don't count; no object goes over
/// several lines. The keys of each are exactly the given ones, in any order.
struct JSONLines: Rule {
    static let id: RuleID = "data_format:json_lines"
    static let collection = RuleCollection.weft
    static let summary =
        "The whole response is a number of lines, each a JSON object with exactly the given keys."
    static let parameters = [
        Parameter("num_lines", .integer(1...Parameter.unbounded), "the number of lines"),
        Parameter("keys", .texts(1...100), "the keys of each object, in any order"),
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("JSON").and(
        [LineCount.id], because: "the lines of data are counted otherwise")
    static let weight = 0.6

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Answer in JSON Lines: exactly {num_lines:line|lines}, each a complete JSON object with \
            exactly the keys {keys}, and nothing else.
            """,
            """
            Your entire response must be JSONL. It has {num_lines:line|lines}, one JSON object a line, \
            and the keys of every object are {keys}, no more and no fewer.
            """,
            """
            Output {num_lines:JSON object|JSON objects}, each on a single line of its own without \
            commas between the lines; each contains {keys} as keys and no others. No other text.
            """,
            """
            Format: JSON Lines. Number of lines: {num_lines}. Keys of the object on each line, all \
            required, none besides: {keys}.
            """,
            """
            I read your reply line by line and parse each line as JSON. I expect {num_lines:line|lines}, \
            and on each an object whose keys are just {keys}.
            """,
            """
            Write {num_lines:record|records} as newline-delimited JSON. A record is an object that has \
            the keys {keys}, in whatever order, and stays on one line. Add nothing else.
            """,
            """
            Give newline-delimited JSON only: {num_lines:line|lines}, not wrapped in an array, with \
            objects made up of {keys} and of no other keys.
            """,
            """
            Each line of the response is a JSON object with the keys {keys} and only these; there are \
            precisely {num_lines:such line|such lines} and no other text.
            """,
        ],
        .chinese: [
            "请用 JSON Lines 作答：恰好{num_lines}行，每行是一个完整的 JSON 对象，键正好是{keys}，没有其他内容。",
            "整个回答必须是 JSONL，共{num_lines}行，一行一个 JSON 对象，每个对象都以{keys}为键，不多不少。",
            "请输出{num_lines}个 JSON 对象，各占一行，行间不加逗号；每个对象仅以{keys}为键，不要写其他文字。",
            "格式：JSON Lines。行数：{num_lines}。每行对象的键（全部必填，不得另加）：{keys}。",
            "我会逐行读取你的回复，并把每行解析为 JSON：应有{num_lines}行，每行的对象只含{keys}这些键。",
            "请以换行分隔的 JSON 写出{num_lines}条记录，每条记录是一个占一行的对象，键（顺序不限）为{keys}，不要添加别的内容。",
            "只要换行分隔的 JSON：{num_lines}行，不套数组，各对象由{keys}组成，没有其他键。",
            "回答的每一行都是一个 JSON 对象，键为且仅为{keys}；这样的行正好{num_lines}行，没有其他文字。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_lines": 2, "keys": ["time", "height"]],
            "{\"time\": \"noon\", \"height\": 3}\n{\"time\": \"dusk\", \"height\": 1}"),
        .passes(["num_lines": 1, "keys": ["时间"]], "```jsonl\n{\"时间\": \"正午\"}\n```"),
        .fails(["num_lines": 2, "keys": ["time"]], "{\"time\": \"noon\"}"),
        .fails(["num_lines": 1, "keys": ["时间"]], "{\n\"时间\": \"正午\"\n}"),
        .fails(
            ["num_lines": 2, "keys": ["time"]], "[{\"time\": \"noon\"},\n{\"time\": \"dusk\"}]"),
    ]

    private let keys: [String]
    private let bound: Bound

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.json)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        DrawnArguments([
            "num_lines": .integer(drawSkewed(2...10, using: &generator)),
            "keys": .strings(WholeForm.drawKeys(2...4, for: seed, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keys = try WholeForm.names(arguments, "keys")
        bound = Bound(.exactly, try arguments.integer("num_lines"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        do {
            let content = try WholeText.content(of: response, tags: ["json", "jsonl"])
            let wanted = KeySet(keys)
            let lines = content.split(separator: BlankLines.lineBreak).filter { !$0.isBlank }
            for (index, line) in lines.enumerated() {
                let tree = try JSONTree(line)
                guard tree.top == .object else {
                    return RuleVerdict(Self.self, false, "line \(index + 1) isn't an object")
                }
                if let fault = wanted.fault(in: tree, object: 0) {
                    return RuleVerdict(Self.self, false, "line \(index + 1) has \(fault)")
                }
            }
            return RuleVerdict(Self.self, count: lines.count, bound)
        } catch {
            return RuleVerdict(Self.self, false, "not JSON lines: \(error)")
        }
    }

    var demands: [Demand] {
        WholeForm.json(keys) + [.count(.named("objects"), bound), .needs(.lineBreaks)]
            + [Lengths.fields(bound.number * keys.count * 2)]
    }
}
