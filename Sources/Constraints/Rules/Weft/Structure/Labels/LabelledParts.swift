/// Wants parts that start with given labels, in order.
///
/// Each label and a colon, half or full width, start a line exactly once, as a heading or in bold or
/// not, in the given case; text follows each before the next. Other lines may start with other labels.
struct LabelledParts: Rule {
    static let id: RuleID = "labels:parts"
    static let collection = RuleCollection.weft
    static let summary =
        "Each of the given labels, with a colon, starts a line exactly once, in the given order."
    static let parameters = [
        Parameter("labels", .texts(1...50), "the labels, without the colon, in their order")
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the labels are words of the prompt's language")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Divide your answer into parts labelled {labels}, in this order. Each part begins on a new \
            line with its label and a colon.
            """,
            """
            Start a line with each of {labels}, followed by a colon and the matching content. Use each \
            label once and keep the order.
            """,
            """
            The response follows a fixed form: lines opening with {labels} (each with a colon after \
            it), one time each, in that sequence, with text for every one.
            """,
            """
            Fill in this form, keeping the labels and their order: {labels}. Every label starts a new \
            line, is followed by a colon and some text, and appears as a label just once.
            """,
            "Labels to use, each at the start of a line and with a colon, once and in order: {labels}.",
            """
            Present your answer under the labels {labels}. Write a label, then a colon, then the text; \
            begin a new line for each, and don't change their order or repeat one.
            """,
            """
            I need the parts {labels} one after another. A part is introduced by its label plus a \
            colon at the beginning of a line; no part may be missing, empty or doubled.
            """,
            """
            Let exactly one line start with each of the labels {labels}, colon included, from first to \
            last, and put the corresponding text after the colon.
            """,
        ],
        .chinese: [
            "请把回答分为若干部分，依次标注{labels}，每部分另起一行，以标签加冒号开头。",
            "请让{labels}分别位于某一行的开头，后接冒号和相应内容；每个标签只用一次，次序不变。",
            "回答采用固定格式：依次有以{labels}开头的行（各自后接冒号），每个一次，且都要有内容。",
            "请按此表格式填写，保留标签及其顺序：{labels}。每个标签另起一行，后面是冒号和文字，作为标签仅出现一次。",
            "需使用的标签（置于行首并加冒号，各一次，依序）：{labels}。",
            "请在{labels}这些标签下作答：先写标签，再写冒号，然后写内容；每个标签另起一行，不换序，不重复。",
            "我需要依次看到{labels}这几个部分，每部分由行首的标签加冒号引出，不能缺少、留空或重复。",
            "请使{labels}中的每个标签（连同冒号）恰好作为一行的开头，从前到后依次出现，并在冒号后写出对应文字。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["labels": ["Reason", "Advice"]],
            "Tides.\n\nReason: The moon.\nNote: It moves.\n\n**Advice:** Wait."),
        .passes(["labels": ["原因", "建议"]], "## 原因：\n月亮。\n\n建议：等待。"),
        .fails(["labels": ["Reason", "Advice"]], "Advice: Wait.\nReason: The moon."),
        .fails(["labels": ["原因", "建议"]], "原因：月亮。\n建议："),
        .fails(["labels": ["Reason"]], "Reason: The moon.\nReason: The sun."),
    ]

    private let labels: [String]

    static func suits(_ seed: SeedFacts) -> Bool { StructureFit.takesCount(seed) }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let labels = StructureStock.some(
            Int.random(in: 2...5, using: &generator), of: StructureStock.labels(seed.language),
            using: &generator)
        return DrawnArguments(["labels": .strings(labels)])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        labels = try WholeForm.names(arguments, "labels")
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lines = lines(in: response)
        let found = lines.map { response.label(of: $0) }
        guard found == labels else {
            let shown = found.prefix(20).joined(separator: ", ")
            return RuleVerdict(
                Self.self, false, "\(shown); exactly \(labels.joined(separator: ", "))")
        }
        let empty = lines.indices.first { index in
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            return !response.hasText(after: lines[index], before: next)
        }
        return RuleVerdict(
            Self.self, empty == nil, empty.map { "no text after \(labels[$0])" } ?? "all there")
    }

    private func lines(in response: ResponseText) -> [LabelledLine] {
        let wanted = Set(labels)
        return response.labelledLines.filter { wanted.contains(response.label(of: $0)) }
    }

    func marks(in response: ResponseText) -> [Mark] {
        lines(in: response).map { Mark(scalars: $0.label, meaning: .counted) }
    }

    var demands: [Demand] {
        [.needs(.labels), .count(.lines, labels.count..<Int.max)] + labels.map { .quotes($0) }
    }
}
