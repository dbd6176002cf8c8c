@testable import Constraints

extension Witnesses {
    /// Rules that count marked parts of a text.
    static let ifevalFormat: [RuleID: WitnessMaker] = [
        "detectable_content:number_placeholders": { arguments, language, generator in
            let count = try arguments.integer("num_placeholders")
            return witness(
                (count, count - 1), Filler.sentence(6, language, &generator), " ",
                { language == .english ? "[name \($0)]" : "[姓名\($0)]" })
        },
        "detectable_content:postscript": { arguments, language, generator in
            let marker = try arguments.string("postscript_marker")
            let text = Filler.sentences(2, language, &generator) + "\n\n"
            let note = " " + Filler.sentence(5, language, &generator)
            return Witness(obeys: text + marker + note, breaks: text + marker.dropFirst(2) + note)
        },
        "detectable_format:number_bullet_lists": { arguments, language, generator in
            let count = try arguments.integer("num_bullets")
            let mark = Bool.random(using: &generator) ? "* " : "- "
            let text = Filler.words(3, language, &generator)
            let breaks = Bool.random(using: &generator) ? count - 1 : count + 1
            return witness(
                (count, breaks), Filler.sentence(6, language, &generator), "\n",
                { "\(mark)\(text) \($0)" })
        },
        "detectable_format:number_highlighted_sections": { arguments, language, generator in
            let count = try arguments.integer("num_highlights")
            let text = Filler.words(2, language, &generator)
            return witness(
                (count, count - 1), Filler.sentence(6, language, &generator), " ",
                { $0.isMultiple(of: 3) ? "**\(text)**" : "*\(text)*" })
        },
        "detectable_format:title": { _, language, generator in
            let title = "<<" + Filler.words(4, language, &generator) + ">>"
            let text = "\n\n" + Filler.sentences(2, language, &generator)
            return Witness(obeys: title + text, breaks: title.dropLast() + text)
        },
    ]
}
