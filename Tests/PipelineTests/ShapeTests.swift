import Constraints
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("The shapes of compositions")
struct ShapeTests {
    private static let grammar = ShapeGrammar(depth: 3, breadth: 2...3)

    private static func generator(_ seed: Int) -> SeededGenerator {
        SeededGenerator(seed: UInt64(seed), purpose: "shape", id: nil)
    }

    /// A shape's tree with any constraint at its leaves.
    private static func tree(_ shape: TreeShape) -> Composition {
        let leaves = shape.slots.indices.map { index in
            Composition.Leaf(
                id: "c\(index + 1)",
                .question(Question(text: "t\(index)", question: "q?", category: "style")))
        }
        let condition = Composition.Condition(kind: "x", arguments: [:], text: "x", holds: true)
        return shape.filled(
            leaves: leaves,
            conditions: Array(repeating: condition, count: shape.openSelections))
    }

    @Test("are of the kind that was drawn", arguments: Composition.Kind.allCases)
    func kinds(kind: Composition.Kind) {
        var depths: Set<Int> = []
        for seed in 0..<300 {
            var generator = Self.generator(seed)
            let shape = Self.grammar.drawn(
                kind, constraints: 3, isSmall: seed % 3 == 0, using: &generator)
            let tree = Self.tree(shape)
            depths.insert(tree.depth)
            #expect(tree.kind == kind)
            #expect(tree.depth == shape.depth && tree.leaves.count == shape.slots.count)
            #expect(shape.chains <= 1 && shape.openSelections <= 2 && shape.slots.count <= 10)
        }
        #expect(depths == (kind == .nested ? [2, 3] : [1]))
    }

    @Test("count together what every outcome of the conditions makes count")
    func worlds() {
        let shape = TreeShape.and([
            .constraint, .selection(.and([.constraint, .constraint]), nil),
            .selection(.constraint, .selection(.constraint, .constraint)),
        ])
        let worlds: Set<[Int]> = [
            [0, 1, 2, 3], [0, 1, 2, 4], [0, 1, 2, 5], [0, 3], [0, 4], [0, 5],
        ]
        #expect(Set(shape.worlds) == worlds)
    }

    @Test("make each step depend on what counts of the step before")
    func links() {
        let shape = TreeShape.and([
            .constraint, .chain([.task, .task, .selection(.task, .task)]),
        ])
        let questions = Self.tree(shape).leaves.compactMap { leaf -> [String]? in
            guard case .question(let question) = leaf.constraint else { return nil }
            return question.dependsOn
        }
        #expect(questions == [[], [], ["c2"], ["c3"], ["c3"]])
    }

    @Test("get tasks that go on from one another", arguments: PromptLanguage.allCases)
    func tasks(language: PromptLanguage) throws {
        let bank = GenericTask.bank(language)
        #expect(bank.count >= 12 && Set(bank.map(\.text)).count == bank.count)
        let mark: Character = language == .chinese ? "？" : "?"
        #expect(bank.allSatisfy { $0.question.last == mark })
        for seed in 0..<200 {
            var generator = Self.generator(seed)
            let shape = TreeShape.chain([.task, .task, .task, .selection(.task, .task)])
            let tasks = try #require(GenericTask.drawn(for: shape, language, using: &generator))
            #expect(tasks.count == 5 && Set(tasks.values).count == 5)
            #expect(tasks[0]?.takes.contains(.answer) == true)
            for index in 1..<4 {
                let before = try #require(tasks[index - 1]).gives
                let takes = try #require(tasks[index]).takes
                #expect(takes.contains(before) || takes.contains(.answer))
            }
        }
    }

    @Test("come back from a row's JSON: every condition")
    func conditions() throws {
        let text = ConditionText(
            "Write a list of 5 rules for the \"harbour\" café. Be kind?", language: .english)
        var generator = Self.generator(4)
        for index in 0..<400 {
            let condition = try #require(
                TextCondition.drawn(for: text, holding: index % 2 == 0, using: &generator))
            let stored = condition.stored(text: "x", holds: true)
            #expect(
                TextCondition(kind: stored.kind, arguments: stored.arguments) == condition)
        }
        #expect(TextCondition(kind: "nonsense", arguments: [:]) == nil)
        #expect(TextCondition(kind: "words-below", arguments: [:]) == nil)
        #expect(TextCondition(kind: "and", arguments: ["conditions": [1]]) == nil)
    }
}
