/// A condition on a text that code can compute: what chooses a branch of an instruction.
public indirect enum TextCondition: Hashable, Sendable {
    /// A test, or its contrary.
    case test(TextTest, is: Bool)
    /// Two conditions of which both must hold.
    case both(TextCondition, TextCondition)
    /// Two conditions of which one must hold, or both.
    case either(TextCondition, TextCondition)

    /// Whether it holds for a text; nil where two readers, or two ways of counting, could differ.
    ///
    /// Such a text must not be asked about: which branch counts would be a matter of opinion.
    public func reading(of text: ConditionText) -> Bool? {
        switch self {
        case .test(let test, let wanted): return test.holds(for: text).map { $0 == wanted }
        case .both(let left, let right):
            let readings = [left.reading(of: text), right.reading(of: text)]
            if readings.contains(false) { return false }
            return readings.contains(nil) ? nil : true
        case .either(let left, let right):
            let readings = [left.reading(of: text), right.reading(of: text)]
            if readings.contains(true) { return true }
            return readings.contains(nil) ? nil : false
        }
    }

    /// Whether it holds beyond doubt.
    public func holds(for text: ConditionText) -> Bool { reading(of: text) == true }

    /// The name of the kind in rows: "words-below", "not-words-below", "and", "or".
    public var kind: String {
        switch self {
        case .test(let test, let wanted): wanted ? test.kind : "not-\(test.kind)"
        case .both: "and"
        case .either: "or"
        }
    }

    /// The tests that it is made of.
    public var tests: [TextTest] {
        switch self {
        case .test(let test, _): [test]
        case .both(let left, let right), .either(let left, let right): left.tests + right.tests
        }
    }
}
