import Constraints
import OrderedCollections
import Records
import Rows

@testable import Pipeline

/// A row with one response, and the defect that was planted in it.
struct PlantedRow {
    let instruction: Instruction
    let response: Response
}

/// The kinds of defects that are planted, each with the drop codes that name it.
enum PlantedDefect: String, CaseIterable {
    case empty, cut, refusal, wrongLanguage, templateMarker, placeholder, badTags
    case wordsShortByOne, keywordOnceTooFew, commaTooMany
    case keywordInsideWord, echo, phraseLoop, sentenceLoop, leakedAnswer
    case tooLong, tooShort, leakedReasoning, mixedLanguage, midSentence

    var codes: Set<DropCode> {
        switch self {
        case .empty: [.emptyAnswer]
        case .cut: [.cutAnswer]
        case .refusal: [.refusal]
        case .wrongLanguage: [.wrongLanguage]
        case .templateMarker: [.templateMarker]
        case .placeholder: [.placeholderLeft]
        case .badTags: [.badFormat, .templateMarker]
        case .wordsShortByOne, .keywordOnceTooFew, .commaTooMany:
            [.ruleViolated, .checkersDisagree]
        case .keywordInsideWord: [.checkersDisagree]
        case .echo: [.echo]
        case .phraseLoop, .sentenceLoop: [.repetition]
        case .leakedAnswer: [.answerLeaked]
        case .tooLong, .tooShort: [.lengthMissed]
        case .leakedReasoning: [.leakedReasoning]
        case .mixedLanguage: [.mixedLanguage, .wrongLanguage]
        case .midSentence: [.unfinished]
        }
    }
}

/// Plants defects in good rows, the same ones every time.
struct DefectPlanter {
    let text: SoundTexts.Text
    /// Which of several ways to plant is taken.
    let variant: Int

    private var isChinese: Bool { text.language == "zh" }

    private func pick(_ english: [String], _ chinese: [String]) -> String {
        let list = isChinese ? chinese : english
        return list[variant % list.count]
    }

    /// The good row.
    func clean() throws -> PlantedRow { try row() }

    /// The row with a defect; nil where the kind doesn't fit the text.
    func planted(_ defect: PlantedDefect) throws -> PlantedRow? {
        let answer = text.answer
        switch defect {
        case .empty: return try row(answer: "")
        case .cut:
            return try row(answer: String(answer.prefix(answer.count * 2 / 3)), finish: "length")
        case .refusal: return try row(answer: refusal)
        case .wrongLanguage: return try row(answer: translated)
        case .templateMarker:
            let marker = ["<|im_end|>", "<|eot_id|>", "</s>", "[/INST]", "<｜end▁of▁sentence｜>"]
            return try row(answer: answer + " " + marker[variant % marker.count])
        case .placeholder: return try row(answer: answer + "\n\n" + placeholder)
        case .badTags:
            return variant % 2 == 0
                ? try row(form: .plain) : try row(answer: "</think>\n" + answer, form: .tagged)
        case .wordsShortByOne: return try shortOfWords()
        case .keywordOnceTooFew: return try shortOfKeywords()
        case .commaTooMany:
            let plain = answer.replacing(",", with: "").replacing("，", with: "、")
            let place = plain.index(plain.startIndex, offsetBy: plain.count / (variant + 2))
            let comma = isChinese ? "，" : ","
            return try row(
                answer: plain[..<place] + comma + plain[place...],
                rules: [
                    Self.rule("punctuation:no_comma", [:], isChinese ? "不要用逗号" : "Use no commas")
                ])
        case .keywordInsideWord: return try insideWord()
        case .echo: return try row(answer: echo)
        case .phraseLoop:
            return try row(answer: answer + String(repeating: phrase, count: 9 + variant))
        case .sentenceLoop:
            return try row(answer: answer + String(repeating: sentence, count: 5 + variant))
        case .leakedAnswer:
            let label = pick(["Answer:", "The expected answer is:"], ["参考答案：", "答案是："])
            return try row(instruction: "\(text.instruction)\n\n\(label)\n\(answer)")
        case .tooLong, .tooShort: return try length(defect)
        case .leakedReasoning: return try row(answer: thoughts + answer)
        case .mixedLanguage: return try row(answer: mixed)
        case .midSentence: return try midSentence()
        }
    }

    private var refusal: String {
        pick(
            [
                "I'm sorry, but I can't help with that request.",
                "I cannot assist with this. Is there something else?",
                "As an AI language model, I can't write this for you.",
            ],
            ["抱歉，我无法回答这个问题。", "很抱歉，我不能提供这方面的内容。", "对不起，我无法帮助您完成这个请求。"])
    }

    private var translated: String {
        let others = SoundTexts.all.filter { $0.language != text.language }
        return others[variant % others.count].answer
    }

    private var placeholder: String {
        pick(
            [
                "Best wishes,\n[Your Name]", "Call us at [phone number].",
                "[Insert closing line here]",
            ],
            ["联系人：[您的姓名]", "日期：【填写日期】", "[此处插入公司名称]"])
    }

    private var phrase: String {
        pick([" and so on and on", " over the hill again"], ["一遍又一遍地", "走啊走啊走"])
    }

    private var sentence: String {
        pick(
            [
                " It is important to look at every part with care.",
                " The rest is up to you, my friend.",
            ],
            ["这一点非常重要，请大家一定要注意。", "我们应该认真对待每一个细节。"])
    }

    private var thoughts: String {
        pick(
            [
                "Okay, so the user wants a text about this. I should keep it short.\n\n",
                "Let me think about what to write here. First comes the main point.\n\n",
                "Hmm, the user is asking for something simple. I must follow the rules.\n\n",
            ],
            [
                "好的，用户要求我写这样一段文字，我需要注意语气。\n\n", "让我想想应该怎么写，先从重点说起。\n\n",
                "嗯，用户希望得到一个简短的回答。\n\n",
            ])
    }

    private var echo: String {
        switch variant % 3 {
        case 0: text.instruction
        case 1: text.instruction + "\n\n" + text.answer
        default: (isChinese ? "问题：" : "Question: ") + text.instruction + "\n\n" + text.answer
        }
    }

    private var mixed: String {
        let foreign =
            isChinese
            ? [
                "However, it is important to keep in mind that every case is different.",
                "Это очень важно для всех нас.",
                "In the end you should always do what feels right to you.",
            ]
            : ["总而言之，这件事情需要慢慢来。", "请大家注意保持安静，谢谢配合。", "Это очень важно для всех нас."]
        return text.answer + (isChinese ? "" : " ") + foreign[variant % foreign.count]
    }

    /// Demands one word more than there are: the largest bound that holds, and one above it.
    private func shortOfWords() throws -> PlantedRow? {
        let id = isChinese ? "weft:chinese_characters" : "length_constraints:number_words"
        guard !isChinese else { return try shortOfLetters() }
        return try exceeded { bound in
            Self.rule(
                id, ["num_words": .int(Int64(bound)), "relation": "at least"],
                "Use at least \(bound) words")
        }
    }

    private func shortOfLetters() throws -> PlantedRow? {
        try exceeded { bound in
            Self.rule(
                "keywords:frequency",
                ["keyword": "的", "frequency": .int(Int64(bound)), "relation": "at least"],
                "“的”字至少出现 \(bound) 次")
        }
    }

    private func shortOfKeywords() throws -> PlantedRow? {
        try exceeded { bound in
            Self.rule(
                "keywords:frequency",
                [
                    "keyword": .string(text.keyword), "frequency": .int(Int64(bound)),
                    "relation": "at least",
                ],
                isChinese
                    ? "“\(text.keyword)”至少出现 \(bound) 次" : "Use \(text.keyword) \(bound) times")
        }
    }

    /// A row whose rule asks for one more than the answer has; nil where it has none at all.
    private func exceeded(_ rule: (Int) -> RuleUse) throws -> PlantedRow? {
        var most = 0
        for bound in 1...400 {
            let constraint = try Constraint(rule(bound))
            let joint = constraint.checkBoth(ResponseText(text.answer), prompt: text.instruction)
            guard joint.compatible.followed, joint.sound.followed else { break }
            most = bound
        }
        return most == 0 ? nil : try row(rules: [rule(most + 1)])
    }

    /// A forbidden word that stands inside a longer Chinese word, which upstream's checker misses.
    private func insideWord() throws -> PlantedRow? {
        guard isChinese else { return nil }
        return try row(
            rules: [
                Self.rule(
                    "keywords:forbidden_words", ["forbidden_words": [.string(text.keyword)]],
                    "不要出现“\(text.keyword)”")
            ])
    }

    private func length(_ defect: PlantedDefect) throws -> PlantedRow {
        let count = LengthDemand.TextCount(text.answer)
        let isLong = defect == .tooLong
        let number =
            (isChinese ? count.characters : count.words) * (isLong ? 4 : 9) / (isLong ? 6 : 6)
        let demand =
            isChinese
            ? isLong
                ? ["字数不超过\(number)字。", "请控制在\(number)字以内。", "最多\(number)个字。"]
                : ["字数不少于\(number)字。", "至少写\(number)字。", "要求\(number)字以上。"]
            : isLong
                ? [
                    "Use at most \(number) words.", "Keep it under \(number) words.",
                    "Write no more than \(number) words.",
                ]
                : [
                    "Use at least \(number) words.", "Write about \(number * 4 / 3) words.",
                    "Write a minimum of \(number) words.",
                ]
        let gap = isChinese ? "" : " "
        return try row(instruction: text.instruction + gap + demand[variant % demand.count])
    }

    /// Cuts the answer inside a sentence, some words after its start, at a word's end.
    private func midSentence() throws -> PlantedRow? {
        let characters = Array(text.answer)
        guard !text.answer.contains("\n") else { return nil }
        let marks = characters.indices.filter { ".。！？".contains(characters[$0]) }.dropLast()
        guard let start = marks.dropLast(variant % 2).last else { return nil }
        let words = isChinese ? 9 + variant : 5 + variant
        var end = start + 1
        var seen = 0
        while end + 1 < characters.count, seen < words {
            end += 1
            if isChinese ? characters[end].isLetter : characters[end] == " " { seen += 1 }
            if ".。！？".contains(characters[end]) { return nil }
        }
        return try row(answer: String(characters[..<end]))
    }

    private static func rule(
        _ id: String, _ arguments: OrderedDictionary<String, JSONValue>, _ text: String
    ) -> RuleUse {
        RuleUse(id: id, arguments: arguments, text: text)
    }

    private func row(
        instruction: String? = nil, answer: String? = nil, rules: [RuleUse] = [],
        finish: String = "stop", form: Response.Form = .tagged
    ) throws -> PlantedRow {
        let sentences = rules.map { (isChinese ? "" : " ") + $0.text + (isChinese ? "。" : ".") }
        let value = JSONRow([
            "instruction": .string((instruction ?? text.instruction) + sentences.joined()),
            "language": .string(text.language), "rules": .array(rules.map(\.json)),
        ])
        return PlantedRow(
            instruction: try Instruction(value.fields(Instruction.fieldNames)),
            response: Response(
                draw: 0, text: answer ?? text.answer, reasoning: "Some thoughts.", form: form,
                finish: finish, model: "m", call: "c"))
    }
}
