/// Wants a number of different names out of fifty.
///
/// Upstream wants Python's word boundaries around a name: beside a Chinese character none is seen.
struct CountPersonNames: Rule {
    static let id: RuleID = "count:person_names"
    static let collection = RuleCollection.ifbench
    static let summary = "The response mentions at least a number of names out of a list of fifty."
    static let parameters = [
        Parameter("N", .integer(0...Parameter.unbounded), "the fewest different names")
    ]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            Phrasing(
                stringLiteral: """
                    Mention at least {N:person|different people} by a name from this list: \(list).
                    """)
        ],
        .chinese: [Phrasing(stringLiteral: "请从下列人名中至少提及{N}个不同的人名：\(list)。")],
    ]

    static let examples: [RuleExample] = [
        .passes(["N": 2], "Emma met Liam at the harbour, and Emma waved."),
        .passes(["N": 1], "“Zoe” 是一名船长。"),
        .fails(["N": 2], "Emma met Emma in Miami."),
        .fails(["N": 1], "一名船长和 emma。"),
        .failsUnsoundly(["N": 2], "Emma和Liam在港口。"),
    ]

    private let bound: Bound

    init(_ arguments: Arguments) throws(ArgumentFault) {
        bound = Bound(.atLeast, try arguments.integer("N"))
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response) { CodePoint.isWord($0) }
    }

    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        verdict(response, isInWord: Self.isSpaced)
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response.points, isInWord: Self.isSpaced).map {
            Mark(scalars: $0, meaning: .counted)
        }
    }

    private func verdict(_ response: ResponseText, isInWord: (UInt32) -> Bool) -> RuleVerdict {
        let points = response.points
        let found = Set(places(in: points, isInWord: isInWord).map { points[$0] })
        return RuleVerdict(Self.self, count: found.count, bound)
    }

    private func places(in points: [UInt32], isInWord: (UInt32) -> Bool) -> [Range<Int>] {
        points.split(whereSeparator: { !isInWord($0) })
            .filter { (3...11).contains($0.count) && Self.names.contains(Array($0)) }
            .map(\.indices)
    }

    private static func isSpaced(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && point != 0x5F && !CodePoint.isCJK(point)
    }

    private static let list = """
        Emma, Liam, Sophia, Jackson, Olivia, Noah, Ava, Lucas, Isabella, Mason, Mia, Ethan, \
        Charlotte, Alexander, Amelia, Benjamin, Harper, Leo, Zoe, Daniel, Chloe, Samuel, Lily, \
        Matthew, Grace, Owen, Abigail, Gabriel, Ella, Jacob, Scarlett, Nathan, Victoria, Elijah, \
        Layla, Nicholas, Audrey, David, Hannah, Christopher, Penelope, Thomas, Nora, Andrew, Aria, \
        Joseph, Claire, Ryan, Stella, Jonathan
        """
    private static let names = Set(list.split(separator: ", ").map { String($0).points })
}
