/// Words that are written in lower case in ordinary English, and so start a sentence where they have
/// a capital.
enum OrdinaryWords {
    /// Whether a word, in lower case, or one that it is an inflection of, is listed.
    static func holds(_ word: String) -> Bool {
        if listed.contains(word) { return true }
        guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        return endings.contains { ending, replacements in
            guard word.hasSuffix(ending), word.utf8.count >= ending.utf8.count + 3 else {
                return false
            }
            let stem = String(word.dropLast(ending.count))
            return replacements.contains { listed.contains(stem + $0) } || isDoubled(stem)
        }
    }

    /// Whether a word with a capital is as likely to be part of a name as to start a sentence.
    static func mayBeName(_ word: String) -> Bool { nameParts.contains(word) }

    /// Whether a stem ends in a consonant that was doubled before an ending: "planned".
    private static func isDoubled(_ stem: String) -> Bool {
        let letters = stem.utf8.suffix(2)
        return stem.utf8.count > 3 && letters.first == letters.last
            && listed.contains(String(stem.dropLast()))
    }

    private static let endings: [(String, [String])] = [
        ("s", [""]), ("es", [""]), ("ies", ["y"]), ("ed", ["", "e"]), ("ied", ["y"]),
        ("ing", ["", "e"]), ("ly", ["", "le"]), ("ily", ["y"]), ("er", ["", "e"]),
        ("ers", ["", "e"]), ("ness", [""]), ("ment", [""]), ("ments", [""]), ("ion", ["", "e"]),
        ("ions", ["", "e"]), ("ation", ["", "e"]), ("ations", ["", "e"]), ("able", ["", "e"]),
        ("al", ["", "e"]), ("ity", ["", "e"]), ("ful", [""]), ("less", [""]),
    ]

    private static let listed = Set(
        (fromAToK + " " + fromLToZ).split(separator: " ").map(String.init))

    private static let nameParts = Set(
        """
        about account act actor actress address advance adventure advertising after agency \
        agreement airport am analysis and annual app arcade are arm armed army art artificial as \
        aside assistant at awareness ball band bank base battle beach big bill bird black blue \
        board bottom bowl boy branch brave bridge brilliant brown building bus business by camp \
        cards cat cell center centers central centre challenge channel chief church circle city \
        civil classical clock clouds club coach coast code cold college combat comic command \
        community company competition computer conference constant consumer contact control cook \
        cooking cool count court creation crisis cup daily day dead debate defense delivery \
        department desert development did die diet dinner director disaster dish district \
        division doctor dream dress drive dust duty earth east eastern education electric \
        electronic elementary email engagement engineering english entertainment entity entry \
        everyone evolution exchange executive exploration express extreme eye fair fall farm fast \
        fate father federal festival fielder figure finance financial flight fly football for \
        force foreign forever foundation four framework free freedom from front fruit game garden \
        general glass global globe god gold golden government grace grade grand great green group \
        guide health hell heritage hero high hills historic history hospital house how human \
        impact in independence independent industrial inner integration intelligence intelligent \
        interactive interface interior international internet interview into invasion \
        investigation is island item just justice kid king kingdom kitchen lake language law \
        leader leadership league learning leaving led legacy let library limited link little live \
        location long lost machine magazine major man management marine marines mark market \
        master may maybe media medical memory mental metropolitan middle midnight military mine \
        minister miss mobile mode model mom moon mountain mountains movement music my name \
        national neon network new news no north northern northwest not now ocean of office old on \
        open operation or orange organization our out outline over paper park party person phone \
        photo physics picture pictures pink plane planet plant platform platforms police policy \
        poor pop post power president presidential press pride professor profile project \
        protection quality quest radio reach read realm recognition red reform region regional \
        report reporter republic request research resolution review river road rock rocky roll \
        rolling rose row rule rush safety salt sand scar scheme school science score sea second \
        secret securities security service seven shadow she shift shock shore silver sleep social \
        society software solar solution soul south southeast southern space sport sports spring \
        square star stars state station stick stock stone storage store storm strategy street \
        studio stuff suicide summary summer sun sunny sweet switch system table tax tech \
        techniques technological technology television tell ten tennis territory test than that \
        then third thursday tips title to tour town trade train trust turner ultimate under unit \
        universal university upper village violence virtual visit volume wall war was we web \
        wednesday well were west western what when white who why wild wisdom with world would \
        write year yellow you young your zone
        """.split(separator: " ").map(String.init))
}
