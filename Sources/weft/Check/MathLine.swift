import Math
import Rows

/// What a line of `weft check math` asks: a pair of answers, or a response with or without a
/// reference.
struct MathLine {
    enum Question {
        case pair(prediction: String, reference: String)
        case response(String, reference: String?)
    }

    let question: Question
    let equivalence: MathEquivalence

    init(_ object: JSONValue) throws(LineFault) {
        let reference = try Self.text("reference", of: object)
        let prediction = try Self.text("prediction", of: object)
        let response = try Self.text("response", of: object)
        switch (prediction, response, reference) {
        case (.some, .some, _):
            throw LineFault("there is a \"prediction\" and a \"response\": name one of them")
        case (let prediction?, nil, let reference?):
            question = .pair(prediction: prediction, reference: reference)
        case (.some, nil, nil):
            throw LineFault("there is no \"reference\" that is a string")
        case (nil, let response?, let reference):
            question = .response(response, reference: reference)
        case (nil, nil, _):
            throw LineFault("there is no \"prediction\" and no \"response\" that is a string")
        }
        equivalence = MathEquivalence(
            decimals: try Self.precision(object), renamesVariables: try !Self.isStrict(object))
    }

    private static func text(_ name: String, of object: JSONValue) throws(LineFault) -> String? {
        guard let value = object[name], value != .null else { return nil }
        guard let text = value.string else {
            throw LineFault("\"\(name)\" is no string: put it between quotes")
        }
        return text
    }

    private static func precision(_ object: JSONValue) throws(LineFault) -> Int? {
        guard let value = object["precision"], value != .null else { return nil }
        guard let digits = value.int, (0...30).contains(digits) else {
            throw LineFault("\"precision\" is no whole number from 0 to 30: digits after the point")
        }
        return digits
    }

    private static func isStrict(_ object: JSONValue) throws(LineFault) -> Bool {
        guard let value = object["strict"], value != .null else { return true }
        guard let flag = value.bool else {
            throw LineFault("\"strict\" is neither true nor false")
        }
        return flag
    }
}
