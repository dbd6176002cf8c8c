/// A request that is to be copied.
struct PromptCopy: Sendable {
    /// The request, as it was given.
    let points: [UInt32]
    private let span: ArraySlice<UInt32>
    private let lowered: [UInt32]

    /// Reads the request, or the part of it at some code points as Python slices it.
    ///
    /// An empty request is refused, as upstream refuses it.
    init(_ arguments: Arguments, _ part: Range<Int>? = nil) throws(ArgumentFault) {
        points = try arguments.string("prompt_to_repeat").points
        guard !points.isEmpty else {
            throw .outOfRange("prompt_to_repeat", wanted: "a text", found: "nothing")
        }
        span = points[(part ?? points.indices).clamped(to: points.indices)].stripped()
        lowered = CaseMapping.lowered(span)
    }

    /// What is to be copied, without whitespace around it.
    var text: String { String(points: span) }

    /// Whether a text without whitespace around it is the same but for its case.
    func isSame(_ text: ArraySlice<UInt32>) -> Bool { CaseMapping.lowered(text) == lowered }

    /// Whether a text without whitespace around it is the same.
    func isVerbatim(_ text: ArraySlice<UInt32>) -> Bool { text.elementsEqual(span) }

    /// Whether a seed's text is worth copying: longer ones are dull.
    static func suits(_ seed: SeedFacts) -> Bool {
        let points = seed.text.points.stripped()
        return (20...300).contains(points.count) && !points.contains(0x0A)
    }
}
