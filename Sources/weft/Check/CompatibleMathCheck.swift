import Math
import OrderedCollections
import Rows

/// What RAIF's trainer will say of a line of `weft check math`.
struct CompatibleMathCheck {
    /// Nil where there is nothing to compare with, or only the trainer's algebra system can tell.
    private(set) var isEqual: Bool?
    private(set) var members: OrderedDictionary<String, JSONValue> = [:]

    init(_ line: MathLine, explains: Bool) {
        switch line.question {
        case .pair(let prediction, let reference):
            take(CompatibleChecker.verdict(prediction: prediction, reference: reference))
            if explains { explain(prediction, reference) }
        case .response(let response, let reference):
            let answer = CompatibleExtraction.answer(in: response)
            if let reference {
                take(CompatibleChecker.verdict(output: response, reference: reference))
            }
            members["answer"] = .string(answer)
            if explains, let reference { explain(answer, reference) }
        }
    }

    private mutating func take(_ verdict: CompatibleVerdict) {
        switch verdict {
        case .equal: isEqual = true
        case .different: isEqual = false
        case .undecided(let doubt): members["reason"] = .string(doubt.text)
        }
        members.updateValue(
            isEqual.map(JSONValue.bool) ?? .null, forKey: "equal", insertingAt: 0)
    }

    private mutating func explain(_ answer: String, _ reference: String) {
        let verdict = isEqual.map { $0 ? "equal" : "different" } ?? "undecided"
        members["explanation"] = [
            .string("the trainer compares \(answer)"),
            .string("with the reference as it is, \(reference)"), .string(verdict),
        ]
    }
}

extension CompatibleDoubt {
    fileprivate var text: String {
        switch self {
        case .tooLong: "an answer has more than \(CompatibleChecker.longest) code points"
        case .unread: "it isn't known whether the trainer's parsers read this"
        case .unproven: "only the trainer's algebra system can tell"
        case .numeric: "a value is infinite, undefined or too close to the tolerance"
        }
    }
}
