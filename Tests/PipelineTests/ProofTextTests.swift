import Constraints
import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Texts as proofs read them")
struct ProofTextTests {
    @Test(
        "Numbers are read in digits and in words, in both languages.",
        arguments: [
            ("use 300 words", [300]), ("three hundred words", [300]),
            ("one thousand two hundred and five", [1_205]), ("1,000 words or 2k", [1_000, 2_000]),
            ("twenty-one lines", [21]), ("a dozen or half a dozen", [12, 6]), ("two dozen", [24]),
            ("twice, then once", [2, 1]), ("the third and the 22nd", [3, 22]),
            ("one two three", [1, 2, 3]), ("a hundred", [100]), ("３００ words", [300]),
            ("三百字", [300]), ("三百五十个", [350]), ("两段", [2]), ("二〇二五", [2_025]), ("一千二百零五", [1_205]),
            ("十二个", [12]), ("一打", [12]), ("半打", [6]), ("第三段", [3]), ("总数恰为五，", [5]),
            ("统一使用", []), ("十分重要", []), ("一定", []), ("２万字", [20_000]), ("version 3.5", []),
        ])
    func numbers(text: String, wanted: [Int]) {
        #expect(ProofText(text).tokens.compactMap(\.number) == wanted)
    }

    @Test(
        "A number is compared as the words around it say.",
        arguments: [
            ("at least 3 lines", StatedBound.Comparison.atLeast, 3),
            ("no fewer than three lines", .atLeast, 3), ("3 lines or more", .atLeast, 3),
            ("more than 2 lines", .atLeast, 3), ("fewer than 3 lines", .atMost, 2),
            ("no more than 3 lines", .atMost, 3), ("must not exceed 3 lines", .atMost, 3),
            ("3 lines at most", .atMost, 3), ("exactly three lines", .exactly, 3),
            ("3 lines, no more and no fewer", .exactly, 3), ("3 lines", .none, 3),
            ("至少三行", .atLeast, 3), ("不少于3行", .atLeast, 3), ("少于3行", .atMost, 2),
            ("不超过3行", .atMost, 3), ("3行以上", .atLeast, 3), ("3行以内", .atMost, 3),
            ("恰好3行", .exactly, 3),
            ("between 3 and 5 lines", .atLeast, 3), ("3到5行", .atLeast, 3),
            ("3-5 lines", .atLeast, 3),
            ("at least 3 and at most 5 lines", .atLeast, 3),
        ])
    func relations(text: String, comparison: StatedBound.Comparison, number: Int) throws {
        let tokens = ProofText(text).tokens
        let index = try #require(tokens.firstIndex { $0.number != nil })
        #expect(
            RelationWords.bound(at: index, in: tokens)
                == StatedBound(comparison: comparison, number: number))
    }

    @Test("Sentences end at stops and lines, not at abbreviations and decimals.")
    func sentences() {
        #expect(ProofText("Write it. Begin with P.S. and go on, e.g. so.").sentences.count == 2)
        #expect(ProofText("Use 3.5 lines\nand more").sentences.count == 2)
        #expect(ProofText("写一段。要短；不要逗号").sentences.count == 3)
        #expect(ProofText("").sentences.isEmpty)
    }

    private static func draft(_ use: RuleUse, soft: String = "Write as a night porter would.")
        -> InstructionDraft
    {
        InstructionDraft(
            seed: "Explain the tide.", language: .english,
            composition: .and([
                .leaf(Composition.Leaf(id: "c1", .rule(use))),
                .leaf(
                    Composition.Leaf(
                        id: "c2", .question(Question(text: soft, question: "?", category: "style")))
                ),
            ]), listed: "Explain the tide. \(use.text) \(soft)")
    }

    private static let words = RuleUse(
        id: "length_constraints:number_words",
        arguments: ["num_words": 300, "relation": "at least"],
        text: "Answer with at least 300 words.")

    @Test(
        "Wordings of a writer's own prove.",
        arguments: [
            "In the voice of a night porter, explain the tide in no fewer than three hundred words.",
            "As a night porter would write it, explain the tide, with a length of 300 words or more.",
            "Explain the tide like a night porter and make the answer more than 299 words long.",
        ])
    func free(text: String) throws {
        let faults = try Proofs.faults(in: text, of: Self.draft(Self.words))
        #expect(faults.isEmpty, "\(faults.map(\.detail))")
    }

    @Test(
        "A fault is named by its kind and its leaf.",
        arguments: [
            (
                "Like a night porter, explain the tide in at least 200 words.",
                ProofFault.Kind.changed, "c1"
            ),
            ("Like a night porter, explain the tide in at most 300 words.", .changed, "c1"),
            ("Like a night porter, explain the tide to me in plain language.", .missing, "c1"),
            ("Explain the tide. Answer with at least 300 words.", .missing, "c2"),
        ])
    func faults(text: String, kind: ProofFault.Kind, leaf: String) throws {
        let faults = try Proofs.faults(in: text, of: Self.draft(Self.words))
        #expect(faults.map(\.kind) == [kind], "\(faults.map(\.detail))")
        #expect(faults.first?.leaf == leaf)
    }

    @Test("A judge is asked one question for the task, each soft constraint, sense and openness.")
    func judge() async throws {
        let draft = Self.draft(Self.words)
        let decide = { (refused: String) in
            JudgeProof(
                decide: { prompt in
                    let answer: JudgeDecision.Answer =
                        refused.isEmpty || !prompt.contains(refused)
                        ? .yes : refused == "porter would" ? .unsure : .no
                    return JudgeDecision(answer: answer, probability: nil, detail: "", calls: [])
                }, text: "Explain the tide like a porter.", draft: draft)
        }
        #expect(try await decide("").faults().isEmpty)
        #expect(try await decide("Request A").faults().map(\.kind) == [.taskLost])
        let soft = try await decide("porter would").faults()
        #expect(soft.map(\.kind) == [.missing] && soft.first?.leaf == "c2")
        #expect(try await decide("at the same time").faults().map(\.kind) == [.contradiction])
        #expect(try await decide("only a request").faults().map(\.kind) == [.answered])
        #expect(Set(Proofs.prompts.map(\.name)).count == 8)
    }
}
