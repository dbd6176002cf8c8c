/// Wants JSON that is valid under a schema.
///
/// The whole response is one JSON value by the standard, in a code fence (untagged or `json`) or not.
/// What schemas may say, and what they mean, ``JSONSchema`` tells.
struct JSONSchemaRule: Rule {
    static let id: RuleID = "data_format:json_schema"
    static let collection = RuleCollection.weft
    static let summary = "The whole response is JSON that is valid under a given JSON schema."
    static let parameters = [
        Parameter(
            "schema", .text,
            "a JSON schema of type, properties, required, additionalProperties, items, enum and bounds"
        )
    ]
    static let answers: Set<AnswerForm> = [.prose, .structured]
    static let conflicts = WholeForm.conflicts("JSON")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Reply with JSON only, valid under this JSON Schema:
            {schema:bare}
            """,
            """
            Your entire response must be a JSON value that validates against the following JSON \
            Schema, with no text around it.
            {schema:bare}
            """,
            """
            Give the answer as structured data. It has to conform to the JSON Schema below, and \
            nothing but the JSON may be in the response.

            {schema:bare}
            """,
            """
            JSON Schema of the output: {schema:bare}
            Write just the JSON instance, without explanation.
            """,
            """
            I validate your reply with this JSON Schema: {schema:bare} It must pass, so output the \
            JSON alone; a code fence around it is fine.
            """,
            """
            Here is a JSON Schema.
            {schema:bare}
            Answer with a JSON document that satisfies it, and leave out all other text.
            """,
            """
            Fill in a JSON document of the shape that this JSON Schema describes, and return that \
            document as your whole response: {schema:bare}
            """,
            """
            Output format: JSON which meets every condition of the schema that follows, and nothing \
            besides.
            {schema:bare}
            """,
        ],
        .chinese: [
            """
            只用 JSON 回复，并须符合以下 JSON Schema：
            {schema:bare}
            """,
            """
            你的整个回答必须是能通过下面 JSON Schema 校验的 JSON，前后不得有其他文字。
            {schema:bare}
            """,
            """
            请以结构化数据作答，内容要符合下列 JSON Schema，回答中除该 JSON 外不要有任何内容。

            {schema:bare}
            """,
            """
            输出的 JSON Schema：{schema:bare}
            请只写出符合它的 JSON，不要解释。
            """,
            """
            我会用这个 JSON Schema 校验你的回复：{schema:bare}
            必须校验通过，因此只输出 JSON 本身，可以放在代码块里。
            """,
            """
            下面是一个 JSON Schema。
            {schema:bare}
            请给出满足它的 JSON 文档作为回答，省去其他一切文字。
            """,
            """
            请按照此 JSON Schema 描述的结构填写 JSON，并把它作为完整的回答返回：{schema:bare}
            """,
            """
            输出格式：满足以下模式（JSON Schema）全部条件的 JSON，此外什么都不要写。
            {schema:bare}
            """,
        ],
    ]

    private static let example: Arguments = [
        "schema": """
        {"type":"object","properties":{"name":{"type":"string"},"heights":{"type":"array",\
        "items":{"type":"number","minimum":0},"minItems":2}},"required":["name","heights"]}
        """
    ]

    static let examples: [RuleExample] = [
        .passes(example, "{\"name\": \"Tides\", \"heights\": [1, 2.5], \"note\": null}"),
        .passes(example, "```json\n{\"name\": \"潮汐\", \"heights\": [0, 3]}\n```"),
        .fails(example, "{\"name\": \"Tides\", \"heights\": [1]}"),
        .fails(example, "{\"name\": \"潮汐\", \"heights\": [1, -2]}"),
        .fails(example, "{\"heights\": [1, 2]}"),
        .fails(example, "Here: {\"name\": \"Tides\", \"heights\": [1, 2]}"),
    ]

    private let schema: JSONSchema

    static func suits(_ seed: SeedFacts) -> Bool {
        StructureFit.takesData(seed, StructureFit.json)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let isLatin = seed.language == .english || Bool.random(using: &generator)
        return DrawnArguments([
            "schema": .string(DrawnSchema.text(isLatin: isLatin, using: &generator))
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let text = try arguments.string("schema")
        do throws(JSONSchemaReader.Fault) {
            schema = try JSONSchemaReader.schema(of: text)
        } catch {
            throw .outOfRange(
                "schema", wanted: "a JSON schema of keywords that can be checked",
                found: "one with \(error)")
        }
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        switch response[JSONDocument.self].tree {
        case .failure(let reason): return RuleVerdict(Self.self, false, reason.text)
        case .success(let tree):
            let fault = schema.fault(in: tree, 0)
            return RuleVerdict(Self.self, fault == nil, fault ?? "valid")
        }
    }

    var demands: [Demand] {
        let isObject = schema.types == [.object]
        return isObject ? WholeForm.json(schema.required) : [.whole(.json)]
    }
}
