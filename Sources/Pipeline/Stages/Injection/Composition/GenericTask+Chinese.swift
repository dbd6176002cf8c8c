extension GenericTask {
    static let chinese: [GenericTask] = [
        GenericTask(
            [.answer], .sentence, "用一句话概括你的回答。", "回复是否恰好用一句话概括了它自己的回答？"),
        GenericTask(
            [.answer], .points, "列出你的回答中最重要的三点，每点只用几个字。",
            "回复是否恰好列出了它自己回答中的三点，且每点只有几个字？"),
        GenericTask(
            [.answer], .questions, "写出读者看完你的回答后可能还会有的三个问题。",
            "回复是否恰好给出了三个回答尚未解决的问题？"),
        GenericTask(
            [.answer], .sentence, "指出你的回答中你最没有把握的一个说法。",
            "回复是否指出了它自己回答中最没有把握的一个说法？"),
        GenericTask(
            [.answer], .word, "从你的回答中挑出最关键的一个词。", "回复是否恰好挑出了一个在它自己回答中出现过的词？"),
        GenericTask(
            [.answer], .title, "给你的回答拟一个不超过十二个字的标题。", "回复是否给它的回答拟了一个不超过十二个字的标题？"),
        GenericTask(
            [.answer], .example, "举一个回答里没有提到的日常生活例子来说明你的回答。",
            "回复是否补充了一个回答里原先没有的日常生活例子？"),
        GenericTask(
            [.sentence, .example], .sentence, "把你刚写的内容改写得连十岁的孩子也能看懂。",
            "回复是否把上一步写的内容改写得浅显到孩子也能看懂？"),
        GenericTask(
            [.sentence], .sentence, "把你刚写的那句话改成一个问句。", "回复是否把上一步的那句话改成了问句？"),
        GenericTask(
            [.sentence, .points, .example], .sentence, "用一句话说说别人可能会怎样反驳你刚写的内容。",
            "回复是否用一句话对上一步写的内容提出了反驳？"),
        GenericTask(
            [.points], .points, "把这几点按重要程度重新排列，最重要的放在最前面。",
            "回复是否把上一步的几点按重要程度重新排列了一遍？"),
        GenericTask(
            [.points], .sentence, "用一句话解释其中第一点为什么重要。", "回复是否用一句话解释了第一点为什么重要？"),
        GenericTask(
            [.questions], .sentence, "用不超过两句话回答你刚写的第一个问题。",
            "回复是否用不超过两句话回答了上一步的第一个问题？"),
        GenericTask(
            [.word], .sentence, "按你所用的意思，用一句话给这个词下定义。", "回复是否用一句话给上一步的词下了定义？"),
        GenericTask(
            [.word], .word, "写出一个与它意思相反或相对的词。", "回复是否给出了一个与上一步的词意思相反或相对的词？"),
        GenericTask(
            [.title], .title, "再拟一个能让孩子感到好奇的标题。", "回复是否另拟了一个不同的、适合孩子的标题？"),
        GenericTask(
            [.title, .word], .sentence, "用一句话说明你刚才为什么这样选。", "回复是否用一句话说明了上一步这样选的理由？"),
    ]
}
