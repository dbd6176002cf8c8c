import Constraints
import Records

extension ExemplarBank {
    /// A condition that chooses between demands, in Chinese.
    static let chineseSelection: [Exemplar] = [
        Exemplar(
            .selection, .chinese,
            "回复这封寄到社区服务站的信：“我婶婶家的外墙又掉皮了，谁来修？开春交的二百四十元还在你们那儿吗？”",
            if: "信里提到了一笔钱",
            [
                .constraint(.content, .factuality, "说明退钱要带什么凭据。", "回复是否说明了退钱要带的凭据？", in: .then),
                .constraint(.style, .sentiment, "语气务实，不说客套话。", "回复的语气是否务实而没有客套话？", in: .then),
                .constraint(
                    .content, .helpfulness, "请来信人到接待日面谈。", "回复是否请来信人到接待日面谈？", in: .otherwise),
            ],
            merged: """
                请回复这封寄到社区服务站的信：“我婶婶家的外墙又掉皮了，谁来修？开春交的二百四十元还在你们那儿吗？”\
                如果信里提到了一笔钱，就说明退钱要带什么凭据，语气务实，不说客套话；否则请来信人到接待日面谈。
                """),
        Exemplar(
            .selection, .chinese, "改写菜单上的这道菜名：“慢炖猪颈肉配梅干菜包子”。",
            if: "菜里有肉",
            [
                .constraint(.content, .factuality, "留出一处空白，用来填肉的产地。", "菜名里是否留出了填产地的空白？", in: .then),
                .constraint(
                    .linguistic, .languageStyle, "把蔬菜放到最前头。", "菜名里蔬菜是否放在最前头？", in: .otherwise),
                .constraint(.inverse, .wordMatching, "两种情况都别用“秘制”。", "菜名里是否没有“秘制”？"),
            ],
            merged: """
                菜单要重做，帮我改写这道菜名：“慢炖猪颈肉配梅干菜包子”。如果菜里有肉，留出一处空白，用来填肉的产地；\
                否则把蔬菜放到最前头。两种情况都别用“秘制”。
                """),
        Exemplar(
            .selection, .chinese, "向报修的同事解释这条报错：“保存 holiday_2019.mov 时磁盘配额已满”。",
            if: "报错里点名了某个文件",
            [
                .constraint(
                    .content, .helpfulness, "教对方怎么查看那个文件有多大。", "解释是否教了怎么查看文件有多大？", in: .then),
                .constraint(
                    .rule, .supportiveness, "凡是可能删掉东西的操作，先提醒再说。",
                    "凡是可能删掉东西的操作，解释是否都先作了提醒？", in: .then),
                .constraint(.content, .topic, "问清报错是什么时候跳出来的。", "解释是否问清了报错出现的时间？", in: .otherwise),
            ],
            merged: """
                有同事报修，请向他解释这条报错：“保存 holiday_2019.mov 时磁盘配额已满”。分两种情况：报错里点名了某个文件的，\
                教对方怎么查看那个文件有多大，凡是可能删掉东西的操作，先提醒再说；没有点名的，问清报错是什么时候跳出来的。
                """),
        Exemplar(
            .selection, .chinese, "推荐一盆适合放在朝北卫生间的绿植。",
            if: "请求里提到了卫生间",
            [
                .constraint(.content, .keywords, "谈到水汽、窗户和霉斑。", "回答是否谈到了水汽、窗户和霉斑？", in: .then),
                .constraint(.content, .topic, "谈到暖气和干燥。", "回答是否谈到了暖气和干燥？", in: .otherwise),
                .constraint(
                    .audience, .personalization, "对方连仙人掌都养死过，照这个水平来说。",
                    "回答是否适合连仙人掌都养死过的人？"),
            ],
            merged: """
                推荐一盆适合放在朝北卫生间的绿植。对方连仙人掌都养死过，照这个水平来说。如果请求里提到了卫生间，就谈到水汽、窗户和霉斑，\
                不然就谈到暖气和干燥。
                """),
        Exemplar(
            .selection, .chinese, "为这句学生评语写几句回应：“小蕊读的书远超同龄人，可一上台还是往后躲。”",
            if: "评语里提到了不足",
            [
                .constraint(
                    .role, .supportiveness, "以一位小时候也怕上台的戏剧老师的身份来写。",
                    "回应是否以小时候也怕上台的戏剧老师的身份写成？", in: .then),
                .constraint(
                    .numerical, .helpfulness, "给出两个在厨房就能做的小练习。", "回应是否给出了两个在厨房能做的练习？", in: .then),
                .constraint(
                    .style, .sentiment, "朴素地道贺，不用夸张的词。", "回应是否朴素道贺而没有夸张的词？", in: .otherwise),
            ],
            merged: """
                孩子的评语是：“小蕊读的书远超同龄人，可一上台还是往后躲。”想请你写几句回应。若评语里提到了不足，\
                就以一位小时候也怕上台的戏剧老师的身份来写，并给出两个在厨房就能做的小练习；若没有，就朴素地道贺，不用夸张的词。
                """),
        Exemplar(
            .selection, .chinese, "把这些零散记录整理成夜班交接：4 床烦躁，7 床等结果，2 号房的泵一直响。",
            if: "记录里提到了设备",
            [
                .constraint(
                    .format, .startWith, "设备放在最上面，排在所有病人前头。", "交接是否把设备排在所有病人前头？", in: .then),
                .constraint(.format, .template, "照床号的顺序往下写。", "交接是否照床号的顺序写？", in: .otherwise),
                .constraint(
                    .rule, .factuality, "每一项都要分清哪些是确知的，哪些是推测的。",
                    "交接的每一项是否都分清了确知和推测？"),
            ],
            merged: """
                今天的零散记录：4 床烦躁，7 床等结果，2 号房的泵一直响。请整理成夜班交接，每一项都要分清哪些是确知的，哪些是推测的。\
                如果记录里提到了设备，设备放在最上面，排在所有病人前头；否则照床号的顺序往下写。
                """),
        Exemplar(
            .selection, .chinese, "为六位彼此不熟的同事安排一个晚上。",
            if: "受邀的人不到十位",
            [
                .constraint(
                    .situation, .topic, "让每个人都在同一张桌上动手做点吃的。", "安排是否让每个人都在一张桌上做吃的？", in: .then),
                .constraint(
                    .inverse, .supportiveness, "避开会让人落单的游戏。", "安排是否避开了会让人落单的游戏？", in: .then),
                .constraint(
                    .content, .helpfulness, "用抽签的办法分组，并说明怎么抽。", "安排是否说明了怎么抽签分组？", in: .otherwise),
            ],
            merged: """
                为六位彼此不熟的同事安排一个晚上。受邀的人不到十位的话，让每个人都在同一张桌上动手做点吃的，避开会让人落单的游戏；\
                超过的话，用抽签的办法分组，并说明怎么抽。
                """),
        Exemplar(
            .selection, .chinese, "公开回复这条店铺评价：“店员不错，就是台灯老闪，打电话也没人回。”",
            if: "评价里有夸奖",
            [
                .constraint(.linguistic, .startWith, "先用自己的话接住夸奖。", "回复是否先接住了夸奖？", in: .then),
                .constraint(.content, .helpfulness, "写明由谁、几点回电话。", "回复是否写明了由谁、几点回电话？", in: .then),
                .constraint(.style, .sentiment, "道歉一次，点到为止。", "回复是否只道歉一次、点到为止？", in: .otherwise),
            ],
            merged: """
                店里收到这条评价：“店员不错，就是台灯老闪，打电话也没人回。”要公开回复。评价里有夸奖的话，先用自己的话接住夸奖，\
                再写明由谁、几点回电话；没有夸奖的话，道歉一次，点到为止。
                """),
    ]
}
