/// The sentences that `split_into_sentences` of IFEval's code finds.
///
/// The code is a chain of regular expressions. It sets apart the periods that end nothing (after
/// titles, in addresses and numbers, in dots in a row, after single letters, in acronyms, after
/// "Inc" and its like), moves straight and closing quotes before the mark that they follow, and
/// then cuts behind every other `.`, `?` and `!`. Line breaks are spaces to it; `。` is nothing to
/// it; a mark needs no space behind it. Every step here does what one expression does, leftmost
/// first and nothing taken twice, on one array with code points of its own for "a period that ends
/// nothing" and "an end".
struct RegexSentences: Measure {
    /// Replaces a period that ends nothing: upstream's "<prd>".
    private static let kept: UInt32 = 0x11_0000
    /// Stands for an end without a mark: upstream's "<stop>".
    private static let stop: UInt32 = 0x11_0001
    /// Stands for a period that ends nothing before an end.
    private static let keptThenStop: UInt32 = 0x11_0002
    /// Stands for a period before an end that isn't its own.
    private static let periodThenStop: UInt32 = 0x11_0003
    private static let period: UInt32 = 0x2E
    private static let space: UInt32 = 0x20

    private var points: [UInt32]

    static func take(of response: ResponseText) -> [ArraySlice<UInt32>] {
        sentences(of: response.points)
    }

    /// The sentences, stripped; some may be empty, though not the last.
    static func sentences(of text: some Collection<UInt32>) -> [ArraySlice<UInt32>] {
        var chain = RegexSentences(text)
        if chain.points.contains(period) {
            chain.keepTitles()
            chain.keepAddresses()
            chain.keepDecimals()
            chain.endDots()
            chain.keepDoctorates()
            chain.keepInitials()
            chain.endAcronyms()
            chain.keepAcronyms(3)
            chain.keepAcronyms(2)
            chain.endCompanies()
            chain.keepCompanies()
            chain.keepLetters()
            chain.swap(period, 0x201D)
            chain.swap(period, 0x22)
        }
        chain.swap(0x21, 0x22)
        chain.swap(0x3F, 0x22)
        return chain.cut()
    }

    private init(_ text: some Collection<UInt32>) {
        points = [Self.space]
        points.reserveCapacity(text.count + 3)
        for point in text { points.append(point == 0x0A ? Self.space : point) }
        points += [Self.space, Self.space]
        // Upstream can't tell its own marks from ones in the text.
        for (literal, point) in [("<prd>", Self.kept), ("<stop>", Self.stop)] {
            replace(Needle(literal.points), with: point)
        }
    }

    private mutating func replace(_ needle: Needle, with point: UInt32) {
        guard points.contains(0x3C) else { return }
        var result: [UInt32] = []
        var start = 0
        for place in needle.places(in: points) {
            result += points[start..<place.lowerBound] + [point]
            start = place.upperBound
        }
        if start > 0 { points = result + points[start...] }
    }

    private static let titles = ["Mr", "St", "Mrs", "Ms", "Dr"].map(\.points)
    private static let addresses = ["com", "net", "org", "io", "gov", "edu", "me"].map(\.points)
    private static let companies = ["Inc", "Ltd", "Jr", "Sr", "Co"].map(\.points)
    private static let starters = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Capt", "Cpt", "Lt", "Wherever",
    ].map(\.points)
    private static let spacedStarters = [
        "He", "She", "It", "They", "Their", "Our", "We", "But", "However", "That", "This",
    ].map(\.points)

    private func isLetter(_ index: Int) -> Bool {
        guard points.indices.contains(index) else { return false }
        return (0x41...0x5A).contains(points[index]) || (0x61...0x7A).contains(points[index])
    }

    private func isCapital(_ index: Int) -> Bool {
        points.indices.contains(index) && (0x41...0x5A).contains(points[index])
    }

    private func isFigure(_ index: Int) -> Bool {
        points.indices.contains(index) && (0x30...0x39).contains(points[index])
    }

    private func isPeriod(_ index: Int) -> Bool {
        points.indices.contains(index)
            && (points[index] == Self.period || points[index] == Self.periodThenStop)
    }

    private func ends(_ word: [UInt32], at index: Int) -> Bool {
        index >= word.count && points[(index - word.count)..<index].elementsEqual(word)
    }

    private func starts(_ word: [UInt32], at index: Int) -> Bool {
        index >= 0 && index + word.count <= points.count && points[index...].starts(with: word)
    }

    private mutating func keep(_ index: Int) {
        points[index] = points[index] == Self.period ? Self.kept : Self.keptThenStop
    }

    /// Keeps the periods of `(Mr|St|Mrs|Ms|Dr)[.]`.
    private mutating func keepTitles() {
        // A look at one letter spares most periods the words.
        for index in points.indices.dropFirst()
        where points[index] == Self.period && [0x72, 0x74, 0x73].contains(points[index - 1]) {
            if Self.titles.contains(where: { ends($0, at: index) }) { keep(index) }
        }
    }

    /// Keeps the periods of `[.](com|net|org|io|gov|edu|me)`.
    private mutating func keepAddresses() {
        for index in points.indices where points[index] == Self.period && isLetter(index + 1) {
            if Self.addresses.contains(where: { starts($0, at: index + 1) }) { keep(index) }
        }
    }

    /// Keeps the periods of `([0-9])[.]([0-9])`, whose second digit can't be another's first.
    private mutating func keepDecimals() {
        var index = 1
        while index < points.count {
            if points[index] == Self.period, isFigure(index - 1), isFigure(index + 1) {
                keep(index)
                index += 3
            } else {
                index += 1
            }
        }
    }

    /// Keeps the periods of `\.{2,}` and puts an end behind them.
    private mutating func endDots() {
        var index = 0
        while index < points.count {
            let run = points[index...].prefix { $0 == Self.period }
            if run.count > 1 {
                for dot in run.indices { keep(dot) }
                points[run.endIndex - 1] = Self.keptThenStop
            }
            index = run.endIndex + 1
        }
    }

    /// Keeps the periods of every "Ph.D." there is.
    private mutating func keepDoctorates() {
        let word = "Ph.D.".points
        for index in points.indices where points[index] == Self.period {
            guard starts(word, at: index - 2) else { continue }
            keep(index)
            keep(index + 2)
        }
    }

    /// Keeps the periods of `\s([A-Za-z])[.] `, whose space behind can't be another's before.
    private mutating func keepInitials() {
        var index = 0
        while index + 3 < points.count {
            if CodePoint.isSpace(points[index]), isLetter(index + 1), isPeriod(index + 2),
                points[index + 3] == Self.space
            {
                points[index] = Self.space
                keep(index + 2)
                index += 4
            } else {
                index += 1
            }
        }
    }

    /// Puts an end behind an acronym's `[A-Z][.][A-Z][.]` before a space and a starter.
    private mutating func endAcronyms() {
        for index in points.indices where points[index] == Self.period {
            if isCapital(index - 1), isPeriod(index - 2), isCapital(index - 3),
                points[index + 1] == Self.space, starterEnd(at: index + 2) != nil
            {
                points[index] = Self.periodThenStop
            }
        }
    }

    /// The end of a word that starts sentences, with the space that some need; nil if none.
    private func starterEnd(at index: Int) -> Int? {
        if let word = Self.starters.first(where: { starts($0, at: index) }) {
            return index + word.count
        }
        return Self.spacedStarters.first { word in
            let end = index + word.count
            return starts(word, at: index) && end < points.count && CodePoint.isSpace(points[end])
        }
        .map { index + $0.count + 1 }
    }

    /// Keeps the periods of a letter and a period in a row, each in one place only.
    private mutating func keepAcronyms(_ letters: Int) {
        var index = 0
        while index + 2 * letters <= points.count {
            let all = (0..<letters).allSatisfy {
                isLetter(index + 2 * $0) && isPeriod(index + 2 * $0 + 1)
            }
            guard all else {
                index += 1
                continue
            }
            for letter in 0..<letters { keep(index + 2 * letter + 1) }
            index += 2 * letters
        }
    }

    /// Puts an end for the period of ` (Inc|Ltd|Jr|Sr|Co)[.] ` before a starter.
    private mutating func endCompanies() {
        var index = 0
        while index < points.count {
            if points[index] == Self.space, let mark = companyEnd(at: index + 1),
                mark + 1 < points.count, points[mark + 1] == Self.space,
                let end = starterEnd(at: mark + 2)
            {
                points[mark] = Self.stop
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Keeps the periods of ` (Inc|Ltd|Jr|Sr|Co)[.]`.
    private mutating func keepCompanies() {
        for index in points.indices where points[index] == Self.space {
            if let mark = companyEnd(at: index + 1) { keep(mark) }
        }
    }

    /// Where the period stands behind "Inc" and its like; nil if there is none.
    private func companyEnd(at index: Int) -> Int? {
        guard isCapital(index) else { return nil }
        return Self.companies.first { starts($0, at: index) && isPeriod(index + $0.count) }
            .map { index + $0.count }
    }

    /// Keeps the periods of ` ([A-Za-z])[.]`.
    private mutating func keepLetters() {
        for index in points.indices where points[index] == Self.space {
            if isLetter(index + 1), isPeriod(index + 2) { keep(index + 2) }
        }
    }

    /// Puts a quote before the mark that it follows.
    private mutating func swap(_ mark: UInt32, _ quote: UInt32) {
        guard points.contains(quote) else { return }
        var index = 0
        while index + 1 < points.count {
            if points[index] == mark, points[index + 1] == quote {
                points.swapAt(index, index + 1)
                index += 2
            } else {
                index += 1
            }
        }
    }

    private func cut() -> [ArraySlice<UInt32>] {
        var text: [UInt32] = []
        text.reserveCapacity(points.count)
        var ends: [Int] = []
        for point in points {
            switch point {
            case Self.stop: ends.append(text.count)
            case Self.kept: text.append(Self.period)
            case Self.keptThenStop, Self.period, 0x3F, 0x21:
                text.append(point < 0x80 ? point : Self.period)
                ends.append(text.count)
            case Self.periodThenStop:
                text.append(Self.period)
                ends += [text.count, text.count]
            default: text.append(point)
            }
        }
        var sentences: [ArraySlice<UInt32>] = []
        var start = 0
        for end in ends + [text.count] {
            sentences.append(text[start..<end].stripped())
            start = end
        }
        if sentences.last?.isEmpty == true { sentences.removeLast() }
        return sentences
    }
}
