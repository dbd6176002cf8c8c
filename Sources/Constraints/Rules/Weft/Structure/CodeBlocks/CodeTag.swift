/// The tags that name the language of a code block.
enum CodeTag {
    /// The tag of the language that a seed names; Python's, which most do without saying, if it shows
    /// no code of its own.
    static func tag(for seed: SeedFacts) -> String? {
        for (tag, cues) in languages where cues.occur(in: seed.folded) { return tag }
        return seed.hasInput ? nil : "python"
    }

    private static let languages: [(String, SeedCues)] = [
        ("typescript", cues("typescript", "react")), ("javascript", cues("javascript", "node.js")),
        ("python", cues("python", "pandas", "numpy", "django", "def")), ("cpp", cues("c++")),
        ("csharp", cues("c#", ".net")), ("java", cues("java")), ("kotlin", cues("kotlin")),
        ("swift", cues("swift")), ("rust", cues("rust")), ("go", cues("golang", "in go")),
        ("sql", cues("sql", "query")), ("bash", cues("bash", "shell script", "shell")),
        ("php", cues("php")), ("ruby", cues("ruby")), ("html", cues("html")), ("css", cues("css")),
    ]

    private static func cues(_ words: String...) -> SeedCues { SeedCues(latin: words, chinese: []) }
}
