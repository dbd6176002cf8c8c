/// Wants four multiple-choice questions of growing length with five options each.
///
/// The response must start with "Question". Questions are what stands between the labels "Question
/// 1" and so on (a `.`, `|`, `)`, `:` or `;` belongs to the label); text after the fourth one's
/// options isn't noticed. An option is a line that starts with a letter from A to E and one of
/// `.|)`, with a letter, digit or underscore next. A question's length is that of its lines before
/// the first option, in code points.
struct CustomMCQCountLength: Rule {
    static let id: RuleID = "custom:mcq_count_length"
    static let collection = RuleCollection.ifbench
    static let summary =
        "The response is four multiple-choice questions, each longer than the last, of five options."
    static let parameters: [Parameter] = []
    static let languages: Set<PromptLanguage> = [.english]

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write 4 multiple-choice questions on the history of art in the 20th century, each of them \
            longer than the one before and each with 5 options. Label each one "Question" and its \
            number. Add no explanation.
            """
        ],
        .chinese: [
            """
            请出 4 道关于 20 世纪艺术史的英文选择题，每题 5 个选项，题干逐题变长，每题以“Question”加题号开头，\
            不作任何解释。
            """
        ],
    ]

    private static let options = "\nA) one\nB) two\nC) three\nD) four\nE) five\n"

    static let examples: [RuleExample] = [
        .passes(
            [:],
            """
            Question 1: Who?\(options)
            Question 2: Who was it?\(options)
            Question 3: Who was it really?\(options)
            Question 4: Who was it, if not Klee?\(options)
            """),
        .passes(
            [:],
            """
            Question 1. Why?\(options)Question 2. Why Dada?\(options)Question 3. Why not Dada?\
            \(options)Question 4. Why not Dada first?\(options)
            """),
        .fails(
            [:],
            """
            Question 1: Who?\(options)
            Question 2: Who was it?\(options)
            Question 3: Who was?\(options)
            Question 4: Who was it, if not Klee?\(options)
            """),
        .fails([:], "Question 1: Who?\(options)"),
        .fails([:], "Here you are.\nQuestion 1: Who?\(options)"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        guard response.points.starts(with: Self.label) else {
            return verdict(false, "doesn't start with \"Question\"")
        }
        let questions = questions(in: response.points)
        guard questions.count == 4 else {
            return verdict(false, "\(questions.count) questions, exactly 4")
        }
        var lengths: [Int] = []
        for question in questions {
            let (length, options) = measure(question)
            guard options == 5 else {
                return verdict(
                    false, "question \(lengths.count + 1): \(options) options, exactly 5")
            }
            lengths.append(length)
        }
        return verdict(
            zip(lengths, lengths.dropFirst()).allSatisfy { $0 < $1 },
            "lengths \(lengths), each more than the one before")
    }

    private func verdict(_ followed: Bool, _ detail: String) -> RuleVerdict {
        RuleVerdict(Self.self, followed, detail)
    }

    private static let label = "Question".points
    private static let numbered = Needle("Question ".points)
    private static let lineBreak = BlankLines.lineBreak

    private func questions(in points: [UInt32]) -> [ArraySlice<UInt32>] {
        var questions: [ArraySlice<UInt32>] = []
        var start = 0
        var index = 0
        while let place = Self.numbered.first(in: points, from: index) {
            index = place.upperBound
            let digits = points[index...].prefix(while: CodePoint.isDigit)
            guard !digits.isEmpty else { continue }
            questions.append(points[start..<place.lowerBound].stripped())
            index = digits.endIndex
            if index < points.count, Self.labelEnds.contains(points[index]) { index += 1 }
            start = index
        }
        questions.append(points[start...].stripped())
        return questions.filter { !$0.isEmpty }
    }

    private static let labelEnds = ".|):;".points

    private func measure(_ question: ArraySlice<UInt32>) -> (length: Int, options: Int) {
        var text: [UInt32] = []
        var options = 0
        for line in question.split(separator: Self.lineBreak, omittingEmptySubsequences: false) {
            let line = line.stripped()
            if isOption(line) {
                options += 1
            } else if options == 0 {
                text.append(0x20)
                text += line
            }
        }
        return (text.stripped().count, options)
    }

    private func isOption(_ line: ArraySlice<UInt32>) -> Bool {
        guard let letter = line.first, let mark = line.dropFirst().first,
            (0x41...0x45).contains(letter) || (0x61...0x65).contains(letter),
            mark == 0x2E || mark == 0x7C || mark == 0x29
        else { return false }
        return line.dropFirst(2).first { !CodePoint.isSpace($0) }.map(CodePoint.isWord) == true
    }
}
