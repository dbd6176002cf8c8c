import Foundation

@testable import Math

/// A published pair of texts with a verdict, or a text with the answers that may be found in it.
struct ConformanceCase: Decodable {
    enum Expectation {
        case equal(Bool)
        /// One of these is found; nothing, if there is none.
        case answer([String])
    }

    let id: String
    let gold: String
    let pred: String
    let expectation: Expectation
    let isSymmetric: Bool
    /// The letters that a text's answer is one of.
    let letters: [Character]
    let equivalence: MathEquivalence

    private enum CodingKeys: String, CodingKey {
        case id, gold, pred, expected, symmetric, precision, strict, config
    }

    init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        /// Gives a text, or a number as it is written.
        func text(_ key: CodingKeys) throws -> String {
            if let text = try? row.decode(String.self, forKey: key) { return text }
            if let number = try? row.decode(Int.self, forKey: key) { return "\(number)" }
            return "\(try row.decode(Double.self, forKey: key))"
        }
        id = try row.decode(String.self, forKey: .id)
        pred = try text(.pred)
        if let answers = try? row.decode([String].self, forKey: .expected) {
            expectation = .answer(answers)
            gold = ""
        } else {
            let number = try? row.decode(Int.self, forKey: .expected)
            expectation = .equal(
                try number.map { $0 == 1 } ?? row.decode(Bool.self, forKey: .expected))
            gold = try text(.gold)
        }
        isSymmetric = try row.decodeIfPresent(Bool.self, forKey: .symmetric) ?? false
        let config = try row.decodeIfPresent(String.self, forKey: .config) ?? ""
        letters = config.matches(of: /'([A-Z])'/).compactMap(\.output.1.first)
        equivalence = MathEquivalence(
            decimals: try row.decodeIfPresent(Int.self, forKey: .precision),
            renamesVariables: try row.decodeIfPresent(Bool.self, forKey: .strict) == false)
    }

    /// Says what is wrong with Weft's answer; nil if it is as expected.
    var miss: String? {
        switch expectation {
        case .answer(let answers):
            let found = ChoiceExtraction(letters: letters).answer(inResponse: pred)?.text
            let isRight = found.map(answers.contains) ?? answers.isEmpty
            return isRight ? nil : "found \(found ?? "nothing"), not one of \(answers)"
        case .equal(let isEqual):
            return miss(gold: gold, pred: pred, isEqual)
                ?? (isSymmetric ? miss(gold: pred, pred: gold, isEqual) : nil)
        }
    }

    private func miss(gold: String, pred: String, _ isEqual: Bool) -> String? {
        let pair = AnswerPair(response: pred, reference: gold)
        let comparison = pair.comparison(by: equivalence)
        guard (comparison?.verdict == .equal) != isEqual else { return nil }
        return """
            \(pair.prediction?.text ?? "nothing found") against \(pair.reference), expected \
            \(isEqual ? "equal" : "different"): \(comparison?.explanation ?? [])
            """
    }
}
