/// How many sentences end in each mark.
struct WordsSentenceEnds: Measure {
    private(set) var periods = 0
    private(set) var questions = 0
    private(set) var exclamations = 0

    var areEqual: Bool { periods == questions && questions == exclamations }

    /// By the last code point of Punkt's sentences.
    static func take(of response: ResponseText) -> WordsSentenceEnds {
        let points = response.points
        return WordsSentenceEnds(marks: response[PunktRanges.self].map { points[$0].last })
    }

    init(marks: [UInt32?]) {
        for mark in marks {
            switch mark {
            case 0x2E: periods += 1
            case 0x3F: questions += 1
            case 0x21: exclamations += 1
            default: break
            }
        }
    }
}

/// How many sentences a reader sees end in each mark, behind quotes and full-width ones too.
enum WordsReadersSentenceEnds: Measure {
    static func take(of response: ResponseText) -> WordsSentenceEnds {
        let points = response.points
        return WordsSentenceEnds(
            marks: response[WordsReadersSentences.self].map {
                WordsReadersSentences.mark(of: points[$0])
            })
    }
}
