import Constraints
import TestKit
import Testing

@testable import Pipeline

@Suite("The competent writer")
struct SoftFaultTests {
    static let seed =
        "Rewrite this notice.\n\nThe hall is closed until Monday. Keys are at the desk."
    static let text = """
        \(seed)

        Use at least 3 short labels and the word "harbour". If the notice names a day, open with the \
        day. Otherwise, open with the place. Keep it calm.
        """
    static let chineseSeed = "改写这则通知。\n\n大厅关闭到周一。钥匙在前台。"
    static let chineseText = """
        \(chineseSeed)

        至少用 3 个小标签，并用上“码头”这个词。如果通知里写了日期，就以日期开头。否则以地点开头。语气要平静。
        """

    @Test("makes every mistake that is asked of it", arguments: CompetentWriter.Fault.allCases)
    func spoiled(fault: CompetentWriter.Fault) {
        for (seed, text) in [(Self.seed, Self.text), (Self.chineseSeed, Self.chineseText)] {
            let spoiled = CompetentWriter.spoiled(text, fault, seed: seed)
            #expect(spoiled != text)
            switch fault {
            case .losesNumber: #expect(!spoiled.contains("3") && spoiled.hasPrefix(seed))
            case .swapsKeyword:
                #expect(!spoiled.contains("harbour") && !spoiled.contains("码头"))
            case .dropsPassage: #expect(!spoiled.contains(seed) && spoiled.count < text.count)
            case .leaksMarker: #expect(PromptMark.first(in: spoiled) == "[[DRAFT]]")
            case .empty: #expect(spoiled.isEmpty)
            case .cut: #expect(text.hasPrefix(spoiled) && !spoiled.hasSuffix("."))
            case .dropsConstraint:
                #expect(!spoiled.contains("calm") && !spoiled.contains("平静"))
            case .dropsBranch:
                #expect(!spoiled.contains("Otherwise") && !spoiled.contains("否则"))
                #expect(spoiled.contains("If the notice") || spoiled.contains("如果通知"))
            case .changesRelation:
                #expect(spoiled.contains("at most 3") || spoiled.contains("至多用 3"))
            case .wrongLanguage:
                #expect(
                    SeedLanguage.detect(spoiled)?.prefix(2)
                        != SeedLanguage.detect(text)?.prefix(2))
            case .addsConstraint, .contradictsItself:
                #expect(spoiled.hasPrefix(text) && spoiled.count > text.count)
            case .duplicatesSeed: #expect(spoiled.components(of: seed) == 2)
            case .leaksPrompt: #expect(spoiled.hasSuffix(text))
            case .answersQuestion: #expect(!spoiled.contains(seed))
            }
        }
    }

    @Test("leaves a text alone where there is nothing of the kind to spoil")
    func nothingToSpoil() {
        let text = "Say hello."
        for fault in [
            CompetentWriter.Fault.losesNumber, .swapsKeyword, .changesRelation, .dropsBranch,
        ] {
            #expect(CompetentWriter.spoiled(text, fault, seed: "Say hello.") == text)
        }
    }

    @Test("answers a request for keywords with words that fit", arguments: PromptLanguage.allCases)
    func keywords(language: PromptLanguage) throws {
        for id in ["keywords:existence", "keywords:forbidden_words", "keywords:frequency"] {
            let draft = try InjectionTests.draft(id, language)
            let prompt = KeywordPrompt.text(seed: "S", slots: draft.slots, language)
            let answer = CompetentWriter().answer(Self.request(prompt))
            let words = KeywordPrompt.words(in: answer, slots: draft.slots)
            #expect(words.map(\.count) == draft.slots.map(\.count), "\(answer)")
            #expect(try draft.filled(with: words).count == 1)
        }
    }

    @Test("decides as it is told to")
    func judges() {
        #expect(CompetentWriter().answer(Self.request("Is it? Answer YES or NO.")) == "YES")
        #expect(
            CompetentWriter(approves: false).answer(Self.request("它对吗？请回答“是”或“否”。")) == "NO")
    }

    private static func request(_ prompt: String) -> ReceivedRequest {
        ReceivedRequest(prompt: prompt)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
