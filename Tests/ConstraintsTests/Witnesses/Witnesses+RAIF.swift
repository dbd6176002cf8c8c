@testable import Constraints

extension Witnesses {
    static let raif: [RuleID: WitnessMaker] = [
        "detectable_format:xml_format": { _, language, generator in
            let text = Filler.sentence(5, language, &generator)
            let isFenced = Bool.random(using: &generator)
            let fences = isFenced ? ("```xml\n", "\n```") : ("", "")
            let xml = "<answer kind=\"plain\">\(text)"
            return Witness(
                obeys: fences.0 + xml + "</answer>" + fences.1,
                breaks: fences.0 + xml + "<answer>" + fences.1)
        }
    ]
}
