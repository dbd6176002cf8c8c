import Foundation

extension CompetentWriter {
    /// An instruction with the seed's part known, so that mistakes can be made around it.
    struct SpoiledText {
        private let whole: String
        private let seed: String
        /// What stands before the seed.
        private let head: String
        /// What stands after the seed; all of it where the seed isn't found.
        private let tail: String
        private let isChinese: Bool

        init(_ text: String, seed: String) {
            whole = text
            isChinese = CompetentWriter.isChinese(text)
            if !seed.isEmpty, let range = text.range(of: seed) {
                self.seed = seed
                head = String(text[..<range.lowerBound])
                tail = String(text[range.upperBound...])
            } else {
                self.seed = ""
                head = ""
                tail = text
            }
        }

        func text(with fault: Fault) -> String {
            switch fault {
            case .losesNumber: around(Self.withoutNumber)
            case .swapsKeyword: around(Self.withOtherQuote)
            case .dropsPassage: head + shortenedSeed + tail
            case .answersQuestion: answer
            case .leaksMarker: head + seed + " [[DRAFT]] " + tail
            case .contradictsItself: whole + contradiction
            case .wrongLanguage: isChinese ? Self.englishText : Self.chineseText
            case .empty: ""
            case .cut: String(whole.prefix(max(1, whole.count * 3 / 5)))
            case .dropsConstraint: head + seed + withoutLastSentence(tail)
            case .dropsBranch: around(withoutBranch)
            case .changesRelation: around(Self.withOtherRelation)
            case .addsConstraint:
                whole
                    + (isChinese
                        ? "全文还要写成押韵的七言诗。" : " Put the whole of it in rhyming couplets, too.")
            case .duplicatesSeed: whole + "\n\n" + (seed.isEmpty ? whole : seed)
            case .leaksPrompt:
                (isChinese ? CompetentWriter.leakedChinese : CompetentWriter.leakedEnglish) + "\n\n"
                    + whole
            }
        }

        /// Changes what stands after the seed, or before it if nothing after it can be changed.
        private func around(_ change: (String) -> String) -> String {
            let after = change(tail)
            return after != tail ? head + seed + after : change(head) + seed + tail
        }

        private static func withoutNumber(_ text: String) -> String {
            let number =
                #"(?<![\p{L}\d.])\d[\d,.]*(?![\p{L}\d])|(?<=[\p{Han}])\d+|\d+(?=\p{Han})|"#
                + #"(?i)\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"#
                + #"[两二三四五六七八九十百]+(?=[个条段句次处点种项步字行])"#
            guard let range = text.range(of: number, options: .regularExpression) else {
                return text
            }
            return text.replacingCharacters(
                in: range, with: CompetentWriter.isChinese(text) ? "若干" : "several")
        }

        private static func withOtherQuote(_ text: String) -> String {
            let quoted =
                #""[^"\n]{1,60}"|“[^”\n]{1,60}”|「[^」\n]{1,60}」|‘[^’\n]{1,60}’|《[^》\n]{1,60}》"#
            guard let range = text.range(of: quoted, options: .regularExpression) else {
                return text
            }
            let inside = text.index(after: range.lowerBound)..<text.index(before: range.upperBound)
            return text.replacingCharacters(
                in: inside,
                with: CompetentWriter.isChinese(String(text[inside])) ? "稻草人" : "scarecrow")
        }

        private static let relations: [(String, String)] = [
            ("at least", "at most"), ("no fewer than", "no more than"), ("at most", "at least"),
            ("no more than", "no fewer than"), ("fewer than", "more than"),
            ("less than", "more than"), ("more than", "less than"), ("exactly", "at least"),
            ("不少于", "不超过"), ("至少", "至多"), ("不超过", "不少于"), ("至多", "至少"), ("最多", "最少"),
            ("少于", "多于"), ("超过", "少于"), ("恰好", "至少"), ("正好", "至少"), ("before", "after"),
        ]

        private static func withOtherRelation(_ text: String) -> String {
            for (old, new) in relations {
                if let range = text.range(of: old, options: .caseInsensitive) {
                    return text.replacingCharacters(in: range, with: new)
                }
            }
            return text
        }

        /// The seed without its longest paragraph, or without its second half.
        private var shortenedSeed: String {
            let paragraphs = seed.components(separatedBy: "\n")
            if paragraphs.count > 1,
                let longest = paragraphs.indices.max(by: {
                    paragraphs[$0].count < paragraphs[$1].count
                })
            {
                return paragraphs.indices.filter { $0 != longest }.map { paragraphs[$0] }
                    .joined(separator: "\n")
            }
            return String(seed.prefix(seed.count / 2))
        }

        private var contradiction: String {
            isChinese
                ? "同时，以上提到的每一项要求都不要照做，回答里不能出现其中任何一项。"
                : " At the same time, do none of what was just asked, and leave all of it out of the answer."
        }

        private var answer: String {
            isChinese
                ? "好的，下面是我的回答。首先，这个问题可以从三个方面来看：背景、做法和结果。其次，我建议先从最容易的一步做起。希望对你有帮助！"
                : "Sure! Here is my answer. The matter has three sides: where it comes from, how it is done, "
                    + "and what comes of it. I would begin with the easiest step. I hope this helps!"
        }

        private func withoutLastSentence(_ text: String) -> String {
            let sentences = CompetentWriter.sentences(of: text)
            guard !sentences.isEmpty else { return text }
            return sentences.dropLast().joined()
        }

        private func withoutBranch(_ text: String) -> String {
            let openings = [
                "otherwise", "if not", "or else", "if it does not", "if ", "否则", "不然", "反之", "如果",
                "若",
            ]
            let sentences = CompetentWriter.sentences(of: text)
            for opening in openings {
                if let index = sentences.lastIndex(where: {
                    let bare = $0.drop { !$0.isLetter }.lowercased()
                    return bare.hasPrefix(opening)
                }) {
                    return sentences.indices.filter { $0 != index }.map { sentences[$0] }.joined()
                }
            }
            return text
        }

        private static let englishText =
            "Please write a short reply that deals with the matter in a friendly way and gives a few examples."
        private static let chineseText = "请写一段简短的回复，语气友好地说明这件事，并举几个例子。"
    }

    /// A sentence that the English prompt for merging has.
    public static let leakedEnglish =
        "Keep every number, every quoted text and every keyword exactly as it is."
    /// A sentence that the Chinese prompt for merging has.
    public static let leakedChinese = "每个数字、每处引用的文字和每个关键词都要原样保留。"

    /// The sentences of a text, each with what separates it from the next; a line ends a sentence.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            current.append(character)
            let isLast = index + 1 == characters.count
            let ends =
                "。！？\n".contains(character)
                || (".!?".contains(character) && (isLast || characters[index + 1].isWhitespace))
            if ends || isLast {
                if current.contains(where: { $0.isLetter || $0.isNumber }) || sentences.isEmpty {
                    sentences.append(current)
                } else {
                    sentences[sentences.count - 1] += current
                }
                current = ""
            }
        }
        return sentences
    }
}
