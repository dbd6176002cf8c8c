@testable import Constraints

extension Witnesses {
    static let weftStructure: [RuleID: WitnessMaker] =
        [
            weftStructureTables, weftStructureLists, weftStructureBullets, weftStructureHeadings,
            weftStructureCode, weftStructureLayout, weftStructureLabels, weftStructureData,
        ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }
}

extension Filler {
    /// Lines of a few words each, all of them different.
    static func phrases(
        _ count: Int, _ language: PromptLanguage, _ generator: inout SplitMix
    ) -> [String] {
        (0..<max(0, count)).map { index in
            let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map(\.value)
            let first =
                language == .english
                ? [letters[index / 26 % 26], letters[index % 26]] : [0x4E00 + UInt32(index)]
            return String(points: first) + (language == .english ? " " : "")
                + words(4, language, &generator)
        }
    }

    /// Blocks between blank lines.
    static func blocks(_ blocks: [String]) -> String { blocks.joined(separator: "\n\n") }

    static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }

    static func bullets(_ texts: [String]) -> String { lines(texts.map { "- " + $0 }) }
}
