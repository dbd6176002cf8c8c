import Records
import Rows
import Testing

@testable import Pipeline

@Suite("Seed selection")
struct SeedSelectionTests {
    @Test(
        "brings texts to one form",
        arguments: [
            ("  a \r\nb\r", "a \nb"), ("e\u{301}", "\u{E9}"), ("\u{FEFF}x", "x"),
            ("a\u{0}b\u{7F}", "ab"), ("a\u{2028}b", "a\nb"), ("\u{3000}你好\u{3000}", "你好"), ("", ""),
            ("   ", ""), ("a\r\n\r\nb", "a\n\nb"), ("👩‍👩‍👧 ok", "👩‍👩‍👧 ok"),
        ])
    func normalised(text: String, wanted: String) {
        #expect(
            Array(TextNormalisation.normalised(text).unicodeScalars)
                == Array(wanted.unicodeScalars))
    }

    @Test("knows a text again by its letters, digits and signs alone")
    func identities() {
        let reader = TextReader(sketches: false, benchmarks: nil)
        var known = KnownTexts(similarity: nil)
        func keep(_ text: String) -> (id: RecordID, drop: Drop?) {
            let reading = reader.read(text)
            let coming = known.name(reading)
            return (coming.id, known.keep(reading, coming, id: coming.id))
        }
        let first = keep("What is 2 + 2?")
        #expect(first.drop == nil)
        let again = keep("  what IS 2 + 2  ")
        #expect(again.drop?.code == .duplicate)
        #expect(again.drop?.evidence == ["row": .string(first.id.rawValue)])
        #expect(again.id == RecordID("\(first.id)-2"))
        #expect(keep("what is 2+2?!").id == RecordID("\(first.id)-3"))
        for different in [
            "What is 2 - 2?", "Write 1.5 pages", "Write 15 pages", "3×4", "3÷4", "什么是光？",
        ] {
            #expect(keep(different).drop == nil, "\(different)")
        }
        #expect(keep("什么是 光").drop != nil)
    }

    @Test("takes a seed for a repeat only of one that was kept")
    func repeatsOfDropped() {
        let reading = TextReader(sketches: false, benchmarks: nil).read("A text that is dropped")
        var known = KnownTexts(similarity: nil)
        _ = known.name(reading)
        let second = known.name(reading)
        #expect(known.keep(reading, second, id: second.id) == nil)
        let third = known.name(reading)
        #expect(
            known.keep(reading, third, id: third.id)?.evidence
                == ["row": .string(second.id.rawValue)])
    }

    @Test(
        "tells the language of short and mixed texts",
        arguments: [
            ("Generate a pro wrestling match commentary.", "en"), ("Generate a random pun.", "en"),
            ("node.js和javascript有关系吗", "zh"), ("用Python写一个排序函数", "zh"), ("什么是光？", "zh"),
            ("Explique la photosynthèse aux enfants de l'école primaire, avec des exemples.", "fr"),
            ("Translate to Chinese: the sea is wide. 大海", "en"),
            ("日本の首都はどこですか。", "ja"),
        ])
    func languages(text: String, code: String) {
        #expect(SeedLanguage.detect(text) == code)
    }

    @Test(
        "finds what a trainer would take for its own marks",
        arguments: [
            ("a <think> b", "<think>"), ("x<|im_start|>user", "<|im_start|>"),
            ("<|im_sep|>", "<|im_"), ("[INST] hi", "[INST]"), ("<｜User｜>", "<｜"),
            ("end</s>", "</s>"),
        ])
    func markers(text: String, marker: String) {
        #expect(TemplateMarker.first(in: text) == marker)
    }

    @Test(
        "lets harmless brackets be",
        arguments: ["a < b", "<b>bold</b>", "[1] a", "<|", "x <- y", "<thinking>", ""])
    func noMarkers(text: String) {
        #expect(TemplateMarker.first(in: text) == nil)
    }
}
