/// The commonest words of a language that shares many of them with its kin, those that its kin
/// hasn't, and its kin's own: Portuguese beside Galician and Spanish, Finnish beside Estonian, Hindi
/// beside Nepali and Marathi.
struct KinWords: Sendable {
    private enum Script {
        case latin
        case devanagari
    }

    let code: String
    private let script: Script
    /// One word of so many must be among the commonest.
    private let share: Int
    /// In the commonest words, in those of its own, in its kin's.
    private let kinds: WordKinds

    private init(
        _ code: String, _ script: Script, oneOf share: Int, own: String, shared: String,
        kin: String
    ) {
        self.code = code
        self.script = script
        self.share = share
        kinds = WordKinds(
            [own + " " + shared, own, kin].map { list in
                list.split(separator: " ").map { Self.packed($0, script) }
            })
    }

    static let hindi = KinWords(
        "hi", .devanagari, oneOf: 5,
        own: "है हैं और को ने नहीं लिए था थी थे",
        shared: "में की के से का पर यह एक भी कि जो इस तो ही या हो कर आप अपने मैं",
        kin: "छ छन् लागि र गर्न यो आहे आणि हे साठी करा नाही")
    static let ofLatinScript = [
        KinWords(
            "pt", .latin, oneOf: 4,
            own: """
                não uma um são isso também foram suas seus eles até você muito pelo pela em com ao
                """,
            shared: """
                que de do da dos das no na nos nas os as para por como se mais ou foi ela seu sua \
                ele e o a
                """,
            kin: """
                non unha unhas está estes y el los las del una con es un le la les et il di che
                """),
        KinWords(
            "fi", .latin, oneOf: 7,
            own: """
                että tai mutta sekä ovat kun myös joka jotka voi tämä hän sen kuin oli eivät niin \
                mukaan jos vain
                """,
            shared: "ja on ei se ole",
            kin: "ning või see kui selle ka mis seda oma and the of"),
    ]

    /// Whether a text's words are the language's commonest often enough, its own often and its kin's
    /// hardly ever.
    func prevail(in points: [UInt32]) -> Bool {
        var count = Count()
        for point in points {
            if let letter = Self.letter(point, script) {
                count.add(letter)
                continue
            }
            count.closeWord(kinds)
            let classes = CodePoint.classes(of: point)
            count.others += classes.contains(.word) && !classes.contains(.digit) ? 1 : 0
        }
        count.closeWord(kinds)
        return count.words >= 25 && count.common * share > count.words
            && count.own * 20 > count.words && count.kin * 4 < count.own
            && count.others * 4 < count.words
    }

    private struct Count {
        var words = 0
        var common = 0
        var own = 0
        var kin = 0
        /// Letters of other scripts.
        var others = 0
        private var length: UInt64 = 0
        private var packed: UInt64 = 0

        mutating func add(_ letter: UInt8) {
            if length < 8 { packed |= UInt64(letter) << (8 * length) }
            length += 1
        }

        mutating func closeWord(_ kinds: WordKinds) {
            guard length > 0 else { return }
            words += 1
            if length <= WordKinds.longest {
                let lists = kinds[packed]
                common += lists & 1
                own += lists >> 1 & 1
                kin += lists >> 2
            }
            (length, packed) = (0, 0)
        }
    }

    private static func packed(_ word: some StringProtocol, _ script: Script) -> UInt64 {
        word.unicodeScalars.reversed().reduce(0) {
            $0 << 8 | UInt64(letter($1.value, script) ?? 0)
        }
    }

    /// A byte for a letter of the script, in lower case; nil for all else.
    @inline(__always)
    private static func letter(_ point: UInt32, _ script: Script) -> UInt8? {
        switch script {
        case .latin:
            let lowered = point | 0x20
            return lowered &- 0x61 < 26 || lowered &- 0xE0 < 0x20 ? UInt8(lowered) : nil
        case .devanagari:
            guard point &- 0x900 < 0x80, !(0x964...0x96F).contains(point) else { return nil }
            return UInt8(point & 0x7F | 0x80)
        }
    }
}
