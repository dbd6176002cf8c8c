/// Wants a JSON object with given keys and the types of their values.
///
/// The whole response is one JSON object by the standard, in a code fence (untagged or `json`) or
/// not. Its own keys are exactly the given ones, in any order, and each value is of the type given for
/// it: string, number, integer (a number without a fraction), boolean, array, object or null.
struct JSONTypes: Rule {
    static let id: RuleID = "data_format:json_types"
    static let collection = RuleCollection.weft
    static let summary =
        "The whole response is one JSON object with exactly the given keys, values of given types."
    static let parameters = [
        Parameter("fields", .texts(1...100), "each key with its type, such as \"title: string\"")
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("JSON")
    static let weight = 0.8

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply with a single JSON object and nothing else. It has exactly these keys, with values \
            of the types after the colons: {fields}.
            """,
            """
            Your entire response must be one valid JSON object with the following fields (key: type), \
            all of them and no others: {fields}.
            """,
            """
            Output JSON only: an object whose top-level keys and value types are {fields}. A code \
            fence around it is fine, other text is not.
            """,
            """
            Give the answer as a JSON object. Fields, as key and JSON type, all required, none \
            besides: {fields}.
            """,
            """
            My program decodes your reply into a record with {fields}, where the word after each colon \
            is the type. Extra keys, other types or text outside the object make it fail.
            """,
            """
            Put everything into one JSON object. Name and type of each key, in whatever order: \
            {fields}. Write nothing outside of the object and add no key.
            """,
            """
            Format: JSON, one object, with {fields}. Take care that each value is of the type named \
            there, and that there is no further top-level key and no text around it.
            """,
            """
            Answer by filling in a JSON object of this shape, key and type given in pairs: {fields}. \
            It must have these keys only and be the whole response.
            """,
        ],
        .chinese: [
            "只回复一个 JSON 对象，不要有其他内容。它恰好有下列键，值的类型写在冒号之后：{fields}。",
            "你的整个回答必须是一个合法的 JSON 对象，字段（键: 类型）如下，一个不少，一个不多：{fields}。",
            "仅输出 JSON：一个对象，顶层的键及其值的类型为{fields}；可以放在代码块里，但不要有别的文字。",
            "请以 JSON 对象作答，字段按键与 JSON 类型列出，全部必填且不得另加：{fields}。",
            "我的程序会把你的回复解码成含{fields}的记录，冒号后是类型；多余的键、类型不符或对象之外的文字都会导致失败。",
            "请把所有内容放进一个 JSON 对象，各键的名称和类型（顺序不限）为{fields}，对象之外什么都不要写，也不要添加键。",
            "格式：JSON，单个对象，包含{fields}；每个值须属于所标明的类型，顶层没有其他键，前后不加文字。",
            "请填写如下形状的 JSON 对象来回答（键与类型成对给出）：{fields}。只能有这些键，整个回答就是这个对象。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["fields": ["title: string", "count: integer"]], "{\"count\": 3, \"title\": \"Tides\"}"),
        .passes(
            ["fields": ["标题: string", "要点: array"]],
            "```json\n{\"标题\": \"潮汐\", \"要点\": [\"涨\"]}\n```"),
        .passes(["fields": ["height: number"]], "{\"height\": 2.5}"),
        .fails(
            ["fields": ["title: string", "count: integer"]],
            "{\"count\": \"3\", \"title\": \"Tides\"}"),
        .fails(["fields": ["标题: string"]], "{\"标题\": \"潮汐\", \"备注\": \"无\"}"),
        .fails(["fields": ["count: integer"]], "{\"count\": 2.5}"),
    ]

    private let fields: [(key: String, type: JSONSchema.TypeName)]

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.json)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let stock =
            seed.language == .chinese && Bool.random(using: &generator)
            ? [
                "标题: string", "摘要: string", "要点: array", "难度: integer", "分数: number",
                "常见: boolean", "步骤: array", "详情: object",
            ]
            : [
                "title: string", "summary: string", "key_points: array", "difficulty: integer",
                "score: number", "is_common: boolean", "steps: array", "details: object",
            ]
        let fields = StructureStock.some(
            Int.random(in: 2...5, using: &generator), of: stock, using: &generator)
        return DrawnArguments(["fields": .strings(fields)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        var fields: [(key: String, type: JSONSchema.TypeName)] = []
        for field in try arguments.strings("fields") {
            let points = field.points
            guard let colon = points.lastIndex(where: Sign.isColon),
                let type = JSONSchema.TypeName(
                    rawValue: String(points: points[(colon + 1)...].stripped())),
                case let key = String(points: points[..<colon].stripped()),
                !key.isEmpty, !fields.contains(where: { $0.key == key })
            else {
                throw .outOfRange(
                    "fields", wanted: "different keys, each with a colon and a JSON type",
                    found: "\"\(field)\"")
            }
            fields.append((key, type))
        }
        self.fields = fields
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        switch response[JSONDocument.self].tree {
        case .failure(let reason): return RuleVerdict(Self.self, false, reason.text)
        case .success(let tree):
            guard tree.top == .object else {
                return RuleVerdict(Self.self, false, "JSON that isn't an object")
            }
            if let fault = KeySet(fields.map(\.key)).fault(in: tree, object: 0) {
                return RuleVerdict(Self.self, false, fault)
            }
            let types = Dictionary(fields.map { ($0.key, $0.type) }) { first, _ in first }
            let wrong = tree.members(of: 0).first {
                types[$0.name]?.holds(in: tree, $0.value) == false
            }
            return RuleVerdict(
                Self.self, wrong == nil,
                wrong.map { "\($0.name) isn't of type \(types[$0.name]?.rawValue ?? "")" }
                    ?? "the wanted keys and types")
        }
    }

    var demands: [Demand] { WholeForm.json(fields.map(\.key)) }
}
