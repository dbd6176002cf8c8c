import Foundation

/// Plays a capable model for the prompts that Weft sends, and makes one kind of mistake on request.
///
/// The same request always gets the same answer. What a request is about is told by the marks in it
/// (`[[WANTED]]`, `[[DRAFT]]`), by the numbered wishes of a request for keywords, by the topics that it
/// asks for, or else by its asking for YES or NO, True or False; anything else is answered with a
/// sentence.
///
/// ```swift
/// let writer = CompetentWriter(fault: .losesNumber)
/// let server = try ModelServer { request, _ in .answer(writer.answer(request)) }
/// ```
public struct CompetentWriter: Sendable {
    /// A mistake that a model makes when it puts an instruction in words.
    public enum Fault: String, CaseIterable, Sendable {
        /// A number of a constraint isn't there any more.
        case losesNumber
        /// A quoted word is another one.
        case swapsKeyword
        /// The seed's passage, or the second half of a seed without one, is gone.
        case dropsPassage
        /// The request is answered instead of asked.
        case answersQuestion
        /// A mark of the prompt stands in the text.
        case leaksMarker
        /// A demand is followed by its opposite.
        case contradictsItself
        /// The text is in Chinese instead of English, or the other way round.
        case wrongLanguage
        /// There is no text.
        case empty
        /// The text stops half way.
        case cut
        /// The last sentence of the constraints is gone.
        case dropsConstraint
        /// What holds otherwise, or in the one case, is gone.
        case dropsBranch
        /// "At least" became "at most", and the like.
        case changesRelation
        /// A demand that nobody made is added.
        case addsConstraint
        /// The seed stands there twice.
        case duplicatesSeed
        /// A sentence of the prompt stands in the text.
        case leaksPrompt
    }

    /// The mistake in every text that is asked of it; nil for none.
    public let fault: Fault?
    /// Whether a judge's question is answered with YES.
    public let approves: Bool

    /// Plays a writer.
    ///
    /// - Parameters:
    ///   - fault: The mistake that it makes; nil for none.
    ///   - approves: Whether it answers judges' questions with YES.
    public init(fault: Fault? = nil, approves: Bool = true) {
        self.fault = fault
        self.approves = approves
    }

    /// The text that a model would answer a request with.
    public func answer(_ request: ReceivedRequest) -> String {
        let prompt = request.prompt
        if let wanted = Self.block("WANTED", in: prompt) {
            return spoiledReply(SoftAnswers(prompt: prompt, wanted: wanted).json)
        }
        if let draft = Self.block("DRAFT", in: prompt) {
            let merge = Merge(draft: draft, variant: Self.hash(prompt))
            guard let fault else { return merge.text }
            return Self.spoiled(merge.text, fault, seed: merge.seed)
        }
        if let words = KeywordAnswers(prompt: prompt) { return words.text }
        if prompt.contains("\"topics\"") {
            return #"{"topics": ["Problem Solving"], "abilities": ["explanation"]}"#
        }
        if prompt.contains("True"), prompt.contains("False") { return approves ? "True" : "False" }
        if prompt.contains("YES") || prompt.contains("NO") || prompt.contains("否") {
            return approves ? "YES" : "NO"
        }
        return Self.isChinese(prompt)
            ? "这里给出一份完整的回答，先说结论，再说理由。" : "Here is a full answer: the point first, then the reasons."
    }

    /// Applies a mistake to an instruction.
    ///
    /// - Parameters:
    ///   - text: The instruction.
    ///   - fault: The mistake.
    ///   - seed: The seed's text, which constraints were added to.
    /// - Returns: The spoiled text; the same where there is nothing of the kind to spoil.
    public static func spoiled(_ text: String, _ fault: Fault, seed: String) -> String {
        SpoiledText(text, seed: seed).text(with: fault)
    }

    /// What stands between the last pair of marks of a name; nil where there is no such pair.
    static func block(_ name: String, in text: String) -> String? {
        guard let end = text.range(of: "[[/\(name)]]", options: .backwards),
            let start = text.range(
                of: "[[\(name)]]", options: .backwards,
                range: text.startIndex..<end.lowerBound)
        else { return nil }
        return text[start.upperBound..<end.lowerBound].trimmingCharacters(
            in: .whitespacesAndNewlines)
    }

    /// A number that depends on a text alone (FNV-1a).
    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Whether most letters of a text are ideographs.
    static func isChinese(_ text: String) -> Bool {
        let ideographs = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
        let letters = text.unicodeScalars.count { $0.isASCII && $0.properties.isAlphabetic }
        return ideographs * 3 > letters
    }

    private func spoiledReply(_ json: String) -> String {
        switch fault {
        case .empty: ""
        case .cut: String(json.prefix(json.count * 3 / 5))
        default: json
        }
    }
}
