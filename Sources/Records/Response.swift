package import Rows

/// One model's answer to an instruction.
package struct Response: Hashable, Sendable {
    /// How the answer was taken out of what the model wrote.
    package enum Form: String, Sendable {
        /// Reasoning and answer in the tags that were asked for.
        case tagged
        /// Reasoning told apart, the answer without tags of its own.
        case reasoned
        /// Neither: the whole text is the answer.
        case plain
    }

    /// Which of the instruction's draws it is, from 0.
    package let draw: Int
    package let text: String
    /// Empty where the model showed none.
    package let reasoning: String
    package let form: Form
    /// The server's reason to stop: "stop", "length".
    package let finish: String
    /// The name of the model as the server reports it.
    package let model: String
    /// The call's key in the run's call log, in hexadecimal.
    package let call: String
    /// The draw that it is an edit of; nil for a draw of its own.
    package let repairedFrom: Int?

    package init(
        draw: Int, text: String, reasoning: String, form: Form, finish: String, model: String,
        call: String, repairedFrom: Int? = nil
    ) {
        self.draw = draw
        self.text = text
        self.reasoning = reasoning
        self.form = form
        self.finish = finish
        self.model = model
        self.call = call
        self.repairedFrom = repairedFrom
    }

    /// Reads what ``json`` writes.
    package init(_ value: JSONValue) throws(RowError) {
        guard let draw = value["draw"]?.int, let text = value["text"]?.string,
            let reasoning = value["reasoning"]?.string,
            let form = value["form"]?.string.flatMap(Form.init(rawValue:)),
            let finish = value["finish"]?.string, let model = value["model"]?.string,
            let call = value["call"]?.string
        else { throw .wrongKind(field: "responses", wanted: "a response", found: value.text) }
        self.init(
            draw: draw, text: text, reasoning: reasoning, form: form, finish: finish, model: model,
            call: call, repairedFrom: value["repaired_from"]?.int)
    }

    package var json: JSONValue {
        let value: JSONValue = [
            "draw": .int(Int64(draw)), "text": .string(text), "reasoning": .string(reasoning),
            "form": .string(form.rawValue), "finish": .string(finish), "model": .string(model),
            "call": .string(call),
        ]
        return repairedFrom.map { value.setting("repaired_from", .int(Int64($0))) } ?? value
    }
}
