import OrderedCollections
import Rows

/// The tags of one seed, as a model has named them and as rows hold them.
struct SeedTags: Hashable, Sendable {
    /// The greatest number of names of a kind that are kept.
    private static let most = 6

    /// Known topics, the chief one first.
    let topics: [String]
    /// Abilities by their usual names, the chief one first.
    let abilities: [String]
    /// What was said.
    let rawTopics: [String]
    let rawAbilities: [String]

    /// Reads a reply, with or without the form that was asked for; nil where it names no known topic
    /// or no ability.
    init?(_ reply: String) {
        var found = Self.object(in: reply).map(Self.names) ?? (topics: [], abilities: [])
        if found.topics.isEmpty && found.abilities.isEmpty { found = Self.lines(of: reply) }
        rawTopics = found.topics
        rawAbilities = found.abilities
        topics = Self.distinct(found.topics.compactMap { TopicTag.named($0)?.name })
        abilities = Self.distinct(found.abilities.compactMap(AbilityTag.normalised))
        if topics.isEmpty || abilities.isEmpty { return nil }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return Array(names.filter { seen.insert($0).inserted }.prefix(most))
    }

    /// The first JSON object in a text, whatever stands around it.
    private static func object(in text: String) -> JSONValue? {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return nil }
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                if byte == UInt8(ascii: "\\") { isEscaped = true }
                if byte == UInt8(ascii: "\"") { isQuoted = false }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return try? JSONValue(parsing: Array(bytes[start...index])) }
            }
        }
        return nil
    }

    private static func names(_ object: JSONValue) -> (topics: [String], abilities: [String]) {
        var topics: [String] = []
        var abilities: [String] = []
        for (name, value) in object.object ?? [:] {
            switch kind(name) {
            case .topic: topics += texts(value)
            case .ability: abilities += texts(value)
            case nil: break
            }
        }
        return (topics, abilities)
    }

    private enum Kind {
        case topic
        case ability
    }

    private static func kind(_ name: String) -> Kind? {
        let name = name.lowercased()
        if name.contains("topic") || name.contains("主题") || name.contains("话题") { return .topic }
        if ["abilit", "skill", "intention", "capab"].contains(where: name.contains)
            || name.contains("能力") || name.contains("意图")
        {
            return .ability
        }
        return nil
    }

    /// Names in a list, in objects of a list as InsTag writes them, or between commas.
    private static func texts(_ value: JSONValue) -> [String] {
        if let text = value.string { return split(text) }
        return (value.array ?? []).compactMap { item in
            item.string ?? item["tag"]?.string ?? item["name"]?.string
        }
    }

    private static func split(_ text: String) -> [String] {
        // One topic has a comma in its name.
        if TopicTag.names.contains(text) { return [text] }
        return text.split { ",，、;；|".contains($0) }.map { part in
            String(part.drop(while: \.isWhitespace))
        }.filter { !$0.isEmpty }
    }

    /// Lines of the form "Topics: a, b".
    private static func lines(of text: String) -> (topics: [String], abilities: [String]) {
        var topics: [String] = []
        var abilities: [String] = []
        for line in text.split(whereSeparator: \.isNewline).prefix(40) {
            guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
            let names = split(String(line[line.index(after: colon)...]))
            switch kind(String(line[..<colon])) {
            case .topic: topics += names
            case .ability: abilities += names
            case nil: break
            }
        }
        return (topics, abilities)
    }
}
