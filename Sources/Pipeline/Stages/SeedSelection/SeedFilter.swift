import OrderedCollections
import Records
import Rows
import Shards

/// Decides of one item whether it can be a seed, by itself: on any core and in any order.
struct SeedFilter: Sendable {
    /// What an item is.
    enum Reading: Sendable {
        /// An object that holds a text.
        case seed(SeedReading)
        case malformed(Drop, RecordID, [UInt8])
    }

    private let languages: [String]
    private let topics: Set<String>
    private let characters: ClosedRange<Int>

    init(_ options: OptionReader) {
        languages = options.strings("languages", default: ["en", "zh"])
        topics = Set(options.strings("topics"))
        characters = options.range("characters", default: 10...8_000, in: 1...1_000_000)
    }

    func read(_ item: Item, of source: SeedSource, _ reader: TextReader) -> Reading {
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
        let fault = fault(in: &seed, place: place)
        let text = fault == nil ? reader.read(seed.text) : reader.identity(of: seed.text)
        let origin = Source(
            file: source.file, line: item.line, format: source.format, licence: source.licence)
        let fields: [(String, JSONValue?)] = [
            ("id", .string(text.identity.name)), ("text", .string(seed.text)),
            ("language", seed.language.map(JSONValue.string)),
            ("topic", seed.topic.map(JSONValue.string)),
            ("ability", seed.ability.map(JSONValue.string)), ("source", origin.json),
        ]
        do {
            let base = source.keepsFields ? row : JSONRow([:])
            let written = fault == nil ? try base.setting(fields) : row
            return .seed(
                SeedReading(
                    item: row, seed: seed, text: text, fault: fault, place: place,
                    file: source.file, written: written))
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

    private func malformed(_ detail: String, _ raw: [UInt8]) -> Reading {
        let id = RecordID(String(Digest.sha256(of: raw).prefix(16)))
        return .malformed(Drop(.malformedRow, detail), id, raw)
    }
}
