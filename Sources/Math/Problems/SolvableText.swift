/// Tells from a problem's text whether it can be solved from that text alone and has an answer to
/// compare.
public enum SolvableText {
    /// Finds the faults, at most one of each kind, in the order of ``ProblemFault/Reason``.
    public static func faults(in problem: String) -> [ProblemFault] {
        let text = AnswerText(problem)
        if text.trimmed(0..<text.bytes.count).isEmpty {
            return [ProblemFault(reason: .empty, evidence: "")]
        }
        var faults: [ProblemFault] = []
        if let place = missingFigure(in: text) {
            faults.append(ProblemFault(reason: .needsFigure, evidence: text.text(place)))
        }
        if let place = text.first(of: proofs, where: { startsSentence(text, $0) }) {
            faults.append(ProblemFault(reason: .isProof, evidence: text.text(place)))
        }
        return faults
    }

    /// Gives the words that speak of a figure which the text holds neither as code nor as a table.
    private static func missingFigure(in text: AnswerText) -> Range<Int>? {
        if let place = text.first(of: images) { return place }
        let codes = text.first(of: codeStarts)
        if let codes, !hasCode(in: text) { return codes }
        if codes != nil { return nil }
        if let place = text.first(of: figures) { return place }
        return text.first(of: displays) == nil ? text.first(of: pointers) : nil
    }

    /// True if drawing code is whole: it is opened, says something, and is closed.
    private static func hasCode(in text: AnswerText) -> Bool {
        for (open, close) in codes {
            guard let start = text.first(of: open), let end = text.first(of: close),
                end.lowerBound > start.upperBound
            else { continue }
            let code = text.trimmed(start.upperBound..<end.lowerBound)
            // A drawing has commands with arguments.
            if text.bytes[code].contains(UInt8(ascii: "(")) { return true }
        }
        return false
    }

    private static let codes = [
        (PhraseSet(["[asy]"]), PhraseSet(["[/asy]"])),
        (PhraseSet(["\\begin{asy}"]), PhraseSet(["\\end{asy}"])),
        (PhraseSet(["\\begin{tikzpicture}"]), PhraseSet(["\\end{tikzpicture}"])),
    ]

    private static let codeStarts = PhraseSet(["[asy]", "\\begin{asy}", "\\begin{tikzpicture}"])

    private static let images = PhraseSet(["\\includegraphics", "<img", "!["])

    private static let figures = PhraseSet([
        "figure below", "figure above",
        "figure shown", "figure at", "figure on", "following figure", "in the figure",
        "the figure,", "the figure shows", "see figure", "see the figure", "diagram below",
        "diagram above", "diagram shown", "diagram at", "diagram on", "following diagram",
        "in the diagram",
        "the diagram,", "the diagram shows", "the diagram indicates", "see diagram", "as shown",
        "pictured", "picture below", "in the picture", "graph below", "graph shown",
        "graph is shown", "drawing below", "grid below", "grid shown", "lattice shown",
        "如图", "见图", "下图", "上图", "右图", "左图", "附图", "图中", "图所示", "示意图", "图象如",
    ])

    /// Words that point at something shown, which may be a table or a formula in the text itself.
    private static let pointers = PhraseSet([
        "shown below", "shown above", "shown here", "is shown in",
    ])

    private static let displays = PhraseSet(["\\begin{", "\\[", "$$", "\n|"])

    private static let proofs = PhraseSet([
        "prove ", "prove:", "show that", "show algebraically", "求证", "试证", "证明",
    ])

    /// True at the text's start and after a stop, a line break, a bracket, or one of the words that
    /// a command follows.
    ///
    /// So "it can be shown that" and 可以证明 are no demands for a proof.
    private static func startsSentence(_ text: AnswerText, _ start: Int) -> Bool {
        var end = start
        var isAfterBreak = false
        while end > 0, AnswerText.isSpace(text.bytes[end - 1]) {
            isAfterBreak = isAfterBreak || text.bytes[end - 1] == UInt8(ascii: "\n")
            end -= 1
        }
        guard end > 0, !isAfterBreak else { return true }
        if ".:;,?!)]$*>-".utf8.contains(text.bytes[end - 1]) { return true }
        let before: [StaticString] = [
            "。", "，", "：", "；", "）", "、", "？", "请", "并", "试", "求", "then", "and", "please",
        ]
        return before.contains { text.has($0, at: end - $0.utf8CodeUnitCount) }
    }
}
