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

        static let english: [String: [(String, String)]] = [
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
    }
}
