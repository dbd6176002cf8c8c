import Rows

/// The fields that most formats of math problems share.
struct MathFields {
    private let fields: RowFields

    init(_ item: JSONRow, problem: String = "problem") throws {
        fields = try item.fields([
            problem, "answer", "solution", "language", "topic", "type", "subject", "level",
            "difficulty",
        ])
        text = try fields.string(problem)
    }

    let text: String

    func optionalString(_ name: String) throws -> String? {
        let text = try fields.optionalString(name)
        return text?.isEmpty == true ? nil : text
    }

    /// The answer; a number counts as its text, a whole one without a fraction.
    ///
    /// DeepScaleR writes `142.0` for 142 in some of its files.
    func answer() throws -> String? {
        switch try fields.value("answer") {
        case nil, .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        case .int(let number): return String(number)
        case .double(let number): return Int64(exactly: number).map(String.init) ?? "\(number)"
        case .number(let text): return text
        case let other?:
            throw ImportFault(
                "\"answer\" should be a text or a number but is \(other.kindName)")
        }
    }

    /// A level: a text or a number; nil for anything else.
    func level(_ name: String) throws -> JSONValue? {
        guard let value = try fields.value(name) else { return nil }
        if value.double != nil { return value }
        return value.string.flatMap { $0.isEmpty ? nil : value }
    }
}
