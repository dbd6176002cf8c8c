/// A word given as an argument, which stands at a place where only one word can.
struct SingleWord: Hashable, Sendable {
    /// The word, without whitespace around it.
    let text: String
    /// The code points of Python's `lower()`.
    let lowered: [UInt32]
    /// The code points as ``ResponseText/plain`` has them.
    let plain: [UInt32]

    /// Reads a word, which may not be blank: upstream would draw another.
    init(_ arguments: Arguments, _ name: String) throws(ArgumentFault) {
        let points = try arguments.string(name).points.stripped()
        guard !points.isEmpty else { throw .outOfRange(name, wanted: "a word", found: "blank") }
        text = String(points: points)
        lowered = CaseMapping.lowered(points)
        plain = CaseMapping.folded(points).map { straightened($0) }
    }

    /// The word where the test is met; a demand that nothing meets where it isn't.
    func demand(where isPossible: (UInt32) -> Bool) -> Demand {
        lowered.allSatisfy(isPossible)
            ? .holds(text) : .count(.named("single words that are \"\(text)\""), 0..<0)
    }
}
