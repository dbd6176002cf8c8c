/// Instructions with good answers, written for the tests: running text, letters, lists and dialogue.
enum SoundTexts {
    struct Text {
        let language: String
        let instruction: String
        let answer: String
        /// A word that the answer uses.
        let keyword: String
    }

    static let all = english + chinese

    private static func english(_ instruction: String, _ keyword: String, _ answer: String) -> Text
    {
        Text(language: "en", instruction: instruction, answer: answer, keyword: keyword)
    }

    private static func chinese(_ instruction: String, _ keyword: String, _ answer: String) -> Text
    {
        Text(language: "zh", instruction: instruction, answer: answer, keyword: keyword)
    }

    private static let english: [Text] = [
        english(
            "Explain to a new gardener why compost needs both green and brown material.", "compost",
            """
            Green material, such as grass and kitchen scraps, feeds the small creatures that break the heap \
            down. Brown material, such as straw and torn cardboard, keeps air between the layers and soaks \
            up the wet. With too much green the compost turns slimy and smells. With too much brown it sits \
            there for a year and does nothing. Two buckets of brown to each bucket of green is a good start.
            """),
        english(
            "Write a letter to a landlord about a broken heater and ask for a date.", "heater",
            """
            Dear Mr Lindqvist,

            The heater in the living room stopped working on Tuesday evening. I have checked the valve and \
            the fuse, and neither of them is the cause. The flat is down to fourteen degrees, and my \
            daughter has a cold. Please let me know by Friday on which day somebody can come to mend it.

            Kind regards,
            Petra Holm
            """),
        english(
            "Describe how a lighthouse keeper spends an ordinary evening.", "lamp",
            """
            At four he climbs the stairs with a can of oil and trims the wick. By five the lamp is lit, and \
            the beam begins to swing over the water. He writes the wind and the weather into the book, eats \
            his soup by the window, and counts the boats that come home. When the fog rolls in he starts \
            the horn. Nobody thanks him for it, and nobody forgets that he is there.
            """),
        english(
            "List four things to check before a long bicycle tour and say why each matters.",
            "chain",
            """
            - Look at the chain: a worn one slips on hills and eats the sprockets.
            - Squeeze both brakes: a cable that is frayed breaks when you need it most.
            - Press the tyres: soft ones puncture on the first sharp stone.
            - Shake the rack: a loose bolt drops your bags in the road.
            """),
        english(
            "Tell a short story about two brothers who find a map in an attic.", "map",
            """
            Rain kept them in, so they went up to the attic. Under a broken chair lay a tin, and in the tin \
            lay a map of their own village with one house too many. They walked there that same evening. \
            Where the map showed a house there stood an oak, and in its trunk somebody had carved their \
            grandfather's name. They never told anyone what else they found there.
            """),
        english(
            "Give advice to somebody who is nervous about a first job interview.", "questions",
            """
            Prepare three short stories about things you have done, and practise them aloud. Arrive ten \
            minutes early and walk once around the block. If you don't know an answer, say so and tell how \
            you would find out. Ask two questions of your own at the end, since an interview goes both ways. \
            Most of all, remember that they invited you because they liked what they read.
            """),
        english(
            "Summarise for a newsletter what the repair café did last month.", "repair",
            """
            Last month the repair café opened its doors twice. Forty-one visitors brought lamps, toasters and \
            one accordion, and thirty-three of these things went home in working order. Our volunteers used \
            up eleven metres of solder and a whole tin of glue. The next repair day is on the second \
            Saturday, and we are looking for somebody who knows about sewing machines.
            """),
        english(
            "Explain in plain words how a canal lock lifts a boat.", "gate",
            """
            The boat enters a chamber through the lower gate, which closes behind it. Then small doors in the \
            upper gate are opened, and water from above flows in. The boat rises with the water until it is \
            as high as the upper canal. Now the water on both sides of the gate stands level, so it can be \
            pushed open by hand, and the boat goes on its way.
            """),
        english(
            "Write a dialogue between a baker and a customer who wants bread without salt.",
            "bread",
            """
            Customer: Good morning. Do you have any bread without salt?
            Baker: Not on the shelf, but I can bake you a loaf for tomorrow.
            Customer: Does it taste of anything at all?
            Baker: It does if the dough has rested overnight and the crust is dark.
            Customer: Then I will take two, and I will be here at eight.
            """),
        english(
            "Compare trains and coaches for a school trip of thirty children.", "coach",
            """
            A coach picks the class up at the school gate and waits where it is told, which saves a walk with \
            thirty rucksacks. On a train the children can move about, and nobody gets stuck in traffic. The \
            coach costs less if every seat is taken. For a trip of more than two hours I would choose the \
            train, because tired children are easier to bear when they can stretch their legs.
            """),
    ]

    private static let chinese: [Text] = [
        chinese(
            "向刚开始养花的人解释，为什么浇水太多反而会让花死掉。", "根",
            "花的根也要呼吸。土里的水太多，空隙就被水填满，根吸不到空气，慢慢就会腐烂。叶子发黄的时候，很多人以为是缺水，于是浇得更勤，结果越浇越糟。浇水之前先用手指摸一摸，土面以下两厘米还潮湿，就再等两天。花盆底下要有孔，托盘里的积水也要倒掉。"
        ),
        chinese(
            "写一封信给物业，反映楼道的灯坏了，请他们尽快修理。", "楼道",
            "物业的各位师傅：\n\n三号楼二单元的楼道灯已经坏了一个星期。晚上回家的时候，楼道里一片漆黑，昨天有位老人差点在台阶上摔倒。我们试过更换灯泡，但是灯还是不亮，应该是线路出了问题。希望你们能在本周之内派人来修理，并告诉我们具体的日期。\n\n二单元住户\n林小雨"
        ),
        chinese(
            "描写一个渔村清晨的景象。", "船",
            "天还没有亮透，船就一条接一条地回来了。女人们提着竹篮站在码头上，一边跺脚一边说笑。船靠了岸，银色的鱼哗啦一声倒在石板上，猫从屋檐上跳下来，蹲在远处等着。太阳升起来的时候，鱼已经卖掉了一半，炊烟从瓦缝里钻出来，混着海水的咸味，飘满了整个村子。"
        ),
        chinese(
            "列出旅行前整理行李要注意的四件事，并说明理由。", "行李",
            "- 先列清单再装箱，这样不会漏掉证件和药品。\n- 重的东西放在箱子下层，行李推起来才稳当。\n- 衣服卷起来放，既省地方又不容易起皱。\n- 贵重物品随身携带，万一行李丢失也不会耽误行程。"
        ),
        chinese(
            "讲一个关于两个孩子在河边救小狗的短故事。", "小狗",
            "放学的路上，小梅和弟弟听见河边有呜呜的叫声。一只小狗被冲到了石头上，浑身发抖。弟弟想跳下去，小梅一把拉住了他，跑去找来了打鱼的老伯。老伯用网兜把小狗捞了上来。小梅脱下外套裹住它，弟弟把剩下的半个馒头掰碎了喂它。从那以后，每天放学，小狗都在桥头等着他们。"
        ),
        chinese(
            "给第一次参加面试的年轻人一些建议。", "准备",
            "面试之前，准备两三个自己做过的事情，说清楚遇到了什么困难，又是怎样解决的。提前十分钟到，先喝口水，让自己安静下来。遇到不会的问题，不要硬编，可以说说打算怎样去弄明白。最后记得问对方一两个问题，因为面试是双方互相了解的过程。准备得越细，心里就越踏实。"
        ),
        chinese(
            "为社区通讯写一段话，介绍上个月的旧物交换活动。", "活动",
            "上个月的旧物交换活动在社区广场举行，一共来了八十多户人家。大家带来了书、玩具和锅碗，有人用一台收音机换到了一辆童车。活动结束以后，剩下的东西都送给了附近的小学。下一次活动定在下个月的第二个星期六，我们还缺几位帮忙登记的志愿者，欢迎大家报名。"
        ),
        chinese(
            "用通俗的话解释船闸是怎样让船升高的。", "闸门",
            "船先从低处的闸门开进闸室，闸门在它身后关上。接着，高处的水慢慢放进来，水面一点一点上升，船也跟着升高。等到闸室里的水和上游一样高，前面的闸门就可以打开了。船开出去，继续往前走。下行的时候顺序正好反过来，先放水，再开门。"
        ),
        chinese(
            "写一段面包师和顾客之间的对话，顾客想买不放糖的面包。", "面包",
            "顾客：早上好，请问有不放糖的面包吗？\n面包师：架子上没有，不过我可以明天给您单独烤一个。\n顾客：不放糖，会不会没有味道？\n面包师：面团放一个晚上，麦子的香味自己就出来了。\n顾客：那我要两个，明天八点来拿。"
        ),
        chinese(
            "比较坐火车和坐大巴带三十个孩子去郊游的优缺点。", "火车",
            "大巴可以开到学校门口，孩子们背着书包不用走远路，价钱也便宜一些。火车上能走动，不怕堵车，时间比较准。可是换乘的时候要一个一个地点人数，老师会很累。路程在两个小时以内，我会选大巴；路程更长的话，还是火车好，因为孩子坐久了会闹，能站起来走一走就好多了。"
        ),
    ]
}
