import Rows

/// A body that is whole JSON and looks like a completion: worth recording, read or not.
struct Completion {
    let json: JSONValue
    /// The same on one line.
    let row: JSONRow
    /// How many choices it has; at least one.
    let choices: Int

    init(_ body: [UInt8]) throws(AnswerParser.Fault) {
        do {
            json = try JSONValue(parsing: body)
        } catch {
            throw .malformed(String(describing: error))
        }
        if let error = json["error"], error != .null {
            throw .serverError(ErrorBody.message(of: error) ?? error.text)
        }
        guard let choices = json["choices"]?.array, !choices.isEmpty else {
            throw .malformed("it has no choices")
        }
        row = JSONRow(trusted: body).singleLine
        self.choices = choices.count
    }
}
