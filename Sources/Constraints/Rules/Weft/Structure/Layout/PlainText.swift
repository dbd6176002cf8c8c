/// Wants a response without any markdown.
///
/// No headings, items of lists, tables, code blocks, block quotes, horizontal rules; no text in bold
/// or italics, in backticks or linked. A line that starts with a hyphen and a space is an item; a
/// numbered line is one too.
struct PlainText: Rule {
    static let id: RuleID = "layout:plain_text"
    static let collection = RuleCollection.weft
    static let summary = "The response has no markdown of any kind."
    static let parameters: [Parameter] = []
    static let answers: Set<AnswerForm> = [.prose, .short]
    static let conflicts = Conflicts.with(
        [NoLists.id], because: "a text without markdown has no lists anyway")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Answer in plain text without any Markdown: no headings, lists, bold or italic text, code, \
            tables, quotes, links or rules.
            """,
            """
            Do not use Markdown formatting at all. Asterisks, hashes, list markers, backticks and the \
            like must not be used to format the text.
            """,
            "Write unformatted text only; your response may not contain a single Markdown element.",
            """
            The text goes into a field that can't display Markdown, so leave out bold, italics, \
            headings, bullet points, numbered lists, code formatting and tables.
            """,
            "Plain paragraphs only, please, with no Markdown syntax anywhere.",
            """
            Format nothing: no "#" headings, no "-", "*" or "1." lists, no **bold**, no *italics*, no \
            `code`, no tables, no links.
            """,
            """
            Your answer should be ordinary text as in an SMS, free of every kind of Markdown, lists \
            and headings included.
            """,
            """
            I will read your reply in a plain terminal. Markdown of any sort (emphasis, headings, \
            lists, code, quotes, tables, links) is forbidden.
            """,
        ],
        .chinese: [
            "请用纯文本回答，不要使用任何 Markdown：不要标题、列表、粗体、斜体、代码、表格、引用、链接和分隔线。",
            "完全不要使用 Markdown 格式，星号、井号、列表符号、反引号等都不得用来排版。",
            "只写不带格式的文字，回答里不能出现任何 Markdown 元素。",
            "文字会放进无法显示 Markdown 的输入框，因此请不要用加粗、斜体、标题、项目符号、编号列表、代码格式和表格。",
            "请只写普通段落，任何地方都不要出现 Markdown 语法。",
            "不作任何排版：不用 # 标题，不用“-”“*”“1.”列表，不用 **粗体** 和 *斜体*，不用反引号代码、表格和链接。",
            "回答应像短信一样是普通文字，不含各种 Markdown 格式，列表和标题也不例外。",
            "我在纯文本终端里阅读，禁止一切 Markdown（强调、标题、列表、代码、引用、表格、链接）。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides rise - and 2 * 3 = 6 * 1.\n\nThey fall in snake_case_names."),
        .passes([:], "潮水上涨。\n\n潮水下落[1]。"),
        .fails([:], "Tides **rise**."),
        .fails([:], "# 潮汐\n潮水上涨。"),
        .fails([:], "Tides:\n- rise"),
        .fails([:], "运行 `ls` 即可。"),
        .fails([:], "See [tides](https://example.org)."),
    ]

    static func suits(_ seed: SeedFacts) -> Bool { !seed.holds("markdown") }

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let count = markup(in: response).count
        return RuleVerdict(Self.self, count == 0, "\(count) places with markdown, none")
    }

    private func markup(in response: ResponseText) -> [Range<Int>] {
        response.outline.lines.flatMap { line -> [Range<Int>] in
            switch line.kind {
            case .blank, .code: []
            case .text: InlineMarkup.spans(in: line.range, of: response.points)
            case .heading, .item, .rule, .quote, .table, .fence: [line.range]
            }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        markup(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    var demands: [Demand] {
        let blocks: [Demand.Feature] = [
            .headings, .bullets, .numberedItems, .tables, .codeBlocks, .emphasis, .dividers, .links,
            .blockQuotes,
        ]
        return blocks.map { .bars($0) } + [.omits("```"), .omits("**"), .omits("***")]
    }
}
