import Foundation
import Testing

@testable import Pipeline

@Suite("Overlap of texts")
struct OverlapTests {
    @Test("Case, marks, markup and spacing don't count; letters, digits and ideographs do.")
    func plain() {
        let plain = { (text: String) in
            String(
                String.UnicodeScalarView(PlainPoints(text).points.compactMap(Unicode.Scalar.init)))
        }
        #expect(plain("  Don\u{2019}t **panic**:\n- 3.5 Ünits!") == "dont panic 3 5 ünits")
        #expect(plain("潮汐，影响？港口") == "潮汐 影响 港口")
        #expect(plain("!?") == "")
    }

    @Test(
        "Similarity is one for the same words, near one for an edit, near none for other words.",
        arguments: [
            (
                "Describe how the tide shapes a harbour town.",
                "describe  how the tide shapes a harbour town", 1.0...1.0
            ),
            (
                "Describe how the tide shapes a harbour town and its trades in winter.",
                "Describe how the tide shapes a harbour town and its trades in summer.", 0.6...0.95
            ),
            ("Describe how the tide shapes a harbour town.", "Write a poem on bread.", 0...0.1),
            ("请描述潮汐如何影响一座港口小镇的生活", "请描述潮汐怎样影响一座港口小镇的生活", 0.6...0.95),
            ("请描述潮汐如何影响一座港口小镇", "写一首关于面包的诗歌吧", 0...0.1),
        ] as [(String, String, ClosedRange<Double>)])
    func similarity(left: String, right: String, expected: ClosedRange<Double>) {
        let found = Shingles.similarity(
            Shingles(left).hashes[...], Shingles(right).hashes[...])
        #expect(expected.contains(found), "\(found)")
    }

    @Test("Near-duplicates are found among many texts, and nothing else.")
    func index() {
        var generator = SeededGenerator(seed: 5, purpose: "texts", id: nil)
        let words = (0..<3_000).map { _ in
            String(
                (0..<Int.random(in: 3...9, using: &generator)).map { _ in
                    Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
                })
        }
        func text() -> [String] {
            (0..<24).map { _ in words.randomElement(using: &generator) ?? "" }
        }
        var index = NearDuplicateIndex(threshold: 0.55)
        let texts = (0..<400).map { _ in text() }
        for words in texts {
            #expect(index.addUnlessNear(TextSketch(words.joined(separator: " "))) == nil)
        }
        var found = 0
        for (number, words) in texts.enumerated() {
            var edited = words
            edited[number % 24] = "edited"
            if index.match(TextSketch(edited.joined(separator: " ")))?.index == number {
                found += 1
            }
        }
        #expect(found >= 396, "\(found) of 400")
        #expect(index.count == 400)
    }

    @Test("Texts without a letter, empty ones and one repeated a thousand times do no harm.")
    func hostile() {
        var index = NearDuplicateIndex(threshold: 0.5)
        #expect(index.addUnlessNear(TextSketch("")) == nil)
        #expect(index.addUnlessNear(TextSketch("!!!")) == nil)
        #expect(index.addUnlessNear(TextSketch("a")) == nil)
        #expect(index.addUnlessNear(TextSketch("a"))?.index == 2)
        let long = String(repeating: "tide ", count: 2_000)
        #expect(index.addUnlessNear(TextSketch(long)) == nil)
        #expect(index.addUnlessNear(TextSketch(long + "tide"))?.index == 3)
    }

    @Test("A benchmark's item is found by shared words, by a long run, and by likeness.")
    func benchmark() {
        var builder = BenchmarkIndexBuilder(BenchmarkIndex.Limits())
        let item = """
            Write a limerick about a lighthouse keeper who collects maps, with at least three rhymes \
            on the word coast, and end it with a question to the reader about the sea.
            """
        builder.add("Summarise the plot of the play in two lines, please.")
        builder.add(item)
        builder.add("Write a haiku on rain.")
        let index = builder.index
        let verbatim = index.match("Hello! \(item) Thanks.")
        #expect(verbatim?.item == 1)
        #expect(verbatim?.reason == .covered(1))
        let run = index.match(
            "My friend collects maps with at least three rhymes on the word coast and end it so."
        )
        #expect(run?.item == 1)
        #expect(run?.shared.hasPrefix("collects maps with at least three rhymes") == true)
        let edited = item.replacing("limerick", with: "poem").replacing("keeper", with: "guard")
            .replacing("coast", with: "shore")
        let similar = index.match(edited)
        #expect(similar?.item == 1)
        #expect(index.match("write a HAIKU on rain")?.item == 2)
        #expect(
            index.match("Write a long essay on why people write a haiku on rain in spring") == nil)
        #expect(index.match("Name three lighthouses.") == nil)
        #expect(index.match("") == nil)
    }

    @Test("Shingles are different hashes in ascending order, however long the text.")
    func shingles() {
        var texts = PlantedTexts(seed: 9)
        for length in [1, 3, 40, 400, 3_000] {
            let hashes = Shingles(texts.original(length...length).joined(separator: " ")).hashes
            #expect(zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 })
            #expect(hashes.count <= Shingles.limit)
        }
    }

    @Test(
        "Similar sets meet in a band as often as the formula says.",
        arguments: [(0.2, 0...0.03), (0.6, 0.68...0.88), (0.7, 0.94...1), (0.85, 0.99...1)])
    func bands(similarity: Double, expected: ClosedRange<Double>) {
        var generator = SeededGenerator(seed: 4, purpose: "sets", id: nil)
        let size = 150
        // Two sets of equal size with so many common members have the similarity.
        let common = Int((2 * similarity * Double(size) / (1 + similarity)).rounded())
        var met = 0
        for _ in 0..<400 {
            let all = (0..<(2 * size - common)).map { _ in
                UInt32.random(in: 0 ... .max, using: &generator)
            }
            let left = MinHash.keys(all.prefix(size).sorted())
            let right = MinHash.keys(all.suffix(size).sorted())
            if zip(left, right).contains(where: { $0 == $1 }) { met += 1 }
        }
        #expect(expected.contains(Double(met) / 400), "\(met) of 400")
    }

    @Test("Of planted pairs at least 95% are found, and of what is found 99% are pairs.")
    func planted() {
        var texts = PlantedTexts(seed: 12)
        var index = NearDuplicateIndex(threshold: 0.55)
        let originals = (0..<3_000).map { _ in texts.original(12...40) }
        for words in originals {
            _ = index.addUnlessNear(TextSketch(words.joined(separator: " ")))
        }
        #expect(index.count == 3_000)
        var found = 0
        var wrong = 0
        for number in stride(from: 0, to: 3_000, by: 5) {
            let edited = texts.edited(originals[number], number % 3 + 1)
            switch index.match(TextSketch(edited))?.index {
            case number: found += 1
            case nil: break
            default: wrong += 1
            }
        }
        #expect(found >= 570, "\(found) of 600")
        #expect(wrong <= 6)
    }

    @Test("A crowd of texts that are alike, but not alike enough, and texts without a letter.")
    func crowd() {
        var index = NearDuplicateIndex(threshold: 0.9)
        var texts = PlantedTexts(seed: 13)
        let frame = texts.original(20...20).joined(separator: " ")
        for _ in 0..<3_000 {
            _ = index.addUnlessNear(
                TextSketch("\(frame) \(texts.original(6...6).joined(separator: " "))"))
            _ = index.addUnlessNear(TextSketch("?!"))
        }
        #expect(index.count == 6_000)
        let last = TextSketch("\(frame) tide and moon and harbour and town")
        #expect(index.addUnlessNear(last) == nil)
        #expect(index.addUnlessNear(last)?.index == 6_000)
    }

    @Test(
        "An item is found with a word changed, dropped or added, in English and in Chinese.",
        arguments: [
            "Write a riddle about Camilla that doesn't use any commas.",
            "Compose a poem all in lowercase letters about my friend Barnet.",
            "请写一首关于秋天的诗，不要使用任何逗号，并且用问句结尾。",
            "为一家卖手工面包的小店写一段广告词，字数不超过一百。",
        ])
    func edits(item: String) {
        var builder = BenchmarkIndexBuilder(BenchmarkIndex.Limits())
        builder.add("Summarise the plot of the play in two lines for a child of ten.")
        builder.add(item)
        let index = builder.index
        let isChinese = item.utf8.contains { $0 >= 0x80 }
        let words = isChinese ? item.map(String.init) : item.components(separatedBy: " ")
        let joined = { (words: [String]) in words.joined(separator: isChinese ? "" : " ") }
        for place in words.indices {
            var changed = words
            changed[place] = isChinese ? "海" : "harbour"
            var dropped = words
            dropped.remove(at: place)
            var added = words
            added.insert(isChinese ? "海" : "harbour", at: place)
            for edited in [changed, dropped, added] {
                #expect(index.match(joined(edited))?.item == 1, "\(joined(edited))")
                let after = "Hello there, I have one more thing to ask of you. \(joined(edited))"
                if place < 2 { #expect(index.match(after)?.item == 1, "\(after)") }
            }
        }
        #expect(
            index.match(
                isChinese ? "请写一篇关于春天的散文，要求语言优美。" : "Write a story about a friend who uses commas.")
                == nil)
    }
}
