/// Wants a checklist with a number of items, some of them checked.
///
/// Counts bullets of any depth whose text starts with `[ ]`, `[x]` or `[X]` and a space.
struct Checklist: Rule {
    static let id: RuleID = "lists:checklist"
    static let collection = RuleCollection.weft
    static let summary =
        "The response has a checklist with exactly a number of items, of which a number are checked."
    static let parameters = [
        Parameter("num_items", .integer(1...Parameter.unbounded), "the number of items"),
        Parameter("num_checked", .integer(0...Parameter.unbounded), "how many are checked"),
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Include a Markdown checklist of exactly {num_items:item|items} ("- [ ] ..."), of which \
            exactly {num_checked} are checked ("- [x] ...").
            """,
            """
            Write {num_items:task item|task items} as "- [ ] task". Mark {num_checked} of them as \
            done with "[x]", and leave the rest open.
            """,
            """
            Your answer needs a task list in Markdown. Checkboxes in all: {num_items}. Ticked ones \
            ("- [x]"): {num_checked}. The others stay "- [ ]".
            """,
            """
            Give a to-do list with {num_items:checkbox|checkboxes} in the form "- [ ]"; put an x into \
            exactly {num_checked} of the boxes.
            """,
            """
            There must be exactly {num_items:checkbox item|checkbox items} in the response. Number of \
            checked boxes ("- [x]") among them: {num_checked}; unchecked ones are written "- [ ]".
            """,
            """
            Turn the key actions into a checklist of Markdown checkboxes, {num_items} altogether, with \
            {num_checked} already completed ("- [x]") and the remaining ones not ("- [ ]").
            """,
            """
            Use "- [ ]" and "- [x]" to make a checklist. Count both kinds together and you must get \
            {num_items}; count the second kind and you must get {num_checked}.
            """,
            """
            I want a checklist where {num_checked} out of {num_items:item|items} are ticked off. Write \
            ticked items as "- [x] item" and open ones as "- [ ] item".
            """,
        ],
        .chinese: [
            "请给出一个 Markdown 清单，恰好{num_items}项（“- [ ] ……”），其中正好{num_checked}项已勾选（“- [x] ……”）。",
            "请把任务写成“- [ ] 任务”的形式，共{num_items}条，其中{num_checked}条用“[x]”标为已完成，其余保持未完成。",
            "回答须包含一个任务列表，复选框总数为{num_items}，勾选的（“- [x]”）为{num_checked}个，其他写作“- [ ]”。",
            "请列一个有{num_items}个复选框的待办清单，形如“- [ ]”，并且恰好在{num_checked}个框里填上 x。",
            "全文要有且仅有{num_items}个复选框条目；已勾选（“- [x]”）的数量是{num_checked}，未勾选的写成“- [ ]”。",
            "请将关键行动整理为 Markdown 复选框清单，一共{num_items}项，{num_checked}项为“- [x]”，剩下的为“- [ ]”。",
            "用“- [ ]”和“- [x]”制作检查清单：两种合计{num_items}项，后一种{num_checked}项。",
            "我需要一份清单，{num_items}项里有{num_checked}项打勾；打勾的写“- [x] 内容”，没打勾的写“- [ ] 内容”。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(["num_items": 2, "num_checked": 1], "To do:\n- [x] rise\n- [ ] fall\n- rest"),
        .passes(["num_items": 2, "num_checked": 0], "* [ ] 涨潮\n* [ ] 落潮"),
        .fails(["num_items": 2, "num_checked": 1], "- [ ] rise\n- [ ] fall"),
        .fails(["num_items": 3, "num_checked": 1], "- [X] 涨潮\n- [ ] 落潮"),
        .fails(["num_items": 2, "num_checked": 1], "[x] rise\n[ ] fall"),
    ]

    private let items: Bound
    private let checked: Bound

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let items = drawSkewed(3...12, using: &generator)
        let checked = drawSkewed(0...(items - 1), using: &generator)
        return DrawnArguments(["num_items": .integer(items), "num_checked": .integer(checked)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        let number = try arguments.integer("num_items")
        let ticks = try arguments.integer("num_checked")
        guard ticks <= number else {
            throw .outOfRange("num_checked", wanted: "\(number) or less", found: "\(ticks)")
        }
        items = Bound(.exactly, number)
        checked = Bound(.exactly, ticks)
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let boxes = boxes(in: response)
        let ticks = boxes.count { $0.isChecked }
        return RuleVerdict(
            Self.self, items.holds(for: boxes.count) && checked.holds(for: ticks),
            "\(boxes.count), \(items), with \(ticks) checked, \(checked)")
    }

    private func boxes(
        in response: ResponseText
    ) -> [(item: MarkdownOutline.Item, isChecked: Bool)] {
        response.outline.bullets.compactMap { item in
            let box = response.points[item.text].prefix(4)
            guard box.count == 4, box.first == 0x5B, box[item.text.lowerBound + 2] == 0x5D,
                Sign.isBlank(box[item.text.lowerBound + 3])
            else { return nil }
            switch box[item.text.lowerBound + 1] {
            case Sign.space: return (item, false)
            case 0x58, 0x78: return (item, true)
            default: return nil
            }
        }
    }

    func marks(in response: ResponseText) -> [Mark] {
        boxes(in: response).map { Mark(scalars: $0.item.place, meaning: .counted) }
    }

    var demands: [Demand] {
        [
            .count(.bullets, items.number..<Int.max), .needs(.squareBrackets),
        ]
    }
}
