import Chat
package import Rows

/// A question about a response, and what is right to answer.
package struct LabelledQuestion: Hashable, Sendable {
    package let instruction: String
    package let response: String
    package let question: String
    /// Whether YES is right.
    package let label: Bool
    /// What kind of question it is, such as "style"; empty where nobody says.
    package let category: String
    /// The language of the prompt that asks it.
    package let language: String

    package init(
        instruction: String, response: String, question: String, label: Bool, category: String,
        language: String
    ) {
        self.instruction = instruction
        self.response = response
        self.question = question
        self.label = label
        self.category = category
        self.language = language
    }

    /// Reads `{"instruction", "response", "question", "label", "category"?, "language"?}`; the label is
    /// true, false, "yes" or "no", and a question in Chinese is asked in Chinese.
    ///
    /// - Throws: `RowError` that names what is missing.
    package init(_ value: JSONValue) throws(RowError) {
        func text(_ name: String) throws(RowError) -> String {
            guard let member = value[name], member != .null else { throw .missing(field: name) }
            guard let text = member.string else {
                throw .wrongKind(field: name, wanted: "a string", found: member.kindName)
            }
            return text
        }
        guard let member = value["label"], member != .null else { throw .missing(field: "label") }
        let word = member.string?.lowercased()
        guard
            let label = member.bool
                ?? ["yes": true, "no": false, "是": true, "否": false][word ?? ""]
        else {
            throw .wrongKind(
                field: "label", wanted: "true, false, \"yes\" or \"no\"", found: member.text)
        }
        let question = try text("question")
        let isChinese = question.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        self.init(
            instruction: try text("instruction"), response: try text("response"),
            question: question, label: label, category: value["category"]?.string ?? "",
            language: value["language"]?.string ?? (isChinese ? "zh" : "en"))
    }

    /// The conversation that asks it.
    var messages: [ChatMessage] {
        JudgePrompt.messages(
            instruction: instruction, response: response, question: question, language: language)
    }
}
