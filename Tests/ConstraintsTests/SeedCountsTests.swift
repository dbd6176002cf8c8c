import Testing

@testable import Constraints

@Suite("A seed's own counts")
struct SeedCountsTests {
    @Test(
        "keep rules on length away",
        arguments: [
            "Summarize the following in two sentences: the sea.", "Write a 500-word essay on tea.",
            "In 1 sentence, say what a quark is.", "Give a brief definition of OOP.",
            "Write three short paragraphs on rain.", "用三句话介绍长城。", "写一篇800字的作文。", "简要说明光合作用。",
            "写两个段落介绍茶。",
        ])
    func lengths(text: String) throws {
        let facts = SeedFacts(
            text: text, language: text.utf8.count > text.count * 2 ? .chinese : .english)
        #expect(facts.statesLength)
        #expect(!NumberOfSentences.suits(facts) && !NumberOfWords.suits(facts))
    }

    @Test(
        "keep rules on the number of items away",
        arguments: ["Name five reasons to walk.", "List 3 famous rivers.", "列出五个理由。", "给我3条建议"])
    func numbers(text: String) {
        let facts = SeedFacts(
            text: text, language: text.utf8.count > text.count * 2 ? .chinese : .english)
        #expect(facts.statesNumber)
        #expect(!BulletList.suits(facts))
    }

    @Test(
        "aren't seen where there are none",
        arguments: ["Why do cats purr?", "Explain how to make a pot of tea.", "为什么天空是蓝色的？"])
    func none(text: String) {
        let facts = SeedFacts(text: text, language: .english)
        #expect(!facts.statesLength && !facts.statesNumber)
    }
}
