import Constraints
import Records
import Rows

/// A finished complex instruction with its parts: what a writer model is shown to imitate.
struct Exemplar: Hashable, Sendable {
    /// One of its sub-instructions.
    struct Part: Hashable, Sendable {
        /// The branch of the condition that a part stands in.
        enum Branch: Hashable, Sendable {
            case then
            case otherwise
        }

        let role: SoftSlot.Role
        let category: SoftCategory
        let dimension: SoftDimension
        let text: String
        let question: String
        /// The parts that it builds on, by their numbers from 1.
        let dependsOn: [Int]
        /// The branch; nil for a part that holds whatever the condition says.
        let branch: Branch?

        /// The text as a reply would have it: the order of tasks is said elsewhere.
        var shown: String { role == .task ? OrderWord.stripped(text) : text }

        /// A way in which the response has to be.
        static func constraint(
            _ category: SoftCategory, _ dimension: SoftDimension, _ text: String,
            _ question: String, after dependsOn: [Int] = [], in branch: Branch? = nil
        ) -> Part {
            Part(
                role: .constraint, category: category, dimension: dimension, text: text,
                question: question, dependsOn: dependsOn, branch: branch)
        }

        /// Something more to do.
        static func task(
            _ category: SoftCategory, _ dimension: SoftDimension, _ text: String,
            _ question: String, after dependsOn: [Int] = [], in branch: Branch? = nil
        ) -> Part {
            Part(
                role: .task, category: category, dimension: dimension, text: text,
                question: question, dependsOn: dependsOn, branch: branch)
        }
    }

    let kind: Composition.Kind
    let language: PromptLanguage
    /// The request without anything added.
    let seed: String
    /// What chooses between the branches; nil where there are none.
    let condition: String?
    let parts: [Part]
    /// The whole as one person would write it.
    let merged: String

    init(
        _ kind: Composition.Kind, _ language: PromptLanguage, _ seed: String,
        if condition: String? = nil, _ parts: [Part], merged: String
    ) {
        self.kind = kind
        self.language = language
        self.seed = seed
        self.condition = condition
        self.parts = parts
        self.merged = merged
    }

    /// The seed, the kinds of its parts, and the parts with their questions in the form of a reply.
    var withQuestions: String {
        let kinds = parts.enumerated().map { index, part in
            "\(index + 1). [\(Self.words(part))]"
        }
        let items = parts.enumerated().map { index, part -> JSONValue in
            [
                "number": .int(Int64(index + 1)), "instruction": .string(part.shown),
                "question": .string(part.question),
            ]
        }
        let reply: JSONValue = ["constraints": .array(items)]
        return "\(seed)\n\n\(kinds.joined(separator: "\n"))\n\n\(reply.text)"
    }

    /// The seed and the parts, listed, as a writer of the whole is shown them.
    var listed: String {
        let lines = parts.enumerated().map { index, part in
            "\(index + 1). \(lead(part.branch))\(part.text)"
        }
        return ([seed] + lines).joined(separator: "\n")
    }

    private static func words(_ part: Part) -> String {
        SoftSlot.words(
            category: part.category.rawValue, role: part.role,
            after: part.dependsOn.map(String.init))
    }

    private func lead(_ branch: Part.Branch?) -> String {
        switch (branch, language) {
        case (nil, _): ""
        case (.then, .english): "If \(condition ?? ""): "
        case (.otherwise, .english): "Otherwise: "
        case (.then, .chinese): "如果\(condition ?? "")："
        case (.otherwise, .chinese): "否则："
        }
    }
}
