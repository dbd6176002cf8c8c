import Constraints
import Records

extension GenericTask {
    /// Draws a task for every place of a shape that wants one, each going on from the step before.
    ///
    /// - Parameters:
    ///   - shape: The shape of the whole instruction.
    ///   - language: The language of the tasks.
    ///   - generator: Where the draw comes from.
    /// - Returns: The tasks by their places in the text; nil where there aren't enough.
    static func drawn(
        for shape: TreeShape, _ language: PromptLanguage,
        using generator: inout some RandomNumberGenerator
    ) -> [Int: GenericTask]? {
        var draw = Draw(language: language)
        draw.visit(shape, using: &generator)
        return draw.isShort ? nil : draw.tasks
    }

    private struct Draw {
        let language: PromptLanguage
        var tasks: [Int: GenericTask] = [:]
        var isShort = false
        private var next = 0
        private var used: Set<GenericTask> = []
        private var thing = Thing.answer

        init(language: PromptLanguage) { self.language = language }

        mutating func visit(
            _ shape: TreeShape, using generator: inout some RandomNumberGenerator
        ) {
            switch shape {
            case .constraint: next += 1
            case .kept(let tree): next += tree.leaves.count
            case .task: place(using: &generator)
            case .and(let parts):
                for part in parts { visit(part, using: &generator) }
            case .chain(let steps):
                thing = .answer
                for step in steps { visit(step, using: &generator) }
            case .selection(let then, let otherwise):
                // Both branches go on from the same.
                let before = thing
                visit(then, using: &generator)
                guard let otherwise else { return }
                thing = before
                visit(otherwise, using: &generator)
            }
        }

        private mutating func place(using generator: inout some RandomNumberGenerator) {
            let task = GenericTask.drawn(
                after: thing, used: used, language, using: &generator)
            guard let task else {
                isShort = true
                return
            }
            tasks[next] = task
            used.insert(task)
            thing = task.gives
            next += 1
        }
    }
}
