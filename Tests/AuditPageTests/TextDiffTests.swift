import Testing

@testable import AuditPage

struct TextDiffTests {
    private func old(_ diff: TextDiff) -> String {
        diff.parts.filter { $0.change != .added }.map(\.text).joined()
    }

    private func new(_ diff: TextDiff) -> String {
        diff.parts.filter { $0.change != .removed }.map(\.text).joined()
    }

    @Test("What was added to a text is told by words.")
    func added() {
        let diff = TextDiff("Write a poem.", "Write a short poem. Use no comma.")
        #expect(
            diff.parts == [
                .init(change: .same, text: "Write a "), .init(change: .added, text: "short "),
                .init(change: .same, text: "poem."),
                .init(change: .added, text: " Use no comma."),
            ])
    }

    @Test("Chinese texts are compared character by character.")
    func chinese() {
        let diff = TextDiff("写一首诗。", "写一首短诗。")
        #expect(
            diff.parts == [
                .init(change: .same, text: "写一首"), .init(change: .added, text: "短"),
                .init(change: .same, text: "诗。"),
            ])
    }

    @Test("Words put together are the text.", arguments: ["", "a b", " 村庄 x1\r\n\n-é👩‍🚀"])
    func words(text: String) { #expect(TextWords.split(text).joined() == text) }

    @Test("Both texts can be made from the parts, and no shorter edit exists.")
    func shortest() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            let letters = ["a", "b", "c"]
            let make = { (count: Int) -> [String] in
                (0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" }
            }
            let before = make(Int.random(in: 0...14))
            let after = make(Int.random(in: 0...14))
            let diff = TextDiff(
                before.joined(separator: "."), after.joined(separator: "."))
            #expect(old(diff) == before.joined(separator: "."))
            #expect(new(diff) == after.joined(separator: "."))
            let words = TextWords.split(before.joined(separator: ".")).map(String.init)
            let others = TextWords.split(after.joined(separator: ".")).map(String.init)
            let same = diff.parts.filter { $0.change == .same }
                .reduce(0) { $0 + TextWords.split($1.text).count }
            #expect(same == common(words, others), "\(before) \(after)")
        }
    }

    @Test("Texts that differ by more than the bound are told as wholly different in between.")
    func bound() {
        let before = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
        let after = (0..<5_000).map { "b\($0)" }.joined(separator: " ")
        let diff = TextDiff("same \(before) end", "same \(after) end", mostEdits: 50)
        #expect(old(diff) == "same \(before) end")
        #expect(new(diff) == "same \(after) end")
        #expect(diff.parts.first == .init(change: .same, text: "same "))
        #expect(diff.parts.last == .init(change: .same, text: " end"))
    }

    /// The length of a longest common subsequence, by the table.
    private func common(_ left: [String], _ right: [String]) -> Int {
        var row = Array(repeating: 0, count: right.count + 1)
        for word in left {
            var diagonal = 0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row.last ?? 0
    }
}
