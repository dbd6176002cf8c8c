import Constraints

/// A task that can follow any answer, with the question that tells whether it was done.
///
/// So chains can be made without a model that writes tasks for the seed.
struct GenericTask: Hashable, Sendable {
    /// What a task works on and what it gives.
    enum Thing: Hashable, Sendable {
        case answer
        case sentence
        case points
        case questions
        case word
        case title
        case example
    }

    let takes: Set<Thing>
    let gives: Thing
    /// The request, a sentence.
    let text: String
    /// What a judge is asked.
    let question: String

    init(_ takes: Set<Thing>, _ gives: Thing, _ text: String, _ question: String) {
        self.takes = takes
        self.gives = gives
        self.text = text
        self.question = question
    }

    /// The tasks of a language.
    static func bank(_ language: PromptLanguage) -> [GenericTask] {
        language == .chinese ? chinese : english
    }

    /// Draws a task that goes on from a thing and wasn't used yet.
    ///
    /// - Parameters:
    ///   - thing: What the step before gave.
    ///   - used: The tasks that the instruction has already.
    ///   - language: The language of the task.
    ///   - generator: Where the draw comes from.
    /// - Returns: A task; one on the answer where none goes on from the thing; nil where all are used.
    static func drawn(
        after thing: Thing, used: Set<GenericTask>, _ language: PromptLanguage,
        using generator: inout some RandomNumberGenerator
    ) -> GenericTask? {
        let open = bank(language).filter { !used.contains($0) }
        let fitting = open.filter { $0.takes.contains(thing) }
        if let task = fitting.randomElement(using: &generator) { return task }
        return open.filter { $0.takes.contains(.answer) }.randomElement(using: &generator)
    }
}
