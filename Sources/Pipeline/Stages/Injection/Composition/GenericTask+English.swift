extension GenericTask {
    static let english: [GenericTask] = [
        GenericTask(
            [.answer], .sentence, "Sum up your answer in one sentence.",
            "Does the response sum up its own answer in exactly one sentence?"),
        GenericTask(
            [.answer], .points,
            "Name the three most important points of your answer, each in a few words.",
            "Does the response name exactly three points of its own answer, each in a few words?"),
        GenericTask(
            [.answer], .questions,
            "Write down three questions that a reader might still have after your answer.",
            "Does the response give exactly three questions that its answer leaves open?"),
        GenericTask(
            [.answer], .sentence, "State the one claim in your answer that you are least sure of.",
            "Does the response single out one claim of its own answer as the least certain?"),
        GenericTask(
            [.answer], .word, "Pick the single word of your answer that matters most.",
            "Does the response pick exactly one word that occurs in its own answer?"),
        GenericTask(
            [.answer], .title, "Think of a title of at most eight words for your answer.",
            "Does the response give its answer a title of no more than eight words?"),
        GenericTask(
            [.answer], .example,
            "Illustrate your answer with one example from everyday life that isn't in it yet.",
            "Does the response add an everyday example that its answer didn't have before?"),
        GenericTask(
            [.sentence, .example], .sentence,
            "Rewrite what you have just written so that a ten-year-old would understand it.",
            "Does the response reword what the step before gave in words that a child understands?"),
        GenericTask(
            [.sentence], .sentence,
            "Turn the sentence you have just written into a question.",
            "Does the response turn the sentence of the step before into a question?"),
        GenericTask(
            [.sentence, .points, .example], .sentence,
            "Say in one sentence what somebody could object to what you have just written.",
            "Does the response raise an objection to what the step before gave, in one sentence?"),
        GenericTask(
            [.points], .points,
            "Put these points in order of importance, the most important one first.",
            "Does the response give the same points once more, in an order of importance?"),
        GenericTask(
            [.points], .sentence,
            "Explain in one sentence why the first of these points matters.",
            "Does the response explain in one sentence why the first of its points matters?"),
        GenericTask(
            [.questions], .sentence,
            "Answer the first of the questions you have just written in at most two sentences.",
            "Does the response answer the first question of the step before in at most two sentences?"
        ),
        GenericTask(
            [.word], .sentence,
            "Define this word in one sentence, in the sense in which you used it.",
            "Does the response define the word of the step before in one sentence?"),
        GenericTask(
            [.word], .word, "Name one word that means the opposite of it, or nearly so.",
            "Does the response give one word opposed in meaning to the word of the step before?"),
        GenericTask(
            [.title], .title, "Suggest a second title that would make a child curious.",
            "Does the response suggest another title that differs from the first and suits a child?"
        ),
        GenericTask(
            [.title, .word], .sentence,
            "Say in one sentence why you chose what you have just written.",
            "Does the response give a reason for the choice of the step before, in one sentence?"),
    ]
}
