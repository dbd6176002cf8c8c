/// Wants the form of a letter: a salutation first, a closing and a signature last.
///
/// In English the first line is "Dear NAME,", the last but one "Sincerely," and the last the sender's name. In Chinese, which the
/// recipient's name tells, the first line is “尊敬的NAME：” and the last three are 此致, 敬礼 (with or without a mark) and the sender's
/// name. Blank lines, and whitespace and asterisks around lines, don't count.
struct LetterForm: Rule {
    static let id: RuleID = "correspondence:letter"
    static let collection = RuleCollection.weft
    static let summary =
        "The response is a letter with a salutation, a closing and a signature."
    static let parameters = [
        Parameter("recipient", .text, "the name in the salutation"),
        Parameter("sender", .text, "the name in the signature"),
    ]
    static let conflicts = Conflicts.with(
        [ResponseLanguage.id], because: "the form of the letter is that of the prompt's language"
    ).and(
        [ParagraphSentences.id, ParagraphWords.id, ParagraphsEndAlike.id],
        because: "salutation and signature are paragraphs of their own"
    ).and([Quotation.id], because: "the marks would stand in the lines of the form")
    static let weight = 0.5

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            """
            Write your answer as a letter: the first line is "Dear {recipient:bare},", the last \
            two lines are "Sincerely," and "{sender:bare}".
            """,
            """
            Put your response in letter form. It must start with the line "Dear \
            {recipient:bare}," and end with "Sincerely," on one line and "{sender:bare}" on the \
            next.
            """,
            """
            Address the answer to {recipient:bare} with "Dear {recipient:bare}," as the first \
            line, and sign it at the end as {sender:bare}, the name alone on the last line under \
            a line that reads "Sincerely,".
            """,
            """
            Use the form of a letter from {sender:bare}: a first line "Dear {recipient:bare},", \
            then the text, then "Sincerely," and the sender's name, each on a line of its own at \
            the end.
            """,
            """
            Line one: "Dear {recipient:bare},". Last line but one: "Sincerely,". Last line: \
            "{sender:bare}". Between them goes your answer.
            """,
            """
            Answer in a letter that opens with the salutation "Dear {recipient:bare}," on a \
            separate line and closes with "Sincerely," followed, on the last line, by \
            "{sender:bare}".
            """,
            """
            Pretend that you are {sender:bare} and reply by letter; the salutation "Dear \
            {recipient:bare}," is the whole first line, and "Sincerely," and your name are the \
            two final lines.
            """,
            """
            Frame the response as correspondence. Nothing comes before the line "Dear \
            {recipient:bare},", and nothing comes after "Sincerely," and then "{sender:bare}", \
            which are two lines.
            """,
        ],
        .chinese: [
            "请以书信形式作答：第一行写“尊敬的{recipient:bare}：”，最后三行依次是“此致”“敬礼”和“{sender:bare}”。",
            "把回答写成一封信，首行为“尊敬的{recipient:bare}：”，结尾分三行写“此致”“敬礼”“{sender:bare}”。",
            "用信件格式回复{recipient:bare}，开头独占一行写“尊敬的{recipient:bare}：”，末尾依次另起行写“此致”“敬礼”，最后一行署名“{sender:bare}”。",
            "假设你是{sender:bare}，请用一封信来回答；第一行称呼为“尊敬的{recipient:bare}：”，文末“此致”一行、“敬礼”一行、你的名字一行。",
            "首行：“尊敬的{recipient:bare}：”；倒数第三行：“此致”；倒数第二行：“敬礼”；末行：“{sender:bare}”。中间是正文。",
            "回答采用书信体，以单独一行的“尊敬的{recipient:bare}：”开始，以“此致”“敬礼”“{sender:bare}”这三行结束。",
            "请写成信的样子：称呼“尊敬的{recipient:bare}：”在最前面一行，“此致”“敬礼”各占一行，署名“{sender:bare}”在最后一行。",
            "在“尊敬的{recipient:bare}：”这一行之前不要写任何内容，信尾三行分别为“此致”“敬礼”和署名“{sender:bare}”，其后也不要再写。",
        ],
    ]

    static let examples: [RuleExample] = [
        .passes(
            ["recipient": "Ms. Hale", "sender": "Ivo Moss"],
            "Dear Ms. Hale,\n\nTides rise.\n\nSincerely,\nIvo Moss"),
        .passes(["recipient": "王老师", "sender": "林海"], "尊敬的王老师：\n　　潮水涨了。\n　　此致\n敬礼！\n　　林海"),
        .fails(
            ["recipient": "Ms. Hale", "sender": "Ivo Moss"],
            "Dear Ms. Hale,\n\nTides rise.\n\nBest,\nIvo Moss"),
        .fails(["recipient": "王老师", "sender": "林海"], "王老师：\n潮水涨了。\n此致\n敬礼\n林海"),
        .fails(
            ["recipient": "Ms. Hale", "sender": "Ivo Moss"],
            "Here is a letter:\nDear Ms. Hale,\nHello.\nSincerely,\nIvo Moss"),
    ]

    private static let english = (
        recipients: [
            "Ms. Hale", "Mr. Okafor", "Dr. Lind", "Mrs. Tanaka", "Professor Reyes", "Alex",
        ],
        senders: [
            "Jordan Moss", "Priya Nair", "Sam Keller", "Elena Costa", "Noor Haddad", "Tom Ash",
        ]
    )
    private static let chinese = (
        recipients: ["王老师", "李经理", "张教授", "陈医生", "刘编辑", "赵女士"],
        senders: ["林海", "周晓雨", "何志远", "孙悦", "吴敏", "郑一鸣"]
    )

    private let recipient: String
    private let sender: String

    /// A letter that is asked for has names and a form of its own.
    static func suits(_ seed: SeedFacts) -> Bool {
        !seed.statesLength && !seed.hasInput && !SeedTopics.isLetter(seed)
    }

    static func draw(
        for seed: SeedFacts, using generator: inout some RandomNumberGenerator
    ) -> DrawnArguments {
        let names = seed.language == .english ? english : chinese
        return DrawnArguments([
            "recipient": drawText(of: names.recipients, using: &generator),
            "sender": drawText(of: names.senders, using: &generator),
        ])
    }

    init(_ arguments: Arguments) throws(ArgumentFault) {
        recipient = String(points: try arguments.string("recipient").points.stripped())
        sender = String(points: try arguments.string("sender").points.stripped())
    }

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let lines = response[FilledLines.self]
        let ending = isChinese ? ["此致", "敬礼", sender] : ["Sincerely,", sender]
        guard lines.count > ending.count + 1 else {
            return RuleVerdict(Self.self, false, "\(lines.count) lines, too few for a letter")
        }
        let first = text(lines[0], response)
        let salutations =
            isChinese ? ["尊敬的\(recipient)：", "尊敬的\(recipient):"] : ["Dear \(recipient),"]
        guard salutations.contains(first) else {
            return RuleVerdict(Self.self, false, "the first line isn't \"\(salutations[0])\"")
        }
        for (line, wanted) in zip(lines.suffix(ending.count), ending) {
            var found = text(line, response)
            if wanted == "敬礼" || wanted == "此致" {
                found = String(found.prefix { !"！!。，,".contains($0) })
            }
            guard found == wanted else {
                return RuleVerdict(Self.self, false, "\"\(wanted)\" isn't where it belongs")
            }
        }
        return RuleVerdict(Self.self, true, "a letter from \(sender) to \(recipient)")
    }

    func marks(in response: ResponseText) -> [Mark] {
        let lines = response[FilledLines.self]
        guard let first = lines.first, let last = lines.last, lines.count > 1 else { return [] }
        return [first, last].marked(.counted)
    }

    private var isChinese: Bool { recipient.points.contains(where: CodePoint.isCJK) }

    /// A line without the whitespace and the asterisks around it; only its start where it is long.
    private func text(_ line: Range<Int>, _ response: ResponseText) -> String {
        let kept = response.points[line].stripped { CodePoint.isSpace($0) || $0 == 0x2A }
        return String(points: kept.prefix(200))
    }

    var demands: [Demand] {
        [
            .quotes(isChinese ? "尊敬的\(recipient)" : "Dear \(recipient),"), .quotes(sender),
            .needs(.lineBreaks), .opening, .closing,
        ] + (isChinese ? [] : [.quotes("Sincerely,")])
    }
}
