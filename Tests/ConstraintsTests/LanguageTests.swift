import Testing

@testable import Constraints

@Suite struct LanguageTests {
    @Test(
        "Short and long texts are recognised.",
        arguments: [
            ("What causes tides?", "en"), ("Hi", "en"), ("Summarize this text.", "en"),
            ("Write a haiku about autumn", "en"), ("你好", "zh-cn"), ("写一首诗", "zh-cn"),
            ("今天是四月九号", "zh-cn"),
            ("请用 Python 写一个排序函数", "zh-cn"), ("這個問題怎麼解決？", "zh-tw"), ("こんにちは、元気ですか", "ja"),
            ("안녕하세요", "ko"), ("Объясни, почему бывают приливы.", "ru"),
            ("Pourquoi les marées suivent-elles la lune ? Expliquez en détail.", "fr"),
            ("Erkläre bitte, warum die Gezeiten dem Mond folgen.", "de"),
            ("¿Por qué las mareas siguen a la luna? Explícalo con detalle.", "es"),
            ("潮の満ち引きは月の引力によって起こります。", "ja"), ("สวัสดีครับ วันนี้อากาศดี", "th"),
            ("זהו משפט בעברית על הים והירח", "he"), ("Fix: print('x'", "en"),
        ])
    func detects(_ text: String, _ code: String) {
        #expect(LanguageDetector.detect(text)?.code == code)
    }

    @Test("A text without letters has no language.", arguments: ["", "42", "😀 !", "\u{0}\n"])
    func nothing(_ text: String) {
        #expect(LanguageDetector.detect(text) == nil)
    }

    @Test("Codes of texts lead to the language of phrasings.")
    func promptLanguage() {
        #expect(PromptLanguage(code: "en") == .english)
        #expect(PromptLanguage(code: "zh-tw") == .chinese)
        #expect(PromptLanguage(code: "fr") == nil)
    }
}
