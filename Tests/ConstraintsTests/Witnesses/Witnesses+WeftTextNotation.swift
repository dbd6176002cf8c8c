@testable import Constraints

extension Witnesses {
    static let weftTextNotation: [RuleID: WitnessMaker] = [
        ISODates.id: { arguments, language, generator in
            let count = try arguments.integer("min_dates")
            let dates = (1...count).map { "2024-03-0\($0)" }.joined(separator: ", ")
            let text = Filler.sentence(4, language, &generator) + " " + dates
            return Witness(
                obeys: text, breaks: text + (language == .english ? ", March 9" : "、3月9日"))
        },
        Times24h.id: { arguments, language, generator in
            let count = try arguments.integer("min_times")
            let times = (0..<count).map { "1\($0):15" }
            let text = Filler.sentence(4, language, &generator) + " "
            return Witness(
                obeys: text + times.joined(separator: ", "),
                breaks: text + times.dropLast().joined(separator: ", "))
        },
        MetricUnits.id: { arguments, language, generator in
            let count = try arguments.integer("min_amounts")
            let unit = language == .english ? " km" : "公里"
            let amounts = (1...count).map { "\($0)\(unit)" }.joined(separator: "; ")
            let text = Filler.sentence(4, language, &generator) + " " + amounts
            return Witness(
                obeys: text, breaks: text + (language == .english ? "; six feet" : "；6英尺"))
        },
        NumberedCitations.id: { arguments, language, generator in
            let count = try arguments.integer("num_references")
            let cited = (1...count).map { Filler.words(2, language, &generator) + "[\($0)]" }
            let listed = (1...count).map { "[\($0)] " + Filler.words(2, language, &generator) }
            let text = Filler.joined(cited, language) + "\n\n"
            return Witness(
                obeys: text + listed.joined(separator: "\n"),
                breaks: text + listed.dropLast().joined(separator: "\n"))
        },
        OpeningQuestion.id: { arguments, language, generator in
            let text = Filler.sentences(2, language, &generator)
            let question =
                Filler.words(4, language, &generator) + (language == .english ? "? " : "？")
            return Witness(obeys: question + text, breaks: text + " " + question)
        },
        ClosingQuestion.id: { arguments, language, generator in
            let text = Filler.sentences(2, language, &generator)
            let question =
                Filler.words(4, language, &generator) + (language == .english ? "? " : "？")
            return Witness(obeys: text + question, breaks: question + text)
        },
        OpeningPhrase.id: { arguments, language, generator in
            let phrase = try arguments.string("phrase")
            let text = Filler.sentences(2, language, &generator)
            return Witness(
                obeys: Filler.joined([phrase, text], language),
                breaks: Filler.joined([text, phrase], language))
        },
        LetterForm.id: { arguments, language, generator in
            let recipient = try arguments.string("recipient")
            let sender = try arguments.string("sender")
            let text = Filler.sentences(2, language, &generator)
            let (start, end) =
                language == .english
                ? ("Dear \(recipient),\n\n", "\n\nSincerely,\n")
                : ("尊敬的\(recipient)：\n", "\n此致\n敬礼！\n")
            return Witness(obeys: start + text + end + sender, breaks: start + text + end)
        },
    ]
}
