import Constraints
import Foundation
import Records
import Rows
import Shards
import TestKit

@testable import Pipeline

/// A seed of the shared data with the answer that its file has.
struct AnsweredSeed {
    let text: String
    let answer: String

    static func all(_ language: PromptLanguage) throws -> [AnsweredSeed] {
        let file = language == .english ? "alpaca_5000.json" : "oasst_sft_zh.json"
        guard let path = SharedData.path("seeds/\(file)") else { return [] }
        var reader = try ItemReader(path: path, maximumItemBytes: 1 << 24)
        var seeds: [AnsweredSeed] = []
        while let item = try reader.next() {
            guard let row = item.row,
                let seed = try? AlpacaSeedImporter.seed(from: row),
                (15...1_500).contains(seed.text.unicodeScalars.count),
                TemplateMarker.first(in: seed.text) == nil,
                SeedLanguage.detect(seed.text) == language.rawValue
            else { continue }
            let answer = try row.fields(["output"]).optionalString("output") ?? ""
            seeds.append(
                AnsweredSeed(text: TextNormalisation.normalised(seed.text), answer: answer))
        }
        return seeds
    }
}

/// A draft with its parts at hand, so that a text of it can be made faithful or faulty.
struct PlantedDraft {
    /// A stretch of the text: a rule, a soft constraint, or the words of the structure.
    struct Part {
        var sentence: String
        let constraint: Constraint?
        /// What stands before it: "First, ", "If ..., ".
        var lead = ""
        var isBranch = false
        var isStep = false
    }

    let seed: AnsweredSeed
    let language: PromptLanguage
    let draft: InstructionDraft
    var parts: [Part]

    /// Rules and soft constraints for a seed, as an And, a Chain or with a Selection by the number.
    init?(_ seed: AnsweredSeed, _ language: PromptLanguage, number: Int) throws {
        self.seed = seed
        self.language = language
        var generator = SeededGenerator(
            seed: UInt64(number), purpose: "plants", id: RecordID("\(number)"))
        let facts = SeedFacts(text: seed.text, language: language)
        let constraints = try RuleSampler().draw(3, for: facts, using: &generator)
            .filledWithoutModel(using: &generator)
        guard constraints.count == 3 else { return nil }
        let soft = PlantedWords.soft(language).shuffled(using: &generator)
        var parts = constraints.map { constraint in
            let variant = Int.random(in: 0..<constraint.phrasingCount(language), using: &generator)
            return Part(
                sentence: constraint.text(language: language, variant: variant),
                constraint: constraint)
        }
        parts += soft.prefix(2).map { Part(sentence: $0, constraint: nil) }
        let leaves = parts.enumerated().map { index, part -> Composition in
            let id = "c\(index + 1)"
            guard let constraint = part.constraint else {
                return .leaf(
                    Composition.Leaf(
                        id: id,
                        .question(Question(text: part.sentence, question: "?", category: "style"))))
            }
            return .leaf(Composition.Leaf(id: id, .rule(constraint.use(text: part.sentence))))
        }
        let isEnglish = language == .english
        switch number % 3 {
        case 1:
            let steps = PlantedWords.steps(language).shuffled(using: &generator).prefix(3)
            let words = isEnglish ? ["First: ", "Then: ", "Finally: "] : ["首先：", "然后：", "最后："]
            let chain = steps.enumerated().map { index, step in
                Composition.leaf(
                    Composition.Leaf(
                        id: "c\(index + 6)",
                        .question(Question(text: step, question: "?", category: "content"))))
            }
            parts += zip(words, steps).map {
                Part(sentence: $1, constraint: nil, lead: $0, isStep: true)
            }
            draft = InstructionDraft(
                seed: seed.text, language: language,
                composition: .and(leaves + [.chain(chain)]),
                listed: Self.text(seed.text, parts, language))
        case 2:
            let condition = Composition.Condition(
                kind: "words-below", arguments: ["words": 40],
                text: isEnglish
                    ? "the request above has fewer than 40 words" : "上面的请求少于40个字", holds: true)
            parts[3].lead =
                isEnglish ? "If \(condition.text), do this: " : "如果\(condition.text)，请这样做："
            parts[4].lead = isEnglish ? "Otherwise: " : "否则："
            parts[3].isBranch = true
            parts[4].isBranch = true
            let selection = Composition.selection(
                Composition.Selection(condition: condition, then: leaves[3], otherwise: leaves[4]))
            draft = InstructionDraft(
                seed: seed.text, language: language,
                composition: .and(Array(leaves.prefix(3)) + [selection]),
                listed: Self.text(seed.text, parts, language))
        default:
            draft = InstructionDraft(
                seed: seed.text, language: language, composition: .and(leaves),
                listed: Self.text(seed.text, parts, language))
        }
        self.parts = parts
    }

    /// The text listed, one part to a line.
    static func text(
        _ seed: String, _ parts: [Part], _ language: PromptLanguage, joined: Bool = false
    ) -> String {
        let sentences = parts.map { $0.lead + $0.sentence }
        guard !joined else {
            return seed + "\n\n" + sentences.joined(separator: language == .english ? " " : "")
        }
        return ProofBench.listed(seed, sentences, language)
    }

    /// Another text that says the same: other phrasings, another order, numbers in words, one paragraph.
    func faithful(_ round: Int) -> String {
        var generator = SeededGenerator(seed: UInt64(round), purpose: "faithful", id: nil)
        var loose: [Part] = []
        var fixed: [Part] = []
        for var part in parts {
            if let constraint = part.constraint {
                part.sentence = constraint.text(
                    language: language,
                    variant: Int.random(
                        in: 0..<constraint.phrasingCount(language), using: &generator))
                if round % 3 == 2 { part.sentence = PlantedWords.spelled(part, language) }
            }
            if part.isBranch || part.isStep { fixed.append(part) } else { loose.append(part) }
        }
        loose.shuffle(using: &generator)
        let all = round % 2 == 0 ? loose + fixed : fixed + loose
        return Self.text(seed.text, all, language, joined: round % 3 > 0)
    }

    func text(_ parts: [Part], joined: Bool) -> String {
        Self.text(seed.text, parts, language, joined: joined)
    }
}

/// Sentences for drafts of tests.
enum PlantedWords {
    static func soft(_ language: PromptLanguage) -> [String] {
        language == .english
            ? [
                "Write as a night porter would who has seen every kind of guest.",
                "Keep a warm and encouraging tone throughout.",
                "Address readers who have never heard of the subject.",
                "Take the point of view of a sceptical engineer.",
                "Avoid jargon that a child wouldn't understand.",
                "Give your answer the mood of a rainy afternoon.",
                "Compare the matter with something from a kitchen.",
                "Mention one common mistake and how to avoid it.",
                "Sound like a letter to an old friend.",
            ]
            : [
                "请用值夜班的门卫的口吻来写。", "全文保持温暖而鼓励的语气。", "读者是从未听说过这个话题的人。",
                "请站在一位多疑的工程师的立场上说话。", "不要使用小孩子听不懂的行话。", "让文字带有雨天午后的氛围。",
                "把这件事与厨房里的东西作比较。", "提到一个常见的错误以及避免它的办法。", "写得像给老朋友的一封信。",
            ]
    }

    static func steps(_ language: PromptLanguage) -> [String] {
        language == .english
            ? [
                "collect the facts that matter in a short overview.",
                "weigh the strongest objection against them.",
                "draw a conclusion that a beginner can act on.",
                "turn the result into advice for a neighbour.",
            ]
            : ["用简短的概述收集要紧的事实。", "权衡最有力的反对意见。", "得出初学者可以照做的结论。", "把结果改写成给邻居的忠告。"]
    }

    /// A rule's sentence with its small numbers in words.
    static func spelled(_ part: PlantedDraft.Part, _ language: PromptLanguage) -> String {
        guard let constraint = part.constraint else { return part.sentence }
        let english = [
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ]
        let chinese = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]
        var sentence = part.sentence
        for case .integer(let number) in constraint.arguments.values.values
        where (1...10).contains(number) {
            // A text in quotation marks stays as it is.
            if constraint.arguments.values.values.contains(where: {
                "\($0)".contains("\(number)") && $0 != .integer(number)
            }) {
                continue
            }
            sentence =
                ProofFaultMaker.replacing(
                    "\(number)", by: (language == .english ? english : chinese)[number],
                    in: sentence) ?? sentence
        }
        return sentence
    }
}
