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
}
