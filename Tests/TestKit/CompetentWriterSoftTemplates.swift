extension CompetentWriter {
    /// What a sensible writer would add to almost any request, by category.
    struct SoftTemplates {
        let text: String
        let question: String

        /// The templates of a category; those of content for one that isn't known.
        static func all(_ category: String, isChinese: Bool) -> [SoftTemplates] {
            let table = isChinese ? chinese : english
            return (table[category] ?? table["content"] ?? []).map {
                SoftTemplates(text: $0.0, question: $0.1)
            }
        }

        private static let english: [String: [(String, String)]] = [
            "content": [
                (
                    "Name the mistake that beginners make most often here.",
                    "Does the response name a mistake that beginners often make?"
                ),
                (
                    "Say what the whole thing would cost somebody in time.",
                    "Does the response say how much time is needed?"
                ),
                (
                    "Mention one case in which the advice does not apply.",
                    "Does the response mention a case in which its advice does not apply?"
                ),
                (
                    "Bring in what changed over the past decades.",
                    "Does the response describe a change over the past decades?"
                ),
                (
                    "Explain why the most obvious choice may be the wrong one.",
                    "Does the response explain why an obvious choice may be wrong?"
                ),
                (
                    "Close with what to look at next.",
                    "Does the response close with something to look at next?"
                ),
            ],
            "numerical": [
                ("Give exactly three reasons.", "Does the response give exactly three reasons?"),
                (
                    "Offer two alternatives and weigh them up.",
                    "Does the response offer two alternatives?"
                ),
                (
                    "Back it up with at least two concrete examples.",
                    "Does the response have at least two concrete examples?"
                ),
                (
                    "Work with four different aspects, each with a name.",
                    "Does the response name four different aspects?"
                ),
                (
                    "Pose two questions that the reader should ask themselves.",
                    "Does the response pose two questions to the reader?"
                ),
            ],
            "style": [
                (
                    "Keep it dry and matter-of-fact, as in a good technical note.",
                    "Is the response written in a dry, matter-of-fact style?"
                ),
                (
                    "Let it sound warm, as if said across a kitchen table.",
                    "Does the response sound warm and informal?"
                ),
                ("Use a touch of understatement.", "Does the response use understatement?"),
                (
                    "Sound sure of yourself without talking down to anybody.",
                    "Does the response sound confident without condescension?"
                ),
                (
                    "Write it like a column in a local newspaper.",
                    "Does the response read like a newspaper column?"
                ),
            ],
            "format": [
                (
                    "Put the main point first, set apart from the rest.",
                    "Is the main point set apart at the beginning of the response?"
                ),
                (
                    "Give every part a short label of its own.",
                    "Does every part of the response have a label?"
                ),
                (
                    "Lay it out as a memo with sender, addressee and subject.",
                    "Is the response laid out as a memo with sender, addressee and subject?"
                ),
                (
                    "Show advantages and drawbacks side by side in a table.",
                    "Does the response show advantages and drawbacks in a table?"
                ),
                (
                    "Set the steps out in the order of the clock.",
                    "Are the steps of the response in the order of time?"
                ),
            ],
            "linguistic": [
                (
                    "Use the active voice throughout.",
                    "Is the response written in the active voice?"
                ),
                (
                    "Work in one rhetorical question.",
                    "Does the response have a rhetorical question?"
                ),
                ("Address the reader as you.", "Does the response address the reader as you?"),
                (
                    "Draw on plain everyday vocabulary.",
                    "Does the response use plain everyday vocabulary?"
                ),
                (
                    "Let one image from nature run through it.",
                    "Does an image from nature run through the response?"
                ),
            ],
            "inverse": [
                ("Leave brand names out of it.", "Is the response free of brand names?"),
                ("Do not apologise for anything.", "Is the response free of apologies?"),
                (
                    "Avoid recommending that a professional be asked.",
                    "Is the response free of advice to ask a professional?"
                ),
                ("Steer clear of statistics.", "Is the response free of statistics?"),
                (
                    "Do not begin with a definition.",
                    "Does the response begin with something other than a definition?"
                ),
            ],
            "situation": [
                (
                    "The reader has ten minutes before a meeting and needs it now.",
                    "Is the response fit for a reader who has ten minutes?"
                ),
                (
                    "It will be read out at a parents' evening.",
                    "Is the response fit to be read out at a parents' evening?"
                ),
                (
                    "Assume that there is no internet where it will be used.",
                    "Can what the response says be done without internet?"
                ),
                (
                    "Money is short this year, and the answer has to allow for that.",
                    "Does the response allow for a small budget?"
                ),
                (
                    "Suppose that an earlier try has failed.",
                    "Does the response take an earlier failure into account?"
                ),
            ],
            "role": [
                (
                    "Speak as somebody who has taught this for many years.",
                    "Does the response speak as an experienced teacher?"
                ),
                (
                    "Answer as the editor of a trade journal.",
                    "Is the response in the voice of an editor?"
                ),
                (
                    "Take the part of a patient older neighbour.",
                    "Is the response in the voice of a patient neighbour?"
                ),
            ],
            "audience": [
                (
                    "It is for pupils of about twelve.",
                    "Could pupils of about twelve follow the response?"
                ),
                (
                    "Write for people who are new to the subject.",
                    "Could newcomers to the subject follow the response?"
                ),
                (
                    "The readers are managers who decide about money.",
                    "Does the response speak to managers who decide about money?"
                ),
            ],
            "example": [
                (
                    "Follow the pattern \"first the claim, then the catch\" in every point.",
                    "Does every point of the response state a claim and then its catch?"
                ),
                (
                    "Phrase the headings like this one: \"Why waiting pays\".",
                    "Are the headings of the response phrased like the one given?"
                ),
                (
                    "Model each point on \"Because it rains, bring a coat\".",
                    "Does each point of the response follow the pattern of the example?"
                ),
            ],
            "rule": [
                (
                    "Define every technical term at its first use.",
                    "Is every technical term in the response defined at its first use?"
                ),
                (
                    "Mark what is opinion and what is fact.",
                    "Does the response tell opinion from fact?"
                ),
                ("Say on what each claim rests.", "Does the response say on what its claims rest?"),
                (
                    "Whenever you name a risk, say how to lessen it.",
                    "Does the response say how to lessen each risk that it names?"
                ),
            ],
            "task": [
                (
                    "Then turn the result into a plan for one week.",
                    "Does the response have a plan for one week that uses the result?"
                ),
                (
                    "After that, write a short message to a friend who asked about it.",
                    "Does the response have a message to a friend?"
                ),
                (
                    "Next, criticise what you have written from a sceptic's side.",
                    "Does the response criticise its own earlier part from a sceptic's side?"
                ),
                (
                    "Finally, suggest a title for it and justify the choice.",
                    "Does the response suggest a title and justify it?"
                ),
                (
                    "Then pick out the weakest point and improve it.",
                    "Does the response pick out a weak point and improve it?"
                ),
                (
                    "Afterwards, draw up questions that would test a reader's understanding.",
                    "Does the response have questions that test a reader's understanding?"
                ),
            ],
        ]

        private static let chinese: [String: [(String, String)]] = [
            "content": [
                ("指出初学者最常犯的错误。", "回答是否指出了初学者常犯的错误？"),
                ("说明整件事大概要花多少时间。", "回答是否说明了所需的时间？"),
                ("提到一种不适用的情况。", "回答是否提到了不适用的情况？"),
                ("谈谈这些年来发生的变化。", "回答是否谈到了这些年的变化？"),
                ("解释为什么最显眼的选择未必最好。", "回答是否解释了显眼的选择为何未必最好？"),
                ("结尾告诉读者接下来可以了解什么。", "回答的结尾是否告诉读者接下来可以了解什么？"),
            ],
            "numerical": [
                ("给出恰好三个理由。", "回答是否给出了恰好三个理由？"),
                ("提供两种方案并加以权衡。", "回答是否提供了两种方案？"),
                ("至少用两个具体的例子来支撑。", "回答是否至少有两个具体例子？"),
                ("从四个不同的角度展开。", "回答是否从四个不同的角度展开？"),
                ("提出两个值得读者自问的问题。", "回答是否提出了两个让读者自问的问题？"),
            ],
            "style": [
                ("语气平实克制，像一份好的技术说明。", "回答的语气是否平实克制？"),
                ("写得亲切些，像在饭桌上聊天。", "回答的语气是否亲切随和？"),
                ("带一点含蓄的幽默。", "回答是否带有含蓄的幽默？"),
                ("语气自信，但不要居高临下。", "回答的语气是否自信而不居高临下？"),
                ("写成地方报纸专栏的样子。", "回答读起来是否像报纸专栏？"),
            ],
            "format": [
                ("把最要紧的结论单独放在最前面。", "回答是否把最要紧的结论单独放在最前面？"),
                ("每个部分都配一个简短的小标题。", "回答的每个部分是否都有小标题？"),
                ("按备忘录的样式写，写明发件人、收件人和事由。", "回答是否按备忘录的样式写明发件人、收件人和事由？"),
                ("用表格并排列出优点和缺点。", "回答是否用表格列出了优点和缺点？"),
                ("各个步骤按时间先后排列。", "回答的步骤是否按时间先后排列？"),
            ],
            "linguistic": [
                ("全文使用主动句。", "回答是否使用主动句？"),
                ("用上一个反问句。", "回答是否用了反问句？"),
                ("用“你”来称呼读者。", "回答是否用“你”称呼读者？"),
                ("只用日常生活里的词汇。", "回答是否只用日常词汇？"),
                ("让一个来自自然的比喻贯穿始终。", "回答是否有一个来自自然的比喻贯穿始终？"),
            ],
            "inverse": [
                ("不要提到任何品牌。", "回答是否做到了不提品牌？"),
                ("不要道歉。", "回答是否做到了不道歉？"),
                ("不要建议去请教专业人士。", "回答是否做到了不建议请教专业人士？"),
                ("不要引用统计数据。", "回答是否做到了不引用统计数据？"),
                ("开头不要下定义。", "回答的开头是否避开了下定义？"),
            ],
            "situation": [
                ("读者十分钟后就要开会，马上要用。", "回答是否适合十分钟后就要开会的读者？"),
                ("这段话会在家长会上念出来。", "回答是否适合在家长会上念出来？"),
                ("假定使用的地方没有网络。", "回答所说的内容在没有网络时是否可行？"),
                ("今年手头紧，回答要照顾到这一点。", "回答是否照顾到了预算有限的情况？"),
                ("假设之前已经失败过一次。", "回答是否考虑到了之前的失败？"),
            ],
            "role": [
                ("以一位教了多年书的老师的口吻来说。", "回答是否用了资深老师的口吻？"),
                ("以行业刊物编辑的身份作答。", "回答是否体现了编辑的身份？"),
                ("扮演一位有耐心的老邻居。", "回答是否体现了有耐心的老邻居的口吻？"),
            ],
            "audience": [
                ("写给十二岁左右的学生看。", "十二岁左右的学生是否能看懂回答？"),
                ("写给刚接触这个话题的人。", "刚接触这个话题的人是否能看懂回答？"),
                ("读者是决定经费的管理者。", "回答是否面向决定经费的管理者？"),
            ],
            "example": [
                ("每一点都照“先说主张，再说代价”的样子来写。", "回答的每一点是否都先说主张再说代价？"),
                ("小标题仿照“等一等更划算”的说法。", "回答的小标题是否仿照了给出的说法？"),
                ("每一点都仿照“因为下雨，所以带伞”的句式。", "回答的每一点是否仿照了给出的句式？"),
            ],
            "rule": [
                ("每个专业词第一次出现时都要解释。", "回答是否在专业词第一次出现时都作了解释？"),
                ("分清哪些是观点，哪些是事实。", "回答是否分清了观点和事实？"),
                ("说明每个论断的依据。", "回答是否说明了论断的依据？"),
                ("每提到一个风险，就说明怎样减轻它。", "回答是否对提到的每个风险都说明了怎样减轻？"),
            ],
            "task": [
                ("然后把结果整理成一周的计划。", "回答是否有一份用到前面结果的一周计划？"),
                ("接着给一位问起此事的朋友写一则短信。", "回答是否有一则写给朋友的短信？"),
                ("再从怀疑者的角度批评你写的内容。", "回答是否从怀疑者的角度批评了前面的内容？"),
                ("最后为它拟一个题目并说明理由。", "回答是否拟了题目并说明理由？"),
                ("之后挑出最薄弱的一点加以改进。", "回答是否挑出了薄弱的一点并加以改进？"),
                ("随后出几道题来检验读者是否看懂。", "回答是否有检验读者理解的题目？"),
            ],
        ]
    }
}
