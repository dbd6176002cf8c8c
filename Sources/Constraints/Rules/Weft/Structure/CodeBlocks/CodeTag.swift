/// The tags that name the language of a code block.
enum CodeTag {
    /// The tag of the language that a seed names.
    ///
    /// Python's, which most do without saying, if the seed names none and shows no code of its own; nil
    /// where it names a language whose tag isn't certain.
    static func tag(for seed: SeedFacts) -> String? {
        for (tag, cues) in languages where cues.occur(in: seed.folded) { return tag }
        return seed.hasInput || others.occur(in: seed.folded) ? nil : "python"
    }

    private static let languages: [(String, SeedCues)] = [
        ("typescript", cues("typescript")), ("javascript", cues("javascript", "node.js")),
        ("python", cues("python", "pandas", "numpy", "django", "def")), ("cpp", cues("c++")),
        ("csharp", cues("c#", ".net")), ("java", cues("java")), ("kotlin", cues("kotlin")),
        ("swift", cues("swift")), ("rust", cues("rust")), ("go", cues("golang", "in go")),
        ("sql", cues("sql", "mysql", "postgresql", "postgres", "sqlite")),
        ("bash", cues("bash", "shell script", "shell")),
        ("php", cues("php")), ("ruby", cues("ruby")), ("html", cues("html")), ("css", cues("css")),
    ]

    /// What is written in other languages, or in more than one.
    private static let others = SeedCues(
        latin: [
            "in c", "c program", "c function", "c code", "in r", "r script", "perl", "scala",
            "haskell",
            "lua", "matlab", "julia", "dart", "flutter", "react", "vue", "angular", "svelte", "jsx",
            "vba", "excel", "spreadsheet", "google sheets", "powershell", "batch file", "regex",
            "regexp", "regular expression", "latex", "assembly", "dockerfile", "docker", "makefile",
            "yaml", "json", "xml", "graphql", "query", "elixir", "erlang", "clojure", "lisp",
            "scheme",
            "fortran", "cobol", "pascal", "ocaml", "f#", "objective-c", "solidity", "verilog",
            "awk",
            "sed", "nginx", "terraform", "markdown", "pseudocode", "arduino", "zig",
        ], chinese: ["c语言", "汇编", "正则", "伪代码", "查询", "表格公式", "脚本"])

    private static func cues(_ words: String...) -> SeedCues { SeedCues(latin: words, chinese: []) }
}
