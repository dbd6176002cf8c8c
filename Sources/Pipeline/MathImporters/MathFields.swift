import Rows

/// The fields that most formats of math problems share.
struct MathFields {
    private let fields: RowFields

    init(_ item: JSONRow, problem: String = "problem") throws {
        fields = try item.fields([
            problem, "answer", "solution", "language", "topic", "type", "subject", "level",
            "difficulty", "source", "problem_type", "question_type", "year",
        ])
        text = try fields.string(problem)
    }

    /// Takes the problem from the first of some fields that an item has.
    init(_ item: JSONRow, problemIn names: [String]) throws {
        let present = try item.fields(names)
        let name = try names.first { try present.value($0) != nil }
        try self.init(item, problem: name ?? names[0])
    }

    let text: String

    func optionalString(_ name: String) throws -> String? {
        let text = try fields.optionalString(name)
        return text?.isEmpty == true ? nil : text
    }

    /// The answer; a number counts as its text, a whole one without a fraction.
    ///
    /// DeepScaleR writes `142.0` for 142 in some of its files.
    func answer() throws -> String? { try Self.text(of: fields.value("answer")) }

    /// An answer as text; nil where there is none.
    static func text(of value: JSONValue?) throws -> String? {
        switch value {
        case nil, .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        case .int(let number): return String(number)
        case .double(let number): return Int64(exactly: number).map(String.init) ?? "\(number)"
        case .number(let text): return text
        case .array(let items): return try one(of: items)
        case let other?:
            throw ImportFault("an answer should be a text or a number but is \(other.kindName)")
        }
    }

    /// The answer of a list: several different ones stay a list, which a grader must see as such.
    private static func one(of items: [JSONValue]) throws -> String? {
        var answers: [String] = []
        for item in items {
            guard let answer = item.string ?? item.int.map(String.init) else {
                throw ImportFault("\"answer\" holds \(item.kindName), which is no answer")
            }
            if !answer.isEmpty, !answers.contains(answer) { answers.append(answer) }
        }
        return answers.isEmpty ? nil : answers.joined(separator: ", ")
    }

    /// A level: a text or a number; nil for anything else.
    func level(_ name: String) throws -> JSONValue? {
        guard let value = try fields.value(name) else { return nil }
        if value.double != nil { return value }
        return value.string.flatMap { $0.isEmpty ? nil : value }
    }
}
