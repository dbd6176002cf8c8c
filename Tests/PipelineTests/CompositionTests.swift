import OrderedCollections
import Records
import Rows
import Testing

@Suite("A composition")
struct CompositionTests {
    private static func rule(_ id: String) -> Composition {
        .leaf(.init(id: id, .rule(RuleUse(id: "punctuation:no_comma", arguments: [:], text: id))))
    }

    private static func question(_ id: String, after: [String] = []) -> Composition {
        let question = Question(
            text: id, question: "Is it \(id)?", category: "style", dependsOn: after)
        return .leaf(.init(id: id, .question(question)))
    }

    private static func selection(
        _ holds: Bool, _ then: Composition, _ otherwise: Composition?
    ) -> Composition {
        let condition = Composition.Condition(
            kind: "words-below", arguments: ["words": 100], text: "it is short", holds: holds)
        return .selection(.init(condition: condition, then: then, otherwise: otherwise))
    }

    private static let nested: Composition = .and([
        rule("c1"),
        .chain([question("c2"), question("c3", after: ["c2"])]),
        selection(false, rule("c4"), .and([rule("c5"), question("c6")])),
    ])

    @Test(
        "has the kind and the depth of its tree",
        arguments: [
            (rule("c1"), Composition.Kind.and, 0), (.and([rule("c1"), rule("c2")]), .and, 1),
            (.chain([question("c1")]), .chain, 1),
            (selection(true, rule("c1"), nil), .selection, 1),
            (selection(true, .and([rule("c1")]), nil), .nested, 2), (nested, .nested, 3),
        ])
    func kind(tree: Composition, kind: Composition.Kind, depth: Int) {
        #expect(tree.kind == kind)
        #expect(tree.depth == depth)
    }

    @Test("counts only the leaves of the branch that its condition chooses")
    func active() {
        #expect(Self.nested.leaves.map(\.id) == ["c1", "c2", "c3", "c4", "c5", "c6"])
        #expect(Self.nested.activeLeaves.map(\.id) == ["c1", "c2", "c3", "c5", "c6"])
        #expect(Self.nested.activeRules.map(\.leaf) == ["c1", "c5"])
        #expect(Self.nested.activeQuestions.map(\.leaf) == ["c2", "c3", "c6"])
        #expect(Self.nested.activeQuestions[1].dependsOn == ["c2"])
        #expect(Self.selection(false, Self.rule("c1"), nil).activeLeaves.isEmpty)
    }

    @Test("comes back from its JSON as it was")
    func json() throws {
        let text = Self.nested.json.text
        #expect(try Composition(JSONValue(parsing: text)) == Self.nested)
    }

    @Test(
        "says what isn't a tree",
        arguments: [
            "{}", #"{"kind":"or"}"#, #"{"kind":"and"}"#, #"{"kind":"leaf","id":"c1"}"#,
            #"{"kind":"selection","then":{"kind":"and","parts":[]}}"#,
            #"{"kind":"chain","steps":[1]}"#,
        ])
    func unreadable(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(throws: RowError.self) { try Composition(value) }
    }
}
