import OrderedCollections
import Records
import Rows
import Shards

/// Decides of one item whether it can be a seed.
struct SeedFilter: Sendable {
    /// What was decided.
    enum Judgement {
        case usable(Row<Seed>, ImportedSeed)
        case dropped(Drop, RecordID, RowPayload)
    }

    private let languages: [String]
    private let topics: Set<String>
    private let characters: ClosedRange<Int>

    init(_ options: OptionReader) {
        languages = options.strings("languages", default: ["en", "zh"])
        topics = Set(options.strings("topics"))
        characters = options.range("characters", default: 10...8_000, in: 1...1_000_000)
    }

    func judge(
        _ item: Item, of source: SeedSource, _ known: inout SeedIdentities
    ) -> Judgement {
        let place = "\(source.file):\(item.line)"
        let raw = item.bytes
        guard let row = item.row?.singleLine else {
            return malformed("\(place): \(item.fault ?? "not a JSON object")", raw)
        }
        var seed: ImportedSeed
        do {
            seed = try source.seed(from: row)
        } catch {
            return malformed("\(place): \(source.format): \(error)", raw)
        }
        seed.text = TextNormalisation.normalised(seed.text)
        let coming = known.name(seed.text)
        let id = coming.id
        if let drop = fault(in: &seed, place: place) { return .dropped(drop, id, .json(row)) }
        // Judged last: only a seed that could be used makes a later one a repeat.
        if let first = known.keep(coming) {
            let drop = Drop(.duplicate, "\(place): the same text as \(first)")
            return .dropped(drop, id, .json(row))
        }
        let fields: [(String, JSONValue?)] = [
            ("id", .string(id.rawValue)), ("text", .string(seed.text)),
            ("language", seed.language.map(JSONValue.string)),
            ("topic", seed.topic.map(JSONValue.string)),
            ("ability", seed.ability.map(JSONValue.string)),
            (
                "source",
                Source(
                    file: source.file, line: item.line, format: source.format,
                    licence: source.licence
                ).json
            ),
        ]
        do {
            let base = source.keepsFields ? row : JSONRow([:])
            return .usable(Row(id: id, json: try base.setting(fields)), seed)
        } catch {
            return malformed("\(place): \(error)", raw)
        }
    }

    private func fault(in seed: inout ImportedSeed, place: String) -> Drop? {
        guard !seed.text.isEmpty else { return Drop(.emptyText, place) }
        let count = seed.text.unicodeScalars.count
        guard count >= characters.lowerBound else {
            return Drop(
                .tooShort, "\(place): \(count) characters, at least \(characters.lowerBound)")
        }
        guard count <= characters.upperBound else {
            return Drop(
                .tooLong, "\(place): \(count) characters, at most \(characters.upperBound)")
        }
        if let marker = TemplateMarker.first(in: seed.text) {
            return Drop(.templateMarker, "\(place): \(marker)")
        }
        seed.language =
            seed.language.map { String($0.prefix { $0 != "-" }) } ?? SeedLanguage.detect(seed.text)
        guard languages.isEmpty || seed.language.map(languages.contains) == true else {
            return Drop(
                .wrongLanguage,
                "\(place): \(seed.language ?? "unknown"), wanted "
                    + languages.joined(separator: " or "))
        }
        guard topics.isEmpty || seed.topic.map(topics.contains) == true else {
            return Drop(.unwantedTopic, "\(place): the topic is \(seed.topic ?? "not stated")")
        }
        return nil
    }

    private func malformed(_ detail: String, _ raw: [UInt8]) -> Judgement {
        let id = RecordID(String(Digest.sha256(of: raw).prefix(16)))
        return .dropped(Drop(.malformedRow, detail), id, .raw(raw))
    }
}
