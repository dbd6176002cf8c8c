import OrderedCollections
import Records
import Rows

/// What a row can be grouped by.
struct RowTraits: Sendable {
    static let fieldNames = ["ability", "topic", "language", "source", "rules", "composition"]

    let text: String
    let ability: String?
    let topic: String?
    let language: String?
    let source: String?
    /// The rules' names, sorted; nil for a row that can't have any.
    let rules: [String]?
    let composition: Composition?

    init(_ seed: ImportedSeed, file: String) {
        text = seed.text
        ability = seed.ability
        topic = seed.topic
        language = seed.language
        source = file
        rules = nil
        composition = nil
    }

    /// - Parameters:
    ///   - fields: The fields of ``fieldNames``; what isn't as expected counts as absent.
    ///   - text: The row's text.
    init(_ fields: RowFields, text: String) {
        self.text = text
        let string = { (name: String) in (try? fields.value(name))?.string }
        ability = string("ability")
        topic = string("topic")
        language = string("language")
        source = (try? fields.value("source"))?["file"]?.string
        rules = (try? fields.value("rules"))?.array?.compactMap { $0["id"]?.string }.sorted()
        composition = (try? fields.value("composition")).flatMap { try? Composition($0) }
    }

    /// The groups that the row belongs to; none where it doesn't say.
    ///
    /// - Parameters:
    ///   - trait: What to group by.
    ///   - words: The words of an opening.
    /// - Returns: The groups' names, each once.
    func groups(by trait: Trait, words: Int) -> [String] {
        switch trait {
        case .ability: ability.map { [$0] } ?? []
        case .topic: topic.map { [$0] } ?? []
        case .language: language.map { [$0] } ?? []
        case .source: source.map { [$0] } ?? []
        case .opening: opening(words).map { [$0] } ?? []
        case .rule: Set(rules ?? []).sorted()
        case .rules: rules.map { [$0.joined(separator: " + ")] } ?? []
        case .ruleCount: rules.map { [String($0.count)] } ?? []
        case .composition: composition.map { [$0.kind.rawValue] } ?? []
        case .depth: composition.map { [String($0.depth)] } ?? []
        }
    }

    private func opening(_ words: Int) -> String? {
        let start = OverlapTokens(String(text.unicodeScalars.prefix(words * 40 + 80)))
        let count = min(words, start.hashes.count)
        return count == 0 ? nil : start.text(0..<count)
    }
}
