/// Wants the multiples of 7 between 10 and 50.
///
/// The runs of digits in the response must be 14, 21, 28, 35, 42 and 49 in this order, and no
/// others; what stands between them doesn't matter.
struct CustomMultiples: Rule {
    static let id: RuleID = "custom:multiples"
    static let collection = RuleCollection.ifbench
    static let summary = "The numbers in the response are the multiples of 7 from 10 to 50."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: ["Going from 10 up to 50, write down the multiples of 7 and no other numbers."],
        .chinese: ["从 10 数到 50，只写出 7 的倍数，不写其他数字。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "14, 21, 28, 35, 42, 49"),
        .passes([:], "七的倍数：14、21、28、35、42、49。"),
        .fails([:], "7, 14, 21, 28, 35, 42, 49"),
        .fails([:], "14、21、28、35、42"),
    ]

    private static let wanted = ["14", "21", "28", "35", "42", "49"].map(\.points)

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        let numbers = numbers(in: points, most: Self.wanted.count + 1)
        let followed = numbers.elementsEqual(Self.wanted) { points[$0] == $1[...] }
        let listed = numbers.map { String(points: points[$0].prefix(10)) }
        return RuleVerdict(
            Self.self, followed,
            "\(listed.joined(separator: ", ")), wanted 14, 21, 28, 35, 42, 49")
    }

    /// The first runs of digits.
    private func numbers(in points: [UInt32], most: Int) -> [Range<Int>] {
        var numbers: [Range<Int>] = []
        var index = 0
        while numbers.count < most,
            let start = points[index...].firstIndex(where: CodePoint.isDigit)
        {
            let end = points[start...].firstIndex { !CodePoint.isDigit($0) } ?? points.count
            numbers.append(start..<end)
            index = end
        }
        return numbers
    }

    func marks(in response: ResponseText) -> [Mark] {
        numbers(in: response.points, most: .max).map { place in
            let isWanted = Self.wanted.contains { response.points[place] == $0[...] }
            return Mark(scalars: place, meaning: isWanted ? .counted : .offending)
        }
    }
}
