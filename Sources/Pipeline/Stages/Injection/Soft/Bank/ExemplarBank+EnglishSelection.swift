import Constraints
import Records

extension ExemplarBank {
    /// A condition that chooses between demands, in English.
    static let englishSelection: [Exemplar] = [
        Exemplar(
            .selection, .english,
            """
            Answer this letter to the parish office: "My late aunt's grave has sunk. Who repairs \
            it, and is the 240 euros I paid in spring still with you?"
            """,
            if: "the letter names a sum of money",
            [
                .constraint(
                    .content, .factuality, "Say what has to be shown before money is paid back.",
                    "Does the answer say what has to be shown before money is paid back?", in: .then
                ),
                .constraint(
                    .style, .sentiment, "Stay sober rather than solemn.",
                    "Does the answer stay sober rather than solemn?", in: .then),
                .constraint(
                    .content, .helpfulness, "Invite the writer to the office hour.",
                    "Does the answer invite the writer to the office hour?", in: .otherwise),
            ],
            merged: """
                Please answer this letter to the parish office: "My late aunt's grave has sunk. Who \
                repairs it, and is the 240 euros I paid in spring still with you?" If the letter names \
                a sum of money, say what has to be shown before money is paid back, and stay sober \
                rather than solemn. Otherwise, simply invite the writer to the office hour.
                """),
        Exemplar(
            .selection, .english,
            "Rewrite this line of our menu: \"Pork neck, slow roasted, with plum dumplings\".",
            if: "the dish contains meat",
            [
                .constraint(
                    .content, .factuality,
                    "Name where the animal was raised, as a gap to be filled in.",
                    "Does the line leave a gap for where the animal was raised?", in: .then),
                .constraint(
                    .linguistic, .languageStyle, "Put the vegetables before everything else.",
                    "Do the vegetables come before everything else in the line?", in: .otherwise),
                .constraint(
                    .inverse, .wordMatching, "Either way, avoid \"homemade\".",
                    "Is the line free of the word homemade?"),
            ],
            merged: """
                I'm redoing our menu and need this line rewritten: "Pork neck, slow roasted, with plum \
                dumplings". If the dish contains meat, name where the animal was raised, as a gap to be \
                filled in; otherwise put the vegetables before everything else. Either way, avoid \
                "homemade".
                """),
        Exemplar(
            .selection, .english,
            """
            Explain this error to the person who reported it: "Disk quota exceeded while saving \
            holiday_2019.mov".
            """,
            if: "a file is named in the error",
            [
                .constraint(
                    .content, .helpfulness, "Show how to find out how large that file is.",
                    "Does the explanation show how to find out how large the file is?", in: .then),
                .constraint(
                    .rule, .supportiveness, "Warn before every step that could delete something.",
                    "Is there a warning before every step that could delete something?", in: .then),
                .constraint(
                    .content, .topic, "Ask for the exact moment at which it appeared.",
                    "Does the explanation ask for the moment at which the error appeared?",
                    in: .otherwise),
            ],
            merged: """
                Explain this error to the person who reported it: "Disk quota exceeded while saving \
                holiday_2019.mov". Two cases. If a file is named in the error, show how to find out how \
                large that file is, and warn before every step that could delete something. Otherwise \
                ask for the exact moment at which it appeared.
                """),
        Exemplar(
            .selection, .english, "Recommend a first houseplant for a north-facing bathroom.",
            if: "the request mentions a bathroom",
            [
                .constraint(
                    .content, .keywords, "Speak of steam, of the window and of mould.",
                    "Does the response speak of steam, of the window and of mould?", in: .then),
                .constraint(
                    .content, .topic, "Speak of radiators and dry air.",
                    "Does the response speak of radiators and dry air?", in: .otherwise),
                .constraint(
                    .audience, .personalization,
                    "Write for somebody who has already killed a cactus.",
                    "Is the response written for somebody who has killed a cactus?"),
            ],
            merged: """
                Recommend a first houseplant for a north-facing bathroom, for somebody who has already \
                killed a cactus. If the request mentions a bathroom, speak of steam, of the window and \
                of mould. Otherwise, speak of radiators and dry air.
                """),
        Exemplar(
            .selection, .english,
            """
            Comment on this school report: "Ines reads far beyond her years and still hides when \
            asked to present."
            """,
            if: "the report mentions a weakness",
            [
                .constraint(
                    .role, .supportiveness, "Comment as a drama teacher who was shy herself.",
                    "Is the comment in the voice of a drama teacher who was shy herself?", in: .then
                ),
                .constraint(
                    .numerical, .helpfulness, "Propose two exercises for the kitchen at home.",
                    "Does the comment propose two exercises for the kitchen?", in: .then),
                .constraint(
                    .style, .sentiment, "Congratulate plainly, without superlatives.",
                    "Does the comment congratulate plainly, without superlatives?", in: .otherwise),
            ],
            merged: """
                I'd like a comment on this school report: "Ines reads far beyond her years and still \
                hides when asked to present." Should it be that the report mentions a weakness, comment \
                as a drama teacher who was shy herself and propose two exercises for the kitchen at \
                home; otherwise congratulate plainly, without superlatives.
                """),
        Exemplar(
            .selection, .english,
            """
            Turn these notes into a handover for the night shift: bed 4 restless, bed 7 waiting for \
            results, pump in room 2 beeps.
            """,
            if: "a device is mentioned in the notes",
            [
                .constraint(
                    .format, .startWith, "Put the device at the top, ahead of all patients.",
                    "Does the handover put the device ahead of all patients?", in: .then),
                .constraint(
                    .format, .template, "Follow the numbers of the beds.",
                    "Does the handover follow the numbers of the beds?", in: .otherwise),
                .constraint(
                    .rule, .factuality, "State for each point what is known and what is guessed.",
                    "Does each point of the handover state what is known and what is guessed?"),
            ],
            merged: """
                Notes from today: bed 4 restless, bed 7 waiting for results, pump in room 2 beeps. Turn \
                these notes into a handover for the night shift that states for each point what is known \
                and what is guessed. If a device is mentioned in the notes, put the device at the top, \
                ahead of all patients; otherwise follow the numbers of the beds.
                """),
        Exemplar(
            .selection, .english, "Plan an evening for six colleagues who barely know one another.",
            if: "fewer than ten people are invited",
            [
                .constraint(
                    .situation, .topic, "Let everybody cook something small at one table.",
                    "Does the plan have everybody cook something at one table?", in: .then),
                .constraint(
                    .inverse, .supportiveness, "Avoid games in which somebody is left out.",
                    "Does the plan avoid games in which somebody is left out?", in: .then),
                .constraint(
                    .content, .helpfulness, "Divide the guests by chance and say how.",
                    "Does the plan say how the guests are divided by chance?", in: .otherwise),
            ],
            merged: """
                Plan an evening for six colleagues who barely know one another. If fewer than ten people \
                are invited: let everybody cook something small at one table, and avoid games in which \
                somebody is left out. Otherwise: divide the guests by chance and say how.
                """),
        Exemplar(
            .selection, .english,
            """
            Give this shop review a public reply: "Nice staff, but the lamp flickers and nobody rang \
            back."
            """,
            if: "the review praises something",
            [
                .constraint(
                    .linguistic, .startWith, "Take up the praise in your own words first.",
                    "Does the reply take up the praise first?", in: .then),
                .constraint(
                    .content, .helpfulness, "Name a person and an hour for calling back.",
                    "Does the reply name a person and an hour for calling back?", in: .then),
                .constraint(
                    .style, .sentiment, "Apologise once, and briefly.",
                    "Does the reply apologise once and briefly?", in: .otherwise),
            ],
            merged: """
                We got this shop review: "Nice staff, but the lamp flickers and nobody rang back." Give \
                it a public reply. If the review praises something, take up the praise in your own words \
                first, and name a person and an hour for calling back. Otherwise apologise once, and \
                briefly.
                """),
    ]
}
