import Rows

/// Finds the first user turn in a list of turns, whatever the fields are called.
enum ConversationTurns {
    static func firstUserTurn(in turns: JSONValue, field: String) throws -> String {
        guard let turns = turns.array else {
            throw ImportFault("\"\(field)\" should be a list of turns but is \(turns.kindName)")
        }
        for turn in turns {
            let role = turn["role"]?.string ?? turn["from"]?.string
            guard role == "user" || role == "human" else { continue }
            guard let text = turn["content"]?.string ?? turn["value"]?.string else {
                throw ImportFault("the first user turn in \"\(field)\" has no text")
            }
            return text
        }
        throw ImportFault("there is no user turn in \"\(field)\"")
    }

    static func seed(from item: JSONRow, fields names: [String]) throws -> ImportedSeed {
        let fields = try item.fields(names + ["language"])
        for name in names {
            guard let turns = try fields.value(name), turns != .null else { continue }
            return ImportedSeed(
                text: try firstUserTurn(in: turns, field: name),
                language: languageCode(try? fields.optionalString("language")))
        }
        throw ImportFault("it has none of the fields \(names.joined(separator: ", "))")
    }

    /// A code such as "en"; WildChat writes "English", which is better measured than mapped.
    private static func languageCode(_ name: String?) -> String? {
        guard let name, (2...5).contains(name.count), name == name.lowercased() else { return nil }
        return name
    }
}
