import Constraints
import Records

/// Puts a composition in words, each constraint's sentence as it is.
struct CompositionText: Sendable {
    let frames: TreeFrames

    private var language: PromptLanguage { frames.language }
    private var gap: String { language == .chinese ? "" : " " }

    /// The constraints below one another, each composition inside another indented.
    func block(_ tree: Composition) -> String {
        switch tree {
        case .leaf(let leaf): sentence(leaf)
        case .and(let parts):
            ([frames.introduction] + items(parts, 0)).joined(separator: "\n")
        case .chain(let steps): ([frames.chain] + stepLines(steps, 0)).joined(separator: "\n")
        case .selection(let selection):
            isInline(selection)
                ? inline(tree) : selectionLines(selection, "", 0).joined(separator: "\n")
        }
    }

    /// Whether ``woven(_:)`` can be read in one way only.
    ///
    /// What follows a composition in a running text could be taken for a part of it.
    static func canWeave(_ tree: Composition) -> Bool {
        guard tree.depth <= 2 else { return false }
        switch tree {
        case .leaf, .chain: return true
        case .and(let parts): return parts.dropLast().allSatisfy { $0.depth == 0 }
        case .selection(let selection):
            let branches = [selection.then, selection.otherwise].compactMap { $0 }
            return branches.allSatisfy { branch in
                if case .selection = branch { return false }
                return true
            }
        }
    }

    /// The constraints as sentences after one another.
    func woven(_ tree: Composition) -> String {
        guard case .and(let parts) = tree else { return inline(tree) }
        return parts.map(inline).joined(separator: gap)
    }

    /// The sentence of a constraint with the mark at its end.
    func sentence(_ leaf: Composition.Leaf) -> String {
        let text =
            switch leaf.constraint {
            case .rule(let use): use.text
            case .question(let question): question.text
            }
        return Presentation.ended(text, language)
    }

    private func inline(_ tree: Composition) -> String {
        switch tree {
        case .leaf(let leaf): return sentence(leaf)
        case .and(let parts):
            let letters = "abcdefgh"
            return zip(letters, parts).map { letter, part in
                (language == .chinese ? "（\(letter)）" : "(\(letter)) ") + inline(part)
            }.joined(separator: gap)
        case .chain(let steps):
            let texts = steps.enumerated().map { index, step in
                frames.step(index, of: steps.count) + gap + inline(step)
            }
            return ([frames.chain] + texts).joined(separator: gap)
        case .selection(let selection):
            var texts = [head(selection), inline(selection.then)]
            if let otherwise = selection.otherwise {
                texts += [frames.selection.otherwise, inline(otherwise)]
            }
            return texts.joined(separator: gap)
        }
    }

    private func head(_ selection: Composition.Selection) -> String {
        frames.selection.then.split(separator: "~", omittingEmptySubsequences: false)
            .joined(separator: selection.condition.text)
    }

    /// Whether a selection is one line: each branch a single sentence.
    private func isInline(_ selection: Composition.Selection) -> Bool {
        selection.then.depth == 0 && (selection.otherwise?.depth ?? 0) == 0
    }

    private func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }

    private func items(_ parts: [Composition], _ depth: Int) -> [String] {
        parts.enumerated().flatMap { index, part in
            // Numbers on the outside only: those of steps would be mixed up with them.
            let mark = frames.mark == "1" ? (depth == 0 ? "\(index + 1)." : "-") : frames.mark
            return item(part, mark, depth)
        }
    }

    private func item(_ part: Composition, _ mark: String, _ depth: Int) -> [String] {
        let start = indent(depth) + mark + " "
        switch part {
        case .leaf(let leaf): return [start + sentence(leaf)]
        case .and(let parts): return items(parts, depth)
        case .chain(let steps): return [start + frames.chain] + stepLines(steps, depth + 1)
        case .selection(let selection):
            return isInline(selection)
                ? [start + inline(part)] : selectionLines(selection, mark + " ", depth)
        }
    }

    /// A selection with its branches below it.
    private func selectionLines(
        _ selection: Composition.Selection, _ mark: String, _ depth: Int
    ) -> [String] {
        let inner = mark.isEmpty ? depth : depth + 1
        var lines = [indent(depth) + mark + head(selection)] + branch(selection.then, inner)
        if let otherwise = selection.otherwise {
            let space = String(repeating: " ", count: mark.count)
            lines += [indent(depth) + space + frames.selection.otherwise]
            lines += branch(otherwise, inner)
        }
        return lines
    }

    private func branch(_ tree: Composition, _ depth: Int) -> [String] {
        let mark = frames.mark == "1" ? "-" : frames.mark
        if case .and(let parts) = tree {
            return parts.flatMap { item($0, mark, depth) }
        }
        return item(tree, mark, depth)
    }

    private func stepLines(_ steps: [Composition], _ depth: Int) -> [String] {
        steps.enumerated().map { index, step in
            indent(depth) + frames.step(index, of: steps.count) + gap + inline(step)
        }
    }
}
