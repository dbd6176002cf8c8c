import Constraints
import Records

extension ExemplarBank {
    /// Compositions inside one another, in Chinese.
    static let chineseNested: [Exemplar] = [
        Exemplar(
            .nested, .chinese, "看看我的徒步装备：登山鞋、两件毛衣、没装电池的手电、烧饼，没带地图。",
            if: "有哪样东西眼下用不了",
            [
                .task(.content, .factuality, "先把它指出来。", "回答是否先指出了用不了的东西？", in: .then),
                .task(
                    .content, .helpfulness, "再说同样的分量可以换成什么。", "回答是否说了同样的分量可以换成什么？",
                    after: [1], in: .then),
                .constraint(.content, .topic, "夸一夸其中最轻的那样。", "回答是否夸了最轻的那样？", in: .otherwise),
                .constraint(
                    .role, .languageStyle, "你是见多了水泡的山屋看守，用他的口吻说。", "回答是否用了山屋看守的口吻？"),
            ],
            merged: """
                你是见多了水泡的山屋看守，用他的口吻看看我的徒步装备：登山鞋、两件毛衣、没装电池的手电、烧饼，没带地图。\
                如果有哪样东西眼下用不了，先把它指出来，再说同样的分量可以换成什么；如果都能用，就夸一夸其中最轻的那样。
                """),
        Exemplar(
            .nested, .chinese, "给我儿子讲讲复利。",
            if: "请求里写了年龄",
            [
                .constraint(
                    .audience, .personalization, "拿那个年纪会买的东西来讲。", "讲解是否用了那个年纪会买的东西？", in: .then),
                .constraint(
                    .audience, .topic, "当他刚开了人生第一个存折。", "讲解是否把他当作刚开第一个存折的人？", in: .otherwise),
                .task(.content, .consistency, "讲完以后，根据内容给他出个谜题。", "回答是否根据讲解出了一个谜题？"),
                .constraint(.inverse, .supportiveness, "谜底先别写出来。", "回答是否没有写出谜底？", after: [3]),
            ],
            merged: """
                能不能给我儿子讲讲复利？要是请求里写了年龄，就拿那个年纪会买的东西来讲；要是没写，就当他刚开了人生第一个存折。\
                讲完以后，根据内容给他出个谜题，谜底先别写出来。
                """),
        Exemplar(
            .nested, .chinese, "润色这条邀请：“周日来菜园吧，自带板凳，有汤喝。”",
            if: "邀请里没写几点",
            [
                .constraint(.content, .factuality, "在读者会去找的地方留个空。", "邀请里是否在合适的地方留了空？", in: .then),
                .constraint(.style, .sentiment, "改得再喜庆一点。", "邀请是否改得更喜庆了？", in: .otherwise),
                .task(.content, .helpfulness, "接着写前一天晚上要发的提醒。", "回答是否有前一天晚上要发的提醒？"),
                .constraint(.linguistic, .endWith, "提醒以那锅汤作结。", "提醒是否以汤作结？", after: [3]),
                .constraint(
                    .style, .consistency, "两条消息听上去要像同一个主人发的。", "两条消息听上去是否像同一个主人发的？", after: [3]),
            ],
            merged: """
                请润色这条邀请：“周日来菜园吧，自带板凳，有汤喝。”如果邀请里没写几点，在读者会去找的地方留个空，否则改得再喜庆一点。\
                接着写前一天晚上要发的提醒，以那锅汤作结。两条消息听上去要像同一个主人发的。
                """),
        Exemplar(
            .nested, .chinese, "帮一个有双胞胎的家庭挑一辆二手载货自行车。",
            if: "提到了孩子",
            [
                .task(.content, .keywords, "依次检查刹车、安全带和雨篷。", "回答是否依次检查了刹车、安全带和雨篷？", in: .then),
                .task(
                    .numerical, .helpfulness, "由这些检查引出三个要问卖家的问题。",
                    "回答是否由检查引出了三个问卖家的问题？", after: [1], in: .then),
                .constraint(.content, .topic, "多想想箱子和盆栽这类货物。", "回答是否想到了箱子和盆栽这类货物？", in: .otherwise),
                .constraint(.inverse, .wordMatching, "不点任何厂家的名。", "回答是否没有点厂家的名？"),
            ],
            merged: """
                帮一个有双胞胎的家庭挑一辆二手载货自行车，不点任何厂家的名。既然有可能提到了孩子：提到的话，依次检查刹车、安全带和雨篷，\
                由这些检查引出三个要问卖家的问题；没提到的话，多想想箱子和盆栽这类货物。
                """),
        Exemplar(
            .nested, .chinese, "讲一个村子唯一的班车被取消的故事。",
            if: "请求要的是故事",
            [
                .constraint(
                    .example, .languageStyle, "让每个人物都有像“班车就是带轮子的承诺”那样的口头禅。",
                    "每个人物是否都有那样的口头禅？", in: .then),
                .constraint(.numerical, .consistency, "始终只跟着三位村民。", "故事是否始终只跟着三位村民？", in: .then),
                .constraint(
                    .content, .factuality, "只写时刻表上看得到的事。", "文章是否只写了时刻表上看得到的事？", in: .otherwise),
                .task(.content, .topic, "讲完后列出村委会事先可以问的事。", "回答是否列出了村委会事先可以问的事？"),
                .constraint(
                    .rule, .consistency, "列出的每件事都要落到村里某个人身上。", "列出的每件事是否都落到了村里某个人身上？", after: [4]),
            ],
            merged: """
                讲一个村子唯一的班车被取消的故事。如果请求要的是故事，始终只跟着三位村民，让每个人物都有像“班车就是带轮子的承诺”\
                那样的口头禅；否则只写时刻表上看得到的事。讲完后列出村委会事先可以问的事，每件事都要落到村里某个人身上。
                """),
        Exemplar(
            .nested, .chinese, "评一评这个理由：“我迟到是因为渡船折回去接一条忘了带的狗。”",
            if: "理由里出现了动物",
            [
                .constraint(.style, .sentiment, "可以觉得好笑，但对迟到的人要公道。", "评价是否觉得好笑又公道？", in: .then),
                .constraint(
                    .style, .languageStyle, "像法院书记员那样严肃。", "评价是否像法院书记员那样严肃？", in: .otherwise),
                .task(.content, .factuality, "评完之后，说说拿什么证据可以了结这件事。", "回答是否说了可以了结此事的证据？"),
                .task(
                    .role, .personalization, "再让渡船的船长出来证实或否认。", "回答是否让船长出来证实或否认？", after: [3]),
            ],
            merged: """
                有人给我这么个理由：“我迟到是因为渡船折回去接一条忘了带的狗。”请评一评。理由里出现了动物的话，可以觉得好笑，但对迟到的人要公道；\
                没有动物的话，像法院书记员那样严肃。评完之后，说说拿什么证据可以了结这件事，再让渡船的船长出来证实或否认。
                """),
    ]
}
