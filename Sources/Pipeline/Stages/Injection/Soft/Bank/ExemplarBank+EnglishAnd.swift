import Constraints
import Records

extension ExemplarBank {
    /// Several demands at once, in English.
    static let englishAnd: [Exemplar] = [
        Exemplar(
            .and, .english,
            "Write a notice for our stairwell asking neighbours to keep the front door shut at night.",
            [
                .constraint(
                    .situation, .topic,
                    "Two bicycles vanished from the hall last month; let the notice refer to that.",
                    "Does the notice refer to the two bicycles that vanished?"),
                .constraint(
                    .style, .sentiment, "Sound like a neighbour, not like the landlord.",
                    "Does the notice sound like it comes from a neighbour?"),
                .constraint(
                    .inverse, .supportiveness, "Do not accuse anybody in the house.",
                    "Does the notice avoid accusing anybody in the house?"),
                .constraint(
                    .content, .helpfulness, "Explain what to do when the lock sticks.",
                    "Does the notice explain what to do when the lock sticks?"),
            ],
            merged: """
                Could you write a notice for our stairwell asking neighbours to keep the front door \
                shut at night? Two bicycles vanished from the hall last month, so please refer to \
                that, but do not accuse anybody in the house. It should sound like a neighbour wrote \
                it, not like the landlord, and it should also explain what to do when the lock sticks.
                """),
        Exemplar(
            .and, .english, "Explain how a heat pump warms a house.",
            [
                .constraint(
                    .audience, .personalization,
                    "The readers are a housing board of pensioners who have only ever had oil stoves.",
                    "Could somebody who knows only oil stoves follow the response?"),
                .constraint(
                    .example, .languageStyle,
                    "Build every comparison on the pattern \"as a fridge does, so does it\".",
                    "Do the comparisons in the response follow the pattern of the fridge sentence?"),
                .constraint(
                    .numerical, .factuality, "Clear up exactly two common misunderstandings.",
                    "Does the response clear up exactly two misunderstandings?"),
                .constraint(
                    .linguistic, .wordMatching,
                    "Call the fluid \"the carrier\" all the way through.",
                    "Is the fluid called the carrier wherever the response speaks of it?"),
            ],
            merged: """
                Our housing board wants to know how a heat pump warms a house. They are pensioners who \
                have only ever had oil stoves, so explain it for them. Build every comparison on the \
                pattern "as a fridge does, so does it", call the fluid "the carrier" all the way \
                through, and clear up exactly two common misunderstandings while you are at it.
                """),
        Exemplar(
            .and, .english,
            "Draft a reply to a customer whose birthday cake arrived with the wrong name.",
            [
                .constraint(
                    .role, .languageStyle, "Write as the baker who iced it.",
                    "Is the reply written in the voice of the baker who iced the cake?"),
                .constraint(
                    .content, .helpfulness, "Offer something that can still be done today.",
                    "Does the reply offer something that can be done the same day?"),
                .constraint(
                    .inverse, .sentiment, "Leave out every excuse about how busy the week was.",
                    "Is the reply free of excuses about a busy week?"),
                .constraint(
                    .linguistic, .endWith, "End on a wish for the child, by name: Ottilie.",
                    "Does the reply end on a wish for Ottilie?"),
            ],
            merged: """
                I need a reply to a customer whose birthday cake arrived with the wrong name. Write as \
                the baker who iced it. Offer something that can still be done today, leave out every \
                excuse about how busy the week was, and end on a wish for the child, whose name \
                is Ottilie.
                """),
        Exemplar(
            .and, .english,
            "Suggest how to arrange a one-room flat for somebody who works at night.",
            [
                .constraint(
                    .situation, .personalization,
                    "The window faces a tram stop, and the lease forbids drilling.",
                    "Do the suggestions work beside a tram stop and without drilling?"),
                .constraint(
                    .format, .template,
                    "Go through the flat clockwise from the door, naming each wall.",
                    "Does the response go through the flat clockwise from the door?"),
                .constraint(
                    .rule, .consistency,
                    "Whenever you suggest buying something, name a way to do without it.",
                    "Does each suggested purchase come with a way to do without it?"),
            ],
            merged: """
                Suggest how to arrange a one-room flat for somebody who works at night.

                - The window faces a tram stop, and the lease forbids drilling.
                - Go through the flat clockwise from the door, naming each wall as you pass it.
                - Whenever you suggest buying something, name a way to do without it.
                """),
        Exemplar(
            .and, .english, "Describe the job of a piano tuner for a careers leaflet.",
            [
                .constraint(
                    .content, .keywords, "Mention the ear, the wrench and the cold churches.",
                    "Does the text mention the ear, the wrench and the cold churches?"),
                .constraint(
                    .style, .languageStyle, "Be honest about the dull stretches.",
                    "Does the text speak honestly about dull stretches of the job?"),
                .constraint(
                    .numerical, .factuality, "Name two ways into the trade.",
                    "Does the text name two ways into the trade?"),
                .constraint(
                    .linguistic, .startWith, "Open in the middle of a working morning.",
                    "Does the text open in the middle of a working morning?"),
                .constraint(
                    .audience, .personalization,
                    "School leavers who doubt their grades should feel meant.",
                    "Does the text speak to school leavers who doubt their grades?"),
            ],
            merged: """
                For our careers leaflet we need the job of a piano tuner described. Please open in the \
                middle of a working morning and mention the ear, the wrench and the cold churches. Be \
                honest about the dull stretches. School leavers who doubt their grades should feel \
                meant by it, so name two ways into the trade as well.
                """),
        Exemplar(
            .and, .english, "Compare renting and buying tools for laying a wooden terrace.",
            [
                .constraint(
                    .format, .template, "Set the two side by side, tool by tool.",
                    "Does the comparison set renting and buying side by side for each tool?"),
                .constraint(
                    .situation, .topic, "The terrace will be built over four rainy weekends.",
                    "Does the comparison allow for work spread over rainy weekends?"),
                .constraint(
                    .rule, .factuality, "Mark every price as an estimate.",
                    "Is every price in the comparison marked as an estimate?"),
                .constraint(
                    .content, .helpfulness, "Close by saying which single tool is worth owning.",
                    "Does the comparison close by saying which tool is worth owning?"),
            ],
            merged: """
                We would like you to compare renting and buying tools for laying a wooden terrace, with \
                the two set side by side, tool by tool. Bear in mind that the terrace will be built \
                over four rainy weekends. Every price has to be marked as an estimate, and the \
                comparison should close by saying which single tool is worth owning.
                """),
        Exemplar(
            .and, .english, "Write the voice-mail greeting of a small veterinary practice.",
            [
                .constraint(
                    .situation, .supportiveness,
                    "Callers are often frightened and may be driving.",
                    "Is the greeting suited to frightened callers who may be driving?"),
                .constraint(
                    .content, .helpfulness, "Tell them first where the night clinic is.",
                    "Does the greeting tell where the night clinic is before anything else?"),
                .constraint(
                    .style, .sentiment, "Keep it calm, without false cheer.",
                    "Is the greeting calm and without false cheer?"),
                .constraint(
                    .inverse, .wordMatching, "Never call the animals \"fur babies\".",
                    "Is the greeting free of the term fur babies?"),
            ],
            merged: """
                hi, can you do the voice-mail greeting of a small veterinary practice (ours)? callers \
                are often frightened and may be driving, so keep it calm, without false cheer, and \
                tell them first where the night clinic is. and please never call the animals \
                "fur babies", we all hate it
                """),
        Exemplar(
            .and, .english,
            "Give feedback on this opening of a novel: \"The lift stopped, and so did Marek's second marriage.\"",
            [
                .constraint(
                    .role, .personalization, "Answer as an editor who has to sell the book.",
                    "Is the feedback given from the side of an editor who has to sell the book?"),
                .constraint(
                    .rule, .supportiveness, "Give a reason for each word that you would change.",
                    "Is there a reason for each word that the feedback would change?"),
                .constraint(
                    .linguistic, .consistency, "Stay with the image of the lift throughout.",
                    "Does the feedback stay with the image of the lift?"),
            ],
            merged: """
                Here is how my novel opens: "The lift stopped, and so did Marek's second marriage." \
                Please give feedback on this opening as an editor who has to sell the book. For each \
                word that you would change I want a reason, and do stay with the image of the lift \
                throughout what you write.
                """),
        Exemplar(
            .and, .english, "List questions that a tenant should ask before signing a lease.",
            [
                .constraint(
                    .format, .template, "Group them by the room in which they come up.",
                    "Are the questions grouped by room?"),
                .constraint(
                    .example, .languageStyle,
                    "Word each like this one: \"Who fixes the boiler, and by when?\"",
                    "Is each question worded like the one about the boiler?"),
                .constraint(
                    .audience, .personalization,
                    "They are for students from abroad on their first lease.",
                    "Do the questions suit students from abroad on their first lease?"),
                .constraint(
                    .inverse, .topic, "Do not touch on decorating.",
                    "Do the questions stay away from decorating?"),
            ],
            merged: """
                I advise students from abroad on their first lease. List the questions that a tenant \
                should ask before signing, grouped by the room in which they come up, each worded like \
                this one: "Who fixes the boiler, and by when?" Do not touch on decorating; we have a \
                separate sheet for that.
                """),
    ]
}
