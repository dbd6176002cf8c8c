@testable import Constraints

extension Witnesses {
    /// Rules on the form, the start or the end of the whole response.
    static let ifevalWhole: [RuleID: WitnessMaker] = [
        "detectable_format:json_format": { _, language, generator in
            let text = Filler.sentence(5, language, &generator)
            let json = "{\"answer\": \"\(text)\", \"list\": [1, true, null]}"
            let isFenced = Bool.random(using: &generator)
            let fences = isFenced ? ("```json\n", "\n```") : ("", "")
            return Witness(
                obeys: fences.0 + json + fences.1, breaks: fences.0 + json.dropLast() + fences.1)
        },
        "detectable_format:constrained_response": { _, _, generator in
            let option = ["yes", "no", "maybe"].randomElement(using: &generator) ?? "yes"
            return Witness(obeys: "My answer is \(option).", breaks: "my answer is \(option).")
        },
        "startend:end_checker": { arguments, language, generator in
            let phrase = try arguments.string("end_phrase")
            let text = Filler.sentences(2, language, &generator) + " " + phrase
            return Witness(
                obeys: text, breaks: text + " " + Filler.sentence(3, language, &generator))
        },
        "startend:quotation": { _, language, generator in
            let text = "\"" + Filler.sentences(2, language, &generator)
            return Witness(obeys: text + "\"", breaks: text)
        },
    ]
}
