import Constraints
import Records
import Testing

@testable import Pipeline

@Suite("The check of soft constraints")
struct SoftCheckTests {
    static func fault(
        _ category: SoftCategory, _ instruction: String, _ question: String,
        _ language: PromptLanguage = .english, seed: String = "Explain how tides come about."
    ) throws -> String? {
        let exemplar = try #require(
            ExemplarBank.all.first { $0.kind == .and && $0.language == language })
        let slot = SoftSlot(
            leaf: "c1", role: .constraint, category: category.rawValue, dependsOn: [])
        let request = SoftRequest(
            seed: seed, slots: [slot], language: language, exemplar: exemplar)
        return SoftCheck(request).fault(in: [
            SoftReply.Item(instruction: instruction, question: question)
        ])
    }

    @Test(
        "lets good parts pass",
        arguments: [
            (.content, "Mention the part that the sun plays.", "Is the part of the sun mentioned?"),
            (.numerical, "Give three places with high tides.", "Does it give three places?"),
            (.inverse, "Leave formulas out.", "Is the response free of formulas?"),
            (.style, "Let it sound like an old sailor.", "Does it sound like an old sailor?"),
            (
                .rule, "Whenever a term of sailors comes up, explain it.",
                "Where a sailor's term comes up, is it explained?"
            ),
            (
                .linguistic, "Compare the sea to one and the same thing throughout.",
                "Is there one comparison throughout?"
            ),
        ] as [(SoftCategory, String, String)])
    func good(category: SoftCategory, instruction: String, question: String) throws {
        #expect(try Self.fault(category, instruction, question) == nil)
    }

    @Test(
        "lets good parts in Chinese pass",
        arguments: [
            (.content, "说说太阳在其中起的作用。", "回答是否说到了太阳的作用？"),
            (.numerical, "举出三个潮差很大的地方。", "回答有没有举出三个地方？"),
            (.inverse, "不要写公式。", "回答是否没有写公式？"), (.format, "按涨潮和落潮分成小节来讲。", "回答是按涨潮落潮分开讲的吗？"),
        ] as [(SoftCategory, String, String)])
    func goodChinese(category: SoftCategory, instruction: String, question: String) throws {
        #expect(
            try Self.fault(category, instruction, question, .chinese, seed: "潮汐是怎么形成的？") == nil)
    }

    @Test(
        "says what is wrong with a part",
        arguments: [
            (.content, "Moon.", "Does it mention the moon?", "has 5 characters"),
            (
                .content, String(repeating: "Mention the moon. ", count: 40), "Is it there?",
                "has 720"
            ),
            (
                .content, "Sure, I can mention the moon.", "Does it mention the moon?",
                "begins as an answer"
            ),
            (.content, "Could you mention the moon?", "Does it mention the moon?", "is a question"),
            (.content, "Mention the moon.", "What is mentioned of it?", "YES or NO"),
            (.content, "Mention the moon.", "Do you like the moon?", "YES or NO"),
            (.content, "Mention the moon.", "It mentions the moon.", "not one question"),
            (.content, "Mention the moon.", "Is it there? Is it bright?", "not one question"),
            (.content, "Mention the moon.", "Does it not fail to mention it?", "double negation"),
            (
                .style, "Write it in fewer than 50 words.", "Is it short and crisp enough?",
                "50 words"
            ),
            (
                .style, "Put it in two short paragraphs.", "Is it in such paragraphs?",
                "two paragraphs"
            ),
            (
                .format, "Reply with JSON that has a field moon.", "Is there a field called moon?",
                "json"
            ),
            (.linguistic, "Answer in French, please.", "Is the response in French?", "in french"),
            (
                .inverse, "Mention the moon often.", "Does it mention the moon?",
                "nothing is ruled out"
            ),
            (.inverse, "Do not mention the moon.", "Does it mention the moon?", "YES would mean"),
            (.content, "Avoid naming the moon.", "Is the moon named in it?", "YES would mean"),
            (.numerical, "Give places with high tides.", "Are there such places?", "no number"),
            (.example, "Follow a pattern of your own.", "Is there a pattern in it?", "no sample"),
            (
                .content, "Explain how tides come about, please.", "Does it explain tides?",
                "repeats the request"
            ),
            (
                .content, "Mention the moon. [[WANTED]]", "Does it mention the moon?",
                "the mark [[WANTED]]"
            ),
            (
                .content, "Mention <think> the moon.", "Does it mention the moon?",
                "the mark <think>"
            ),
            (.style, "语气要像一位老水手在讲故事那样。", "请问回答的语气是否像一位老水手？", "YES or NO"),
        ] as [(SoftCategory, String, String, String)])
    func bad(
        category: SoftCategory, instruction: String, question: String, reason: String
    ) throws {
        let fault = try #require(try Self.fault(category, instruction, question))
        #expect(fault.contains(reason), "\(fault)")
    }

    @Test(
        "says what is wrong with a part in Chinese",
        arguments: [
            (.content, "提月亮", "回答是否提到月亮？", "有 3"),
            (.style, "用五十个字以内写完它。", "回答是否足够简短？", "个字"),
            (.format, "分成三段来写清楚。", "回答是否分开来写？", "三段"),
            (.inverse, "不要提到月亮。", "回答是否提到了月亮？", "YES would mean"),
            (.inverse, "不要特别强调月亮。", "回答是否特别强调月亮？", "YES would mean"),
            (.content, "说说月亮的作用。", "回答怎样说明月亮？", "YES or NO"),
            (.content, "说说月亮的作用。", "你是否喜欢月亮？", "YES or NO"),
            (.linguistic, "请用英语来回答。", "回答是否用了英语？", "用英"),
        ] as [(SoftCategory, String, String, String)])
    func badChinese(
        category: SoftCategory, instruction: String, question: String, reason: String
    ) throws {
        let fault = try #require(
            try Self.fault(category, instruction, question, .chinese, seed: "潮汐是怎么形成的？"))
        #expect(fault.contains(reason) || reason == "有 3", "\(fault)")
    }

    @Test("sees what is taken from the example or said twice")
    func echoes() throws {
        let exemplar = try #require(ExemplarBank.englishAnd.first)
        let part = try #require(exemplar.parts.last)
        let fault = try Self.fault(.content, part.text, "Is the lock dealt with?")
        #expect(fault?.contains("repeats the example") == true)
        let question = try Self.fault(.content, "Mention the spring tide.", part.question)
        #expect(question?.contains("one of the example's") == true)
        let slots = ["c1", "c2"].map {
            SoftSlot(leaf: $0, role: .constraint, category: "content", dependsOn: [])
        }
        let request = SoftRequest(
            seed: "Explain tides.", slots: slots, language: .english, exemplar: exemplar)
        let twice = SoftCheck(request).fault(in: [
            .init(
                instruction: "Mention the part that the sun plays.",
                question: "Is the sun mentioned?"),
            .init(
                instruction: "Mention the part the sun plays.", question: "Does the sun come up?"),
        ])
        #expect(twice?.contains("parts 1 and 2 ask for the same") == true)
    }

    @Test(
        "takes no ordinary sentence for a demand that rules make",
        arguments: [
            "Choose your words with care.", "Read between the lines.", "Give three reasons.",
            "Explain the first sentence of the note.", "Speak of the last page of the book.",
            "Compare it with English breakfast tea.", "每段话都要有出处。", "第一段要交代背景。", "解释每个专业词。",
            "从四个角度展开。", "用平实的句子来写。", "介绍两个节日的由来。", "写给十字路口的行人。",
        ])
    func ordinary(text: String) {
        #expect(RuleLikeDemand.first(in: text) == nil)
    }
}
