/// Wants each line indented further than the one before.
///
/// Upstream counts the spaces (no tabs) at the start of a line. It means to leave out blank lines
/// but takes them out of the list that it walks over, so that the line after a blank one isn't
/// looked at; of two blank lines that are the same, one may stay, and counts as a line.
struct FormatLineIndent: Rule {
    static let id: RuleID = "format:line_indent"
    static let collection = RuleCollection.ifbench
    static let summary = "Each line is indented further than the one before, like stairs."
    static let parameters: [Parameter] = []

    static let phrasings: [PromptLanguage: [Phrasing]] = [
        .english: [
            "Build stairs: begin each new line with more spaces than the line above it has."
        ],
        .chinese: ["把文字排成阶梯：每一行行首的空格都要比上一行多。"],
    ]

    static let examples: [RuleExample] = [
        .passes([:], "Tides\n rise\n   and fall"),
        .passes([:], "潮起\n  潮落\n    月圆"),
        .fails([:], "Tides\n rise\n and fall"),
        .fails([:], "  潮起\n潮落"),
        .failsUnsoundly([:], "Tides\n\n\n rise\n\n\n  and fall"),
        .failsUnsoundly([:], "潮起\n\t潮落"),
    ]

    init(_ arguments: Arguments) throws(ArgumentFault) {}

    func check(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        return verdict(
            upstreamLines(of: points).map { line in points[line].prefix { $0 == 0x20 }.count })
    }

    /// Leaves out every blank line, and counts other whitespace too.
    func checkSoundly(_ response: ResponseText, prompt: String) -> RuleVerdict {
        let points = response.points
        return verdict(
            BlankLines.lines(of: points).filter { !points[$0].isBlank }
                .map { points[$0].prefix(while: CodePoint.isSpace).count })
    }

    private func verdict(_ indents: [Int]) -> RuleVerdict {
        let flat = zip(indents, indents.dropFirst()).enumerated().first { $1.0 >= $1.1 }
        return RuleVerdict(
            Self.self, flat == nil,
            flat.map { "line \($0.offset + 2) has \($0.element.1) spaces after \($0.element.0)" }
                ?? "\(indents.count) steps")
    }

    /// The lines that upstream's loop leaves.
    ///
    /// At each blank line it takes out the first line that is the same, and goes two lines on.
    private func upstreamLines(of points: [UInt32]) -> [Range<Int>] {
        let lines = BlankLines.lines(of: points)
        var isKept = [Bool](repeating: true, count: lines.count)
        var blanks: [ArraySlice<UInt32>: BlankQueue] = [:]
        var index = 0
        while index < lines.count {
            let line = points[lines[index]]
            guard line.isBlank else {
                index += 1
                continue
            }
            isKept[blanks[line, default: BlankQueue()].replaceFirst(adding: index)] = false
            let next = index + 1
            if next < lines.count, points[lines[next]].isBlank {
                blanks[points[lines[next]], default: BlankQueue()].append(next)
            }
            index += 2
        }
        return zip(lines, isKept).filter { $0.1 }.map(\.0)
    }
}

/// The blank lines of one content that are left, in the order of the text.
private struct BlankQueue {
    private var indices: [Int] = []
    private var head = 0

    mutating func append(_ index: Int) { indices.append(index) }

    /// Adds a line and takes out the first one, which may be the same.
    mutating func replaceFirst(adding index: Int) -> Int {
        append(index)
        head += 1
        return indices[head - 1]
    }
}
