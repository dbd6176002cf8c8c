import Constraints
import Records

extension ExemplarBank {
    /// Several demands at once, in Chinese.
    static let chineseAnd: [Exemplar] = [
        Exemplar(
            .and, .chinese, "帮我写一条发在业主群里的消息，提醒大家周六停水检修。",
            [
                .constraint(
                    .situation, .topic, "上个月停水通知发晚了，邻居们有怨气，要照顾到这一点。",
                    "消息是否照顾到了邻居们因上次通知太晚而有的怨气？"),
                .constraint(.style, .languageStyle, "口气像热心邻居，别像物业公告。", "消息的口气是否像热心邻居？"),
                .constraint(
                    .content, .helpfulness, "告诉家里有老人的住户可以提前做哪些准备。",
                    "消息是否告诉家里有老人的住户可以提前做哪些准备？"),
                .constraint(.inverse, .supportiveness, "不要替物业辩解。", "消息是否没有替物业辩解？"),
            ],
            merged: """
                帮我写一条发在业主群里的消息，提醒大家周六停水检修。上个月停水通知发晚了，邻居们有怨气，写的时候要照顾到这一点，\
                但不要替物业辩解。口气像热心邻居就好，别像物业公告，顺便告诉家里有老人的住户可以提前做哪些准备。
                """),
        Exemplar(
            .and, .chinese, "解释一下为什么高原上煮不熟米饭。",
            [
                .constraint(
                    .audience, .personalization, "听众是第一次进藏的退休合唱团员。",
                    "第一次进藏的退休合唱团员是否能听懂解释？"),
                .constraint(
                    .example, .languageStyle, "打比方时仿照“锅里的水像提前下班的人”这种说法。",
                    "解释里的比方是否仿照了“提前下班的人”的说法？"),
                .constraint(.numerical, .factuality, "纠正恰好两个常见的误会。", "解释是否纠正了恰好两个常见的误会？"),
                .constraint(
                    .linguistic, .wordMatching, "提到高压锅时一律叫它“老伙计”。",
                    "提到高压锅时是否一律叫它“老伙计”？"),
            ],
            merged: """
                我们团里都是退休的合唱团员，第一次进藏，想请你给大家解释一下为什么高原上煮不熟米饭。\
                打比方时仿照“锅里的水像提前下班的人”这种说法，提到高压锅一律叫它“老伙计”，\
                另外请纠正恰好两个常见的误会。
                """),
        Exemplar(
            .and, .chinese, "给收到破损茶杯的顾客写一封回信。",
            [
                .constraint(.role, .personalization, "以烧制这只杯子的窑工的身份来写。", "回信是否以窑工的身份写成？"),
                .constraint(.content, .helpfulness, "提出一个当天就能办到的补救办法。", "回信是否提出了当天就能办到的补救办法？"),
                .constraint(.inverse, .sentiment, "不要把责任推给快递。", "回信是否没有把责任推给快递？"),
                .constraint(.linguistic, .endWith, "以祝愿她喝上新茶收尾。", "回信是否以祝愿顾客喝上新茶收尾？"),
            ],
            merged: """
                请以烧制这只杯子的窑工的身份，给收到破损茶杯的顾客写一封回信。信里提出一个当天就能办到的补救办法，\
                不要把责任推给快递，最后以祝愿她喝上新茶收尾。
                """),
        Exemplar(
            .and, .chinese, "给上夜班的人出个主意，怎样布置一间朝街的小屋。",
            [
                .constraint(
                    .situation, .personalization, "房东不让打孔，楼下凌晨四点开始卸货。",
                    "主意是否在不打孔、凌晨有卸货声的条件下行得通？"),
                .constraint(.format, .template, "从门口起顺时针一面墙一面墙地讲。", "回答是否从门口起顺时针逐面墙讲？"),
                .constraint(
                    .rule, .consistency, "凡是建议买东西，都补上不花钱的替代办法。",
                    "每个买东西的建议是否都补上了不花钱的替代办法？"),
            ],
            merged: """
                给上夜班的人出个主意，怎样布置一间朝街的小屋。
                · 房东不让打孔，楼下凌晨四点开始卸货；
                · 从门口起，顺时针一面墙一面墙地讲；
                · 凡是建议买东西，都要补上不花钱的替代办法。
                """),
        Exemplar(
            .and, .chinese, "为职业介绍手册写写古籍修复师这份工作。",
            [
                .constraint(.content, .keywords, "写到糨糊、镊子和梅雨天。", "文章是否写到了糨糊、镊子和梅雨天？"),
                .constraint(.style, .factuality, "枯燥的部分也要如实写。", "文章是否如实写出了枯燥的部分？"),
                .constraint(.numerical, .helpfulness, "指出两条入行的路。", "文章是否指出了两条入行的路？"),
                .constraint(.linguistic, .startWith, "从一个工作日的上午中途写起。", "文章是否从工作日上午的中途写起？"),
                .constraint(
                    .audience, .personalization, "要让对成绩没信心的高中生觉得说的就是自己。",
                    "文章是否能让对成绩没信心的高中生觉得与自己有关？"),
            ],
            merged: """
                我们要为职业介绍手册写写古籍修复师这份工作。请从一个工作日的上午中途写起，写到糨糊、镊子和梅雨天，枯燥的部分也要如实写。\
                读者里有不少对成绩没信心的高中生，要让他们觉得说的就是自己，所以还请指出两条入行的路。
                """),
        Exemplar(
            .and, .chinese, "比较一下租无人机和买无人机拍果园哪个划算。",
            [
                .constraint(.format, .template, "把两种做法放在一起逐项对照。", "回答是否把租和买逐项对照？"),
                .constraint(.situation, .topic, "果园在山坳里，花期只有十来天。", "回答是否考虑了山坳和短暂的花期？"),
                .constraint(.rule, .factuality, "凡是价格都注明是估计。", "回答中的价格是否都注明是估计？"),
                .constraint(.content, .endWith, "结尾说清哪一项花费最容易被忽略。", "回答的结尾是否说清了最容易被忽略的花费？"),
            ],
            merged: """
                请比较一下租无人机和买无人机拍果园哪个划算，把两种做法放在一起逐项对照。需要说明的是，果园在山坳里，花期只有十来天。\
                凡是价格都请注明是估计，结尾要说清哪一项花费最容易被忽略。
                """),
        Exemplar(
            .and, .chinese, "写一段宠物医院电话等待时播放的话。",
            [
                .constraint(
                    .situation, .supportiveness, "来电的人多半很慌，可能还在开车。",
                    "这段话是否适合慌张、可能在开车的人听？"),
                .constraint(.content, .helpfulness, "先说离得最近的夜间急诊怎么走。", "这段话是否先说了夜间急诊怎么走？"),
                .constraint(.style, .sentiment, "语气镇定，不要假热情。", "这段话的语气是否镇定而没有假热情？"),
                .constraint(.inverse, .wordMatching, "不要把动物叫作“毛孩子”。", "这段话是否没有用“毛孩子”这个叫法？"),
            ],
            merged: """
                在吗，想麻烦你写一段宠物医院电话等待时播放的话～来电的人多半很慌，可能还在开车，所以语气镇定，不要假热情，\
                先说离得最近的夜间急诊怎么走。还有，不要把动物叫作“毛孩子”，我们院长听了头疼。
                """),
        Exemplar(
            .and, .chinese, "点评这个小说开头：“电梯停了，老周的第二段婚姻也停了。”",
            [
                .constraint(.role, .personalization, "站在要把书卖出去的编辑的位置说话。", "点评是否出自要卖书的编辑的位置？"),
                .constraint(.rule, .supportiveness, "每改动一个词，都要讲出理由。", "点评对每个改动的词是否都讲了理由？"),
                .constraint(.linguistic, .consistency, "从头到尾不离开电梯这个意象。", "点评是否始终围绕电梯这个意象？"),
            ],
            merged: """
                这是我的小说开头：“电梯停了，老周的第二段婚姻也停了。”请站在要把书卖出去的编辑的位置点评，每改动一个词都要讲出理由，\
                并且从头到尾不离开电梯这个意象。
                """),
        Exemplar(
            .and, .chinese, "列出租房签合同前该问房东的问题。",
            [
                .constraint(.format, .template, "按问题会出现的房间来分组。", "问题是否按房间分组？"),
                .constraint(
                    .example, .languageStyle, "每个问题都仿照“热水器坏了谁修，几天修好？”来问。",
                    "每个问题是否仿照了热水器那一问的问法？"),
                .constraint(.audience, .personalization, "提问的是头一回租房的护士。", "这些问题是否适合头一回租房的护士？"),
                .constraint(.inverse, .topic, "不涉及装修。", "这些问题是否没有涉及装修？"),
            ],
            merged: """
                我给医院新来的护士做租房辅导，她们都是头一回租房。请列出签合同前该问房东的问题，按问题会出现的房间来分组，\
                每个都仿照“热水器坏了谁修，几天修好？”来问。装修另有资料，这里不涉及。
                """),
    ]
}
