import Constraints
import Records

extension ExemplarBank {
    /// Compositions inside one another, in English.
    static let englishNested: [Exemplar] = [
        Exemplar(
            .nested, .english,
            "Review my packing list: boots, two jumpers, a torch without batteries, rye bread, no map.",
            if: "something on the list cannot work as it is",
            [
                .task(
                    .content, .factuality, "Point it out first.",
                    "Does the review point out first what cannot work?", in: .then),
                .task(
                    .content, .helpfulness,
                    "Then say what to carry in its place at the same weight.",
                    "Does the review say what to carry in its place at the same weight?",
                    after: [1],
                    in: .then),
                .constraint(
                    .content, .topic, "Praise the lightest thing on it.",
                    "Does the review praise the lightest thing on the list?", in: .otherwise),
                .constraint(
                    .role, .languageStyle, "Speak as a hut warden who has seen many blisters.",
                    "Does the review speak in the voice of a hut warden?"),
            ],
            merged: """
                Review my packing list, speaking as a hut warden who has seen many blisters: boots, two \
                jumpers, a torch without batteries, rye bread, no map. If something on the list cannot \
                work as it is, point it out first, then say what to carry in its place at the same \
                weight. Otherwise praise the lightest thing on it.
                """),
        Exemplar(
            .nested, .english, "Explain compound interest to my son.",
            if: "an age is given in the request",
            [
                .constraint(
                    .audience, .personalization, "Use things that people of that age buy.",
                    "Does the explanation use things that people of that age buy?", in: .then),
                .constraint(
                    .audience, .topic, "Assume that he has just opened his first account.",
                    "Does the explanation assume a first account?", in: .otherwise),
                .task(
                    .content, .consistency,
                    "After the explanation, set him a riddle that rests on it.",
                    "Does the response set a riddle that rests on its explanation?"),
                .constraint(
                    .inverse, .supportiveness, "Do not print the riddle's solution.",
                    "Is the riddle left without its solution?", after: [3]),
            ],
            merged: """
                Could you explain compound interest to my son? If an age is given in the request, use \
                things that people of that age buy; otherwise assume that he has just opened his first \
                account. After the explanation, set him a riddle that rests on it, but do not print the \
                riddle's solution.
                """),
        Exemplar(
            .nested, .english,
            "Edit this invitation: \"Come to the allotment on Sunday, bring a chair, there will be soup.\"",
            if: "an hour is missing from the invitation",
            [
                .constraint(
                    .content, .factuality, "Insert a gap for it where readers would look.",
                    "Does the edited invitation have a gap for the hour?", in: .then),
                .constraint(
                    .style, .sentiment, "Make it a little more festive.",
                    "Is the edited invitation a little more festive?", in: .otherwise),
                .task(
                    .content, .helpfulness,
                    "Then write the reminder that goes out the evening before.",
                    "Does the response have a reminder for the evening before?"),
                .constraint(
                    .linguistic, .endWith, "Let the reminder close on the soup.",
                    "Does the reminder close on the soup?", after: [3]),
                .constraint(
                    .style, .consistency, "Both texts should sound like the same host.",
                    "Do both texts sound like the same host?", after: [3]),
            ],
            merged: """
                Edit this invitation: "Come to the allotment on Sunday, bring a chair, there will be \
                soup." If an hour is missing from the invitation, insert a gap for it where readers \
                would look; otherwise make it a little more festive. Then write the reminder that goes \
                out the evening before, and let the reminder close on the soup. Both texts should sound \
                like the same host.
                """),
        Exemplar(
            .nested, .english, "Choose a second-hand cargo bike for a family with twins.",
            if: "children are mentioned",
            [
                .task(
                    .content, .keywords, "Check brakes, belts and rain cover, in that order.",
                    "Does the response check brakes, belts and rain cover, in that order?",
                    in: .then),
                .task(
                    .numerical, .helpfulness,
                    "From these checks, derive three questions for the seller.",
                    "Does the response derive three questions for the seller from its checks?",
                    after: [1], in: .then),
                .constraint(
                    .content, .topic, "Think of loads such as crates and plants.",
                    "Does the response think of loads such as crates and plants?", in: .otherwise),
                .constraint(
                    .inverse, .wordMatching, "Name no makes.",
                    "Is the response free of the names of makes?"),
            ],
            merged: """
                Help us choose a second-hand cargo bike for a family with twins, and name no makes. If \
                children are mentioned here, check brakes, belts and rain cover, in that order, and from \
                these checks derive three questions for the seller. If not, think of loads such as \
                crates and plants.
                """),
        Exemplar(
            .nested, .english, "Tell the story of a village whose only bus line is cancelled.",
            if: "the request asks for a story",
            [
                .constraint(
                    .example, .languageStyle,
                    "Give each person a saying in the manner of \"A bus is a promise on wheels\".",
                    "Does each person have a saying in the manner of the one about the bus?",
                    in: .then),
                .constraint(
                    .numerical, .consistency, "Follow exactly three villagers.",
                    "Does the story follow exactly three villagers?", in: .then),
                .constraint(
                    .content, .factuality, "Keep to what timetables show.",
                    "Does the text keep to what timetables show?", in: .otherwise),
                .task(
                    .content, .topic,
                    "When it is told, list what the council could have asked beforehand.",
                    "Does the response list what the council could have asked beforehand?"),
                .constraint(
                    .rule, .consistency, "Tie every item of that list to somebody in the village.",
                    "Is every item of the list tied to somebody in the village?", after: [4]),
            ],
            merged: """
                Tell the story of a village whose only bus line is cancelled. If the request asks for a \
                story, follow exactly three villagers and give each person a saying in the manner of "A \
                bus is a promise on wheels"; otherwise keep to what timetables show. When it is told, \
                list what the council could have asked beforehand, and tie every item of that list to \
                somebody in the village.
                """),
        Exemplar(
            .nested, .english,
            "Assess this excuse: \"I was late because the ferry turned back for a forgotten dog.\"",
            if: "an animal appears in the excuse",
            [
                .constraint(
                    .style, .sentiment, "Be amused, but fair to the one who was late.",
                    "Is the assessment amused but fair?", in: .then),
                .constraint(
                    .style, .languageStyle, "Be as stern as a court clerk.",
                    "Is the assessment as stern as a court clerk?", in: .otherwise),
                .task(
                    .content, .factuality,
                    "Having judged it, say what proof would settle the matter.",
                    "Does the response say what proof would settle the matter?"),
                .task(
                    .role, .personalization, "Then let the ferry's captain confirm or deny it.",
                    "Does the response let the captain confirm or deny the excuse?", after: [3]),
            ],
            merged: """
                Here is an excuse I was given: "I was late because the ferry turned back for a forgotten \
                dog." Assess this excuse. If an animal appears in the excuse, be amused, but fair to the \
                one who was late; if none does, be as stern as a court clerk. Having judged it, say what \
                proof would settle the matter. Then let the ferry's captain confirm or deny it.
                """),
    ]
}
