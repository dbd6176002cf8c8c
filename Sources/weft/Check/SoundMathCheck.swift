import Math
import OrderedCollections
import Rows

/// What Weft itself says of a line of `weft check math`.
struct SoundMathCheck {
    /// Nil where there is nothing to compare with, or nothing is decided.
    private(set) var isEqual: Bool?
    private(set) var members: OrderedDictionary<String, JSONValue> = [:]

    init(_ line: MathLine, explains: Bool) {
        switch line.question {
        case .pair(let prediction, let reference):
            let comparison = line.equivalence.compare(
                prediction: prediction, reference: reference)
            take(comparison, comparison.explanation, explains)
        case .response(let response, nil):
            take(AnswerPair.prediction(in: response))
        case .response(let response, let reference?):
            let pair = AnswerPair(response: response, reference: reference)
            guard let comparison = pair.comparison(by: line.equivalence) else {
                isEqual = false
                members = ["equal": false, "reason": "the response has no answer"]
                take(nil)
                return
            }
            let notes = ["the reference's answer is \(pair.reference)"] + comparison.explanation
            take(comparison, notes, false)
            take(pair.prediction)
            if explains { members["explanation"] = .array(notes.map { .string($0) }) }
        }
    }

    private mutating func take(
        _ comparison: MathComparison, _ notes: [String], _ explains: Bool
    ) {
        switch comparison.verdict {
        case .equal: isEqual = true
        case .different: isEqual = false
        case .undecided: isEqual = nil
        }
        members["equal"] = isEqual.map(JSONValue.bool) ?? .null
        if comparison.verdict == .undecided {
            let last = notes.last ?? ""
            let mark = "\(MathVerdict.undecided.rawValue): "
            members["reason"] = .string(
                last.hasPrefix(mark) ? String(last.dropFirst(mark.count)) : last)
        }
        if explains { members["explanation"] = .array(notes.map { .string($0) }) }
    }

    private mutating func take(_ answer: ExtractedAnswer?) {
        members["answer"] = answer.map { .string($0.text) } ?? .null
        members["rule"] = answer.map { .string($0.rule.rawValue) } ?? .null
        members["range"] =
            answer.map { [.int(Int64($0.range.lowerBound)), .int(Int64($0.range.upperBound))] }
            ?? .null
    }
}
