import OrderedCollections
import Rows

/// Reads the parts out of a writer's reply: JSON as it was asked for, or what weaker models make of it.
enum SoftReply {
    /// A sub-instruction and its question.
    struct Item: Hashable, Sendable {
        let instruction: String
        let question: String
    }

    /// Why a reply couldn't be read.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The schema that is sent where the server sees to it.
    static let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["constraints"],
        "properties": [
            "constraints": [
                "type": "array",
                "items": [
                    "type": "object", "additionalProperties": false,
                    "required": ["number", "instruction", "question"],
                    "properties": [
                        "number": ["type": "integer"], "instruction": ["type": "string"],
                        "question": ["type": "string"],
                    ],
                ],
            ]
        ],
    ]

    /// The parts in the order of their numbers, as many as were wanted; those beyond are left out.
    static func items(in reply: String, wanted: Int) -> Result<[Item], Fault> {
        guard reply.contains(where: { !$0.isWhitespace }) else {
            return .failure(Fault(description: "the reply is empty"))
        }
        var found: [Int: Item] = [:]
        for (number, item) in entries(in: reply) where found[number] == nil {
            found[number] = item
        }
        guard !found.isEmpty else {
            return .failure(
                Fault(description: "no part can be read in \"\(reply.prefix(120))\""))
        }
        let items = (1...wanted).compactMap { found[$0] }
        guard items.count == wanted else {
            return .failure(
                Fault(description: "\(items.count) of the \(wanted) parts came back"))
        }
        return .success(items)
    }

    private static func entries(in reply: String) -> [(Int, Item)] {
        // A list that lacks its end, or one object to a line: what is whole in it counts.
        var read: [(Int, Item)] = []
        for piece in LooseJSON.pieces(in: reply) { read += entries(of: piece, after: read.count) }
        if !read.isEmpty { return read }
        return lines(in: reply)
    }

    private static func entries(of value: JSONValue, after count: Int) -> [(Int, Item)] {
        if let list = value.array {
            return list.enumerated().compactMap { index, value in
                item(value).map { (number(value) ?? count + index + 1, $0) }
            }
        }
        guard let members = value.object else { return [] }
        if let single = item(value) { return [(number(value) ?? count + 1, single)] }
        // {"constraints": [...]} by whatever name, or {"1": {...}, "2": {...}}.
        for inner in members.values {
            let read = inner.array.map { entries(of: .array($0), after: count) } ?? []
            if !read.isEmpty { return read }
        }
        return members.elements.compactMap { name, value in
            guard let number = Int(name.filter(\.isNumber)) else { return nil }
            return item(value).map { (number, $0) }
        }
    }

    private static let numberNames = ["number", "id", "index", "no"]
    private static let instructionNames = [
        "instruction", "sub_instruction", "sub-instruction", "constraint", "text",
    ]
    private static let questionNames = ["question", "check", "scoring_question"]

    private static func number(_ value: JSONValue) -> Int? {
        numberNames.lazy.compactMap { value[$0] }.first.flatMap { number in
            number.int ?? number.string.flatMap { Int($0.filter(\.isNumber)) }
        }
    }

    private static func item(_ value: JSONValue) -> Item? {
        guard let instruction = instructionNames.lazy.compactMap({ value[$0]?.string }).first,
            let question = questionNames.lazy.compactMap({ value[$0]?.string }).first
        else { return nil }
        return Item(instruction: tidy(instruction[...]), question: tidy(question[...]))
    }

    /// Numbered lines: `1. instruction | question`, or the question on the line after it.
    private static func lines(in reply: String) -> [(Int, Item)] {
        var entries: [(Int, Item)] = []
        var open: (number: Int, instruction: Substring)?
        for line in reply.split(whereSeparator: \.isNewline) {
            let bare = line.drop { " \t-*#(".contains($0) }
            let digits = bare.prefix(while: \.isNumber)
            let rest = bare[digits.endIndex...]
            if let number = Int(digits), let mark = rest.first, ".):：、".contains(mark) {
                let body = rest.drop { ".):：、 *".contains($0) }
                let halves = body.split(maxSplits: 1) { "|｜".contains($0) }
                if halves.count == 2 {
                    entries.append(
                        (number, Item(instruction: tidy(halves[0]), question: tidy(halves[1]))))
                    open = nil
                } else {
                    open = (number, body)
                }
            } else if let (number, instruction) = open, isQuestion(bare) {
                entries.append(
                    (number, Item(instruction: tidy(instruction), question: tidy(unlabelled(bare))))
                )
                open = nil
            }
        }
        return entries
    }

    private static func isQuestion(_ line: Substring) -> Bool {
        let end = line.last { !" *\"”".contains($0) }
        return end == "?" || end == "？"
    }

    /// The line without `Question:` or 问题： before it.
    private static func unlabelled(_ line: Substring) -> Substring {
        guard let colon = line.firstIndex(where: { ":：".contains($0) }) else { return line }
        let label = line[..<colon].lowercased().filter(\.isLetter)
        return ["question", "q", "check", "问题"].contains(label)
            ? line[line.index(after: colon)...] : line
    }

    /// The text without the space, stars and labels around it.
    private static func tidy(_ text: Substring) -> String {
        let isNoise: (Character) -> Bool = { $0.isWhitespace || $0 == "*" }
        let start = text.drop(while: isNoise)
        guard let last = start.lastIndex(where: { !isNoise($0) }) else { return "" }
        return String(start[...last])
    }
}
