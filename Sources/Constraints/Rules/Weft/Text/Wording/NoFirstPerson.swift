/// Forbids the pronouns of the first person.
///
/// In English the words "I", "me", "my", "mine", "myself", "we", "us", "our", "ours" and "ourselves", in any
/// case and with a contracted verb ("I'm"), but for the "I" of numerals ("World War I") and of abbreviations
/// ("i.e.", "I/O"); "US" in capitals is the country where the text has small
/// letters. In Chinese the characters 我, 咱 and 俺, wherever they stand.
struct NoFirstPerson: Rule {
    static let id: RuleID = "wording:no_first_person"
    static let collection = RuleCollection.weft
    static let summary = "No pronoun of the first person occurs: I, me, my, we, us, our; 我, 咱, 俺."
    static let parameters: [Parameter] = []
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "pronouns are listed for English and Chinese alone")

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Do not use any first-person pronouns (I, me, my, mine, myself, we, us, our, ours, \
            ourselves).
            """,
            """
            Write without the words I, me, my, mine, myself, we, us, our, ours and ourselves, also in \
            forms such as I'm or we've.
            """,
            """
            The first person is off limits: none of I, me, my, mine, myself, we, us, our, ours, \
            ourselves may occur.
            """,
            """
            Neither I, me, my, mine, myself nor we, us, our, ours, ourselves should appear in your \
            response.
            """,
            """
            Keep it impersonal. The pronouns I, me, my, mine, myself, we, us, our, ours and ourselves \
            are banned.
            """,
            """
            Your text must get along without first-person words, that is, without I, me, my, mine, \
            myself, we, us, our, ours, ourselves.
            """,
            """
            Avoid speaking of yourself or of a group you belong to: I, me, my, mine, myself, we, us, \
            our, ours and ourselves may not be written.
            """,
            """
            Leave out every pronoun of the first person, singular (I, me, my, mine, myself) and plural \
            (we, us, our, ours, ourselves).
            """,
        ],
        .chinese: [
            "不要使用第一人称代词，“我”“咱”“俺”三个字都不能出现。",
            "全文不得出现“我”“我们”“咱”“咱们”“俺”。",
            "请避免第一人称：凡含“我”“咱”“俺”的词一律不用。",
            "写作时不要提到“我”或“我们”，也不要用“咱”和“俺”。",
            "回答里不可有“我”“咱”“俺”这几个表示第一人称的字。",
            "请用客观口吻作答，禁止写“我”“咱”“俺”以及由它们构成的词。",
            "第一人称（我、我们、咱、咱们、俺）在回答中一次都不许用。",
            "通篇不用“我”字，“咱”字和“俺”字同样不用。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "The moon pulls the sea, and mines are flooded in the US."),
        .passes([:], "World War I mines (i.e. old ones) and Type I waves:\nI. Tides\n(i) I/O"),
        .passes([:], "月亮牵动潮水。"),
        .fails([:], "I’ve seen the tide."),
        .fails([:], "The book I read is about tides."),
        .fails([:], "The tide carries us home."),
        .fails([:], "潮水带我们回家。"),
    ]

    private static let pronouns: Set<[UInt32]> = Set(
        ["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"].map(\.points))

    init(_ arguments: Arguments) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        RuleVerdict(Self.self, noneOf: "first-person pronouns", found: places(in: response).count)
    }

    func marks(in response: ResponseText) -> [Mark] {
        places(in: response).map { Mark(scalars: $0, meaning: .offending) }
    }

    private func places(in response: ResponseText) -> [Range<Int>] {
        let points = response.points
        let plain = response.plain
        let hasSmall = points.contains(where: CodePoint.isLower)
        var places: [Range<Int>] = []
        var start = 0
        while start < points.count {
            if [0x6211, 0x54B1, 0x4FFA].contains(points[start]) {
                places.append(start..<(start + 1))
            }
            guard isLetter(points[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < points.count, isLetter(points[end]) { end += 1 }
            // A suffix such as the "m" of "I'm", or of "don't", is no word of its own.
            let isSuffix = start > 1 && plain[start - 1] == 0x27 && isLetter(points[start - 2])
            if end - start < 10, !isSuffix, Self.pronouns.contains(Array(plain[start..<end])) {
                let isCountry = hasSmall && points[start..<end].elementsEqual([0x55, 0x53])
                let isOther = end - start == 1 && isNoPronoun(plain, start, of: points)
                if !isCountry, !isOther { places.append(start..<end) }
            }
            start = end
        }
        return places
    }

    /// Whether the one letter "i" is a numeral, or part of an abbreviation.
    private func isNoPronoun(_ plain: [UInt32], _ place: Int, of points: [UInt32]) -> Bool {
        func at(_ index: Int) -> UInt32 { plain.indices.contains(index) ? plain[index] : 0x0A }
        func isAlone(_ index: Int) -> Bool {
            isLetter(at(index)) && !isLetter(at(index - 1)) && !isLetter(at(index + 1))
        }
        let (before, after) = (at(place - 1), at(place + 1))
        // "i.e.", "A.I.", "I/O", "I-95", "(i)", "a[i]"; "I. Introduction" at the start of a line.
        if after == 0x2E, isAlone(place + 2) || before == 0x0A { return true }
        if before == 0x2E, isAlone(place - 2) { return true }
        if after == 0x2F, at(place + 2) == 0x6F, !isLetter(at(place + 3)) { return true }
        if after == 0x2D, CodePoint.isDigit(at(place + 2)) { return true }
        if before == 0x28 && after == 0x29 || before == 0x5B && after == 0x5D { return true }
        // "Book I" is a part, "the book I read" isn't.
        guard before == 0x20 else { return false }
        let word = points[max(0, place - 12)..<(place - 1)].reversed().prefix(while: isLetter)
        guard let first = word.last, CodePoint.isUpper(first) else { return false }
        return Self.numbered.contains(CaseMapping.folded(Array(word.reversed())))
    }

    /// Words after which "I" is the numeral one.
    private static let numbered: Set<[UInt32]> = Set(
        """
        war type phase part chapter act volume book class grade stage section level title article \
        figure table henry charles james elizabeth francis nicholas alexander napoleon
        """.split(separator: " ").map { String($0).points })

    private func isLetter(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isCJK(point) && point != 0x5F
    }

    var demands: [Demand] {
        ["我", "咱", "俺"].map { .omits($0) } + [.count(.named("first person"), 0..<1)]
    }
}
