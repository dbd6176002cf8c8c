import Constraints
import Foundation
import Records
import Rows
import Shards
import TestKit
import Testing

@testable import Pipeline

@Suite("The bank of exemplars")
struct SoftBankTests {
    @Test("holds at least 30 exemplars of each language, and all compositions in each")
    func counts() {
        #expect(ExemplarBank.all.count >= 60)
        for language in PromptLanguage.allCases {
            let own = ExemplarBank.all.filter { $0.language == language }
            #expect(own.count >= 30)
            for kind in Composition.Kind.allCases {
                #expect(own.count { $0.kind == kind } >= 6)
            }
            let parts = own.flatMap(\.parts)
            #expect(Set(parts.map(\.category)) == Set(SoftCategory.allCases))
            #expect(Set(parts.map(\.dimension)) == Set(SoftDimension.allCases))
            #expect(parts.contains { $0.role == .task && !$0.dependsOn.isEmpty })
        }
    }

    @Test("says nothing twice")
    func unique() {
        let all = ExemplarBank.all
        #expect(Set(all.map(\.seed)).count == all.count)
        #expect(Set(all.map(\.merged)).count == all.count)
        let parts = all.flatMap(\.parts)
        #expect(Set(parts.map(\.text)).count == parts.count)
        #expect(Set(parts.map(\.question)).count == parts.count)
    }

    @Test("has parts that its own check would let pass", arguments: ExemplarBank.all)
    func parts(exemplar: Exemplar) throws {
        let other = try #require(
            ExemplarBank.all.first { $0.language == exemplar.language && $0 != exemplar })
        let slots = exemplar.parts.enumerated().map { index, part in
            SoftSlot(
                leaf: "c\(index)", role: part.role, category: part.category.rawValue,
                dependsOn: part.dependsOn.map { "c\($0 - 1)" })
        }
        let request = SoftRequest(
            seed: exemplar.seed, slots: slots, language: exemplar.language, exemplar: other)
        let items = exemplar.parts.map {
            SoftReply.Item(instruction: $0.text, question: $0.question)
        }
        #expect(SoftCheck(request).fault(in: items) == nil)
        for (index, part) in exemplar.parts.enumerated() {
            #expect(part.dependsOn.allSatisfy { (1...index).contains($0) }, "\(part.text)")
            #expect((part.branch == nil) || exemplar.condition != nil)
        }
        let hasBranches = exemplar.parts.contains { $0.branch != nil }
        #expect(hasBranches == (exemplar.kind == .selection || exemplar.condition != nil))
    }

    @Test("states every part in its merged text", arguments: ExemplarBank.all)
    func merged(exemplar: Exemplar) {
        let merged = Self.words(exemplar.merged, exemplar.language)
        for text in exemplar.parts.map(\.text) + [exemplar.condition].compactMap(\.self) {
            let words = Self.words(text, exemplar.language)
            let found = words.count { merged.contains($0) }
            #expect(
                Double(found) >= 0.55 * Double(words.count),
                "\(text): \(found) of \(words.count) in \(exemplar.merged)")
        }
        let seed = Self.words(exemplar.seed, exemplar.language)
        #expect(Double(seed.count { merged.contains($0) }) >= 0.6 * Double(seed.count))
        for quoted in Self.quoted(exemplar.seed) {
            #expect(exemplar.merged.contains(quoted), "\(quoted)")
        }
        #expect(!exemplar.merged.contains("{") && PromptMark.first(in: exemplar.merged) == nil)
    }

    @Test("repeats no item of a benchmark")
    func benchmarks() throws {
        let own = ExemplarBank.all.flatMap { [OverlapTokens($0.merged), OverlapTokens($0.listed)] }
        let grams = Set(own.flatMap { $0.grams(8) })
        let longGrams = Set(own.flatMap { $0.grams(13) })
        var count = 0
        for name in ["ifeval_input_data.jsonl", "ifbench_test.jsonl", "muldimif_test.json.zst"] {
            guard let path = SharedData.path("benchmarks/\(name)") else {
                print("skipped: \(name) isn't here")
                return
            }
            var items = try ItemReader(path: path, maximumItemBytes: 16 << 20)
            while let item = try items.next() {
                let fields = try #require(item.row).fields(["prompt", "conversations"])
                let text =
                    try fields.value("prompt")?.string
                    ?? fields.value("conversations")?.array?.first?["content"]?.string
                let tokens = OverlapTokens(try #require(text))
                let shared = tokens.grams(8).count { grams.contains($0) }
                #expect(shared * 2 <= tokens.grams(8).count, "\(name):\(item.line)")
                let long = tokens.grams(13).contains { longGrams.contains($0) }
                #expect(!long, "\(name):\(item.line)")
                count += 1
            }
        }
        #expect(count > 2_000)
    }

    /// The words of an English text by their beginnings; the pairs of characters of a Chinese one.
    static func words(_ text: String, _ language: PromptLanguage) -> Set<String> {
        if language == .chinese {
            let letters = text.filter(\.isLetter).map(String.init)
            return Set(zip(letters, letters.dropFirst()).map { $0 + $1 })
        }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 3 || Int($0) != nil }.map { String($0.prefix(5)) })
    }

    /// What stands in quotation marks.
    static func quoted(_ text: String) -> [String] {
        text.split { "\"“”".contains($0) }.enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
