import Math
import Rows

/// GSM8K: the field "answer" is the solution, and its last line the answer, after `####`.
enum GSM8KMathImporter: MathImporter {
    static let name = "gsm8k"
    static let summary = "{\"question\", \"answer\": the solution, with #### before the answer}"

    private static let extraction = AnswerExtraction(rules: [.hashes])

    static func problem(from item: JSONRow) throws -> MathProblem {
        let fields = try MathFields(item, problem: "question")
        guard let text = try fields.answer() else { return MathProblem(text: fields.text) }
        guard let answer = extraction.answer(in: text) else {
            return MathProblem(text: fields.text, solution: solution(text))
        }
        let end = text.utf8.index(text.startIndex, offsetBy: answer.range.lowerBound)
        let mark = text[..<end].ranges(of: "####").last?.lowerBound ?? end
        return MathProblem(
            text: fields.text, answer: answer.text, solution: solution(text[..<mark]))
    }

    /// The solution without the calculator's notes, `<<16-3-4=9>>`; nil where nothing is left.
    private static func solution(_ text: some StringProtocol) -> String? {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: "<<"),
            let close = rest[open.upperBound...].firstRange(of: ">>")
        {
            result += rest[..<open.lowerBound]
            rest = rest[close.upperBound...]
        }
        result += rest
        result = TextNormalisation.normalised(result)
        return result.isEmpty ? nil : result
    }
}
