import Constraints
import Records

extension ExemplarBank {
    /// Tasks one after another, in English.
    static let englishChain: [Exemplar] = [
        Exemplar(
            .chain, .english, "Invent a board game about running a lighthouse.",
            [
                .task(
                    .content, .topic, "Then explain how one turn goes, for two players.",
                    "Does the response explain how one turn goes for two players?"),
                .task(
                    .content, .consistency,
                    "After that, find the weakest of these rules and mend it.",
                    "Does the response find a weak rule of its own and mend it?", after: [1]),
                .constraint(
                    .style, .languageStyle,
                    "Let the mended rule sound as dry as a harbour regulation.",
                    "Does the mended rule sound as dry as a harbour regulation?", after: [2]),
            ],
            merged: """
                Invent a board game about running a lighthouse. Then explain how one turn goes, for \
                two players. After that, find the weakest of these rules and mend it, and let the \
                mended rule sound as dry as a harbour regulation.
                """),
        Exemplar(
            .chain, .english,
            """
            Summarise these minutes: "The choir met on Monday. The new tenor asked for later \
            rehearsals; three members cannot stay past nine. The hall costs more from May."
            """,
            [
                .task(
                    .content, .topic, "From the summary, pick the one decision that cannot wait.",
                    "Does the response pick one decision that cannot wait?"),
                .task(
                    .content, .helpfulness,
                    "Next, draft the message that puts this decision to the members.",
                    "Does the response have a message that puts the picked decision to the members?",
                    after: [1]),
                .constraint(
                    .inverse, .supportiveness, "The message must not blame the tenor.",
                    "Is the message free of blame for the tenor?", after: [2]),
            ],
            merged: """
                Please summarise these minutes: "The choir met on Monday. The new tenor asked for later \
                rehearsals; three members cannot stay past nine. The hall costs more from May." From the \
                summary, pick the one decision that cannot wait. Next, draft the message that puts \
                this decision to the members; it must not blame the tenor.
                """),
        Exemplar(
            .chain, .english, "Work out a menu for a funeral lunch of thirty guests in November.",
            [
                .task(
                    .content, .helpfulness, "Turn the menu into a shopping list sorted by shop.",
                    "Does the response turn its menu into a shopping list sorted by shop?"),
                .task(
                    .numerical, .consistency,
                    "Finally, name the three dishes on it that can be made the day before.",
                    "Does the response name three dishes of its menu that can be made the day before?",
                    after: [1]),
            ],
            merged: """
                I have to feed thirty guests at a funeral lunch in November. Work out a menu for it, \
                turn the menu into a shopping list sorted by shop, and finally name the three dishes \
                on it that can be made the day before.
                """),
        Exemplar(
            .chain, .english, "Explain why the night sky is dark although there are so many stars.",
            [
                .task(
                    .content, .factuality,
                    "Go on to the objection that a bright pupil would raise.",
                    "Does the response raise an objection that a bright pupil could have?"),
                .task(
                    .content, .supportiveness,
                    "Then answer that objection without making the pupil feel small.",
                    "Is the objection answered in a way that respects the pupil?", after: [1]),
                .constraint(
                    .rule, .consistency,
                    "In the answer, go back to a picture from the explanation.",
                    "Does the answer go back to a picture from the explanation?", after: [2]),
            ],
            merged: """
                First explain why the night sky is dark although there are so many stars. Go on to the \
                objection that a bright pupil would raise, then answer that objection without making \
                the pupil feel small. In that answer I would like you to go back to a picture from the \
                explanation.
                """),
        Exemplar(
            .chain, .english,
            "Translate the idiom \"to carry coals to Newcastle\" into plain advice for a salesman.",
            [
                .task(
                    .content, .personalization,
                    "Make up a scene in a hardware shop where he ignores this advice.",
                    "Does the response have a scene in a hardware shop in which the advice is ignored?"
                ),
                .constraint(
                    .linguistic, .languageStyle, "Tell the scene in dialogue alone.",
                    "Is the scene told in dialogue alone?", after: [1]),
                .task(
                    .content, .endWith,
                    "Close with what his customer tells her sister that evening.",
                    "Does the response close with what the customer tells her sister?", after: [1]),
            ],
            merged: """
                Take the idiom "to carry coals to Newcastle" and translate it into plain advice for a \
                salesman. Make up a scene in a hardware shop where he ignores this advice, told in \
                dialogue alone, and close with what his customer tells her sister that evening.
                """),
        Exemplar(
            .chain, .english, "Name habits that keep a home office tidy.",
            [
                .task(
                    .content, .topic, "Rank them by how long people really keep them up.",
                    "Does the response rank its habits by how long people keep them up?"),
                .task(
                    .content, .helpfulness,
                    "Take the one at the bottom of the ranking and make it easier to keep.",
                    "Does the response make the lowest habit of its ranking easier to keep?",
                    after: [1]),
                .task(
                    .format, .template, "End by fitting the easier version onto a sticky note.",
                    "Does the response end with a version that fits on a sticky note?", after: [2]),
            ],
            merged: """
                Right, home office. Name habits that keep one tidy, and rank them by how long people \
                really keep them up. Take the one at the bottom of the ranking and make it easier to \
                keep. End by fitting the easier version onto a sticky note.
                """),
        Exemplar(
            .chain, .english,
            "Describe a small invention that would help people who lose their gloves.",
            [
                .task(
                    .role, .sentiment, "Review it as a sceptical grandmother would.",
                    "Is there a review of the invention by a sceptical grandmother?"),
                .task(
                    .content, .consistency, "Then change the invention so that she would approve.",
                    "Does the response change the invention so that the grandmother would approve?",
                    after: [1]),
            ],
            merged: """
                Dear team, would you please describe a small invention that would help people who lose \
                their gloves? Afterwards, review it as a sceptical grandmother would, and then change \
                the invention so that she would approve. Many thanks.
                """),
        Exemplar(
            .chain, .english,
            "Sketch a two-hour walk for visitors through a town with a river and a closed mill.",
            [
                .task(
                    .content, .keywords, "At each stop, give the visitors something to listen for.",
                    "Does each stop of the walk give visitors something to listen for?"),
                .task(
                    .situation, .personalization,
                    "Now adapt the walk to a guest in a wheelchair on a wet day.",
                    "Does the response adapt its walk to a guest in a wheelchair on a wet day?",
                    after: [1]),
                .constraint(
                    .rule, .consistency, "Wherever a stop is dropped, say what takes its place.",
                    "Does the response say what takes the place of each dropped stop?", after: [2]),
            ],
            merged: """
                Sketch a two-hour walk for visitors through a town with a river and a closed mill. At \
                each stop, give the visitors something to listen for. Once that stands, adapt the walk \
                to a guest in a wheelchair on a wet day, and wherever a stop is dropped, say what takes \
                its place.
                """),
    ]
}
