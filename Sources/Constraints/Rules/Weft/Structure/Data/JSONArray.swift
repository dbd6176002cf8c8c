/// Wants a JSON array of a number of objects, each with given keys.
///
/// The whole response is one JSON array by the standard, in a code fence (untagged or `json`) or not.
/// Every element is an object whose keys are exactly the given ones, in any order.
struct JSONArray: Rule {
    static let id: RuleID = "data_format:json_array"
    static let collection = RuleCollection.weft
    static let summary =
        "The whole response is a JSON array of a number of objects, each with exactly the given keys."
    static let parameters = [
        Parameter("num_objects", .integer(0...Parameter.unbounded), "the number of objects"),
        Parameter("keys", .texts(1...100), "the keys of each object, in any order"),
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("JSON")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply with only a JSON array of exactly {num_objects:object|objects}, each of which has \
            exactly the keys {keys}.
            """,
            """
            Your entire response must be one valid JSON array. It holds {num_objects:object|objects}, \
            and the keys of every object are {keys}, no more and no fewer.
            """,
            """
            Output JSON only: a list with {num_objects:entry|entries}. Every entry is an object with \
            the members {keys} and no others. A code fence around the list is fine.
            """,
            """
            Format of the answer: a JSON array. Number of objects in it: {num_objects}. Keys of each \
            object, all required, none besides: {keys}.
            """,
            """
            My program parses your reply as a JSON array and expects {num_objects:object|objects}, \
            each having just the keys {keys}. Write nothing outside the array.
            """,
            """
            Collect {num_objects:item|items} in one JSON array. Describe each by an object whose keys, \
            in whatever order, are {keys}, and give no other text.
            """,
            """
            Give me data and no prose: an array in JSON, {num_objects} in length, of objects that each \
            contain {keys} as keys and nothing else.
            """,
            """
            The whole response is a JSON array; all of its elements, {num_objects} in number, are \
            objects made up of the keys {keys}.
            """,
        ],
        .chinese: [
            "只回复一个 JSON 数组，其中恰好有{num_objects}个对象，每个对象的键正好是{keys}。",
            "你的整个回答必须是一个合法的 JSON 数组，含{num_objects}个对象，每个对象都以{keys}为键，不多不少。",
            "仅输出 JSON：一个有{num_objects}个元素的列表，每个元素都是含成员{keys}且无其他成员的对象；可以放在代码块里。",
            "回答格式：JSON 数组。对象个数：{num_objects}。每个对象的键（全部必填，不得另加）：{keys}。",
            "我的程序会把你的回复解析为 JSON 数组，并期待其中有{num_objects}个只含{keys}这些键的对象；数组之外什么都不要写。",
            "请在一个 JSON 数组里收集{num_objects}项，每项用一个对象描述，键（顺序不限）为{keys}，不要写别的文字。",
            "只要数据，不要叙述：一个长度为{num_objects}的 JSON 数组，元素都是对象，各自仅以{keys}为键。",
            "整个回答是一个 JSON 数组，所有元素（共{num_objects}个）都是由{keys}这些键组成的对象。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["num_objects": 2, "keys": ["time", "height"]],
            "[{\"time\": \"noon\", \"height\": 3}, {\"height\": 1, \"time\": \"dusk\"}]"),
        .passes(["num_objects": 1, "keys": ["时间"]], "```\n[\n  {\"时间\": \"正午\"}\n]\n```"),
        .fails(["num_objects": 2, "keys": ["time"]], "[{\"time\": \"noon\"}]"),
        .fails(["num_objects": 1, "keys": ["时间"]], "{\"时间\": \"正午\"}"),
        .fails(["num_objects": 1, "keys": ["time"]], "[{\"time\": \"noon\", \"height\": 3}]"),
        .fails(["num_objects": 1, "keys": ["time"]], "[\"time\"]"),
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
            "num_objects": .integer(drawSkewed(2...10, using: &generator)),
            "keys": .strings(WholeForm.drawKeys(2...4, for: seed, using: &generator)),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        keys = try WholeForm.names(arguments, "keys")
        bound = Bound(.exactly, try arguments.integer("num_objects"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        switch response[JSONDocument.self].tree {
        case .failure(let reason): return RuleVerdict(Self.self, false, reason.text)
        case .success(let tree):
            guard tree.top == .array else {
                return RuleVerdict(Self.self, false, "JSON that isn't an array")
            }
            let wanted = KeySet(keys)
            for (number, element) in tree.elements(of: 0).enumerated() {
                guard tree.kind(element) == .object else {
                    return RuleVerdict(Self.self, false, "element \(number + 1) isn't an object")
                }
                if let fault = wanted.fault(in: tree, object: element) {
                    return RuleVerdict(Self.self, false, "element \(number + 1) has \(fault)")
                }
            }
            return RuleVerdict(Self.self, count: Int(tree.values[0].count), bound)
        }
    }

    var demands: [Demand] {
        WholeForm.json(keys) + [.count(.named("objects"), bound)]
            + [Lengths.fields(bound.number * keys.count * 2)]
    }
}
