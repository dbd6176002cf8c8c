extension LabelledQuestion {
    /// Forty questions with plain answers, half of them yes, half in Chinese: a judge that gets many
    /// of these wrong gets harder ones wrong, too.
    static let selfTest = english + chinese

    private static let english = [
        item(
            "Invite the neighbours to a street party.",
            "Dear neighbours, come to our street party on Saturday at four. Bring a chair and a dish.",
            [
                ("Does the response say on which day the party is?", true),
                ("Does the response say how much the party costs?", false),
                ("Is the response addressed to neighbours?", true),
                ("Is the response written as a poem?", false),
            ]),
        item(
            "Explain why bread rises, for a child of six.",
            "Tiny living things called yeast eat the sugar in the dough and puff out air. The air makes "
                + "bubbles, and the bubbles push the dough up like a balloon.",
            [
                ("Does the response use a comparison that a child knows?", true),
                ("Does the response name the temperature of the oven?", false),
                ("Does the response name yeast as the cause?", true),
                ("Does the response warn the reader of a danger?", false),
            ]),
        item(
            "Complain politely to a hotel about noise at night.",
            "Dear Sir or Madam, I enjoyed my stay, but the lift kept me awake until two. Could you kindly "
                + "look into it? Yours faithfully, J. Holm",
            [
                ("Is the tone of the response polite?", true),
                ("Does the response insult the hotel's staff?", false),
                ("Does the response name the source of the noise?", true),
                ("Does the response ask for the money back?", false),
            ]),
        item(
            "Tell the story of a lost umbrella from the umbrella's point of view.",
            "I was forgotten on a bench. I saw my owner run for the tram without me, and I wept rain. "
                + "At dusk a girl opened me, and I was happy again.",
            [
                ("Is the story told in the first person?", true),
                ("Does the story take place in a desert?", false),
                ("Is it the umbrella that speaks?", true),
                ("Does the story end sadly?", false),
            ]),
        item(
            "Recommend one way to learn to swim as an adult.",
            "Join a small class for beginners at your public pool and go twice a week. A teacher in the "
                + "water gives you courage sooner than any book.",
            [
                ("Does the response give exactly one recommendation?", true),
                ("Does the response recommend learning alone from a book?", false),
                ("Does the response say how often to go?", true),
                ("Is the response written for parents of small children?", false),
            ]),
    ].flatMap { $0 }

    private static let chinese = [
        item(
            "写一则寻物启事，丢的是一把蓝色雨伞。",
            "寻物启事：本人昨天下午在图书馆二楼遗失蓝色雨伞一把，拾到者请交给服务台，不胜感激。",
            [
                ("回答是否说明了丢失的地点？", true), ("回答是否写明了酬金数额？", false),
                ("回答是否提到雨伞的颜色？", true), ("回答是否采用了诗歌的形式？", false),
            ]),
        item(
            "用一句比喻形容冬天的早晨。", "冬天的早晨像一块刚从井里提上来的冰，清亮，却冷得扎手。",
            [
                ("回答是否使用了比喻？", true), ("回答是否描写了夏天？", false),
                ("回答是否只有一句话？", true), ("回答是否提到了太阳落山？", false),
            ]),
        item(
            "给失眠的朋友一条建议，语气要温和。", "别太着急，睡不着也没关系。今晚试试睡前半小时放下手机，泡泡脚，慢慢就会好的。",
            [
                ("回答的语气是否温和？", true), ("回答是否建议服用药物？", false),
                ("回答是否提到放下手机？", true), ("回答是否指责了对方？", false),
            ]),
        item(
            "以小学老师的身份写一段开学寄语。", "亲爱的同学们，新学期开始了。老师希望你们每天多读一页书，多问一个问题，和同学好好相处。",
            [
                ("回答是否以老师的身份说话？", true), ("回答是否是写给公司员工的？", false),
                ("回答是否对学生提出了希望？", true), ("回答是否批评了家长？", false),
            ]),
        item(
            "介绍豆浆的做法，步骤要有先后顺序。", "先把黄豆泡一夜，再加水打成浆，然后过滤掉豆渣，最后煮沸十分钟就能喝了。",
            [
                ("回答是否按先后顺序说明步骤？", true), ("回答是否要求加入牛奶？", false),
                ("回答是否提到要过滤？", true), ("回答是否说明了豆浆的价格？", false),
            ]),
    ].flatMap { $0 }

    private static func item(
        _ instruction: String, _ response: String, _ questions: [(String, Bool)]
    ) -> [LabelledQuestion] {
        questions.map { question, label in
            LabelledQuestion(
                instruction: instruction, response: response, question: question, label: label,
                category: "self-test",
                language: question.hasSuffix("？") ? "zh" : "en")
        }
    }
}
