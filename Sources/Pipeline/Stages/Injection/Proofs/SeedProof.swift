import Constraints

/// Proves that a seed's own text is still there: its material word for word, its request in content.
struct SeedProof {
    /// The share of a short request's content that must be kept.
    private static let coverage = 0.5
    /// The length in tokens below which a quoted or separate piece is no material.
    private static let shortest = 4

    private let seed: ProofText
    private let source: String
    private let material: [ProofText]

    init(_ seed: String) {
        source = seed
        self.seed = ProofText(seed)
        material = Self.material(of: seed).map { ProofText($0) }
    }

    /// The sentences of a text that stand in the seed word for word.
    func sentences(in text: ProofText) -> Set<Int> {
        let own = Set(seed.sentences.map { seed.tokens[$0].map(\.key) })
        return Set(
            text.sentences.indices.filter {
                own.contains(text.tokens[text.sentences[$0]].map(\.key))
            }
        )
    }

    /// What of the seed is lost.
    func faults(in text: ProofText) -> [ProofFault] {
        var faults: [ProofFault] = []
        for piece in material {
            if let lost = lostSentence(of: piece, in: text) {
                faults.append(
                    ProofFault(.seedLost, "the seed's text isn't there word for word: \"\(lost)\""))
                break
            }
        }
        let literals = Self.literals(of: seed)
        if let lost = literals.first(where: { !text.holds($0.key) }) {
            faults.append(
                ProofFault(
                    .seedLost,
                    "the seed's \"\(seed.excerpt(lost.index..<(lost.index + 1)))\" isn't there"))
        }
        let wanted = StatementFinder.content(seed.tokens[...])
        let kept = StatementFinder.content(text.tokens[...]).intersection(wanted)
        let share = wanted.isEmpty ? 1 : Double(kept.count) / Double(wanted.count)
        if share < Self.coverage {
            faults.append(
                ProofFault(
                    .seedLost,
                    "\(Int(share * 100)) % of the seed's words are there, at least "
                        + "\(Int(Self.coverage * 100)) % are wanted"))
        }
        return faults
    }

    private func lostSentence(of piece: ProofText, in text: ProofText) -> String? {
        for sentence in piece.sentences {
            let tokens = Array(piece.tokens[sentence])
            if text.starts(of: tokens).isEmpty { return piece.excerpt(sentence) }
        }
        return nil
    }

    /// Numbers, addresses and the like, which no other wording changes.
    private static func literals(of seed: ProofText) -> [(key: String, index: Int)] {
        seed.tokens.indices.compactMap { index in
            let token = seed.tokens[index]
            guard token.kind == .number, token.number ?? 2 > 1 else { return nil }
            return (token.key, index)
        }
    }

    /// The pieces of a seed that a request is about: quoted texts, code, lists, passages.
    static func material(of seed: String) -> [String] {
        let lines = seed.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " || $0 == "\t" })
        }.filter { !$0.isEmpty }
        guard let first = lines.first else { return [] }
        var pieces = quoted(seed)
        if lines.count == 1 {
            // "Summarise this text: ..." in one line.
            if let colon = first.firstIndex(where: { $0 == ":" || $0 == "：" }) {
                let rest = String(first[first.index(after: colon)...])
                if ProofText(rest).tokens.count >= 8 { pieces.append(rest) }
            }
            return pieces
        }
        // The request is the first line, or the last where the first is the longer by far.
        let lengths = [first, lines.last ?? first].map { ProofText($0).tokens.count }
        let request = lengths[0] > 40 && lengths[1] * 2 < lengths[0] ? lines.count - 1 : 0
        for (index, line) in lines.enumerated() where index != request {
            let isQuestion = line.last == "?" || line.last == "？"
            if isQuestion, index == lines.count - 1 || index == 1 { continue }
            pieces.append(line)
        }
        return pieces
    }

    /// The texts between quotation marks or in backticks.
    private static func quoted(_ seed: String) -> [String] {
        var pieces: [String] = []
        let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”"), ("「", "」"), ("`", "`")]
        for (open, close) in pairs {
            var rest = seed[...]
            while let start = rest.firstIndex(of: open) {
                let after = rest[rest.index(after: start)...]
                guard let end = after.firstIndex(of: close) else { break }
                let piece = String(after[..<end])
                if !piece.contains(where: \.isNewline), !piece.isEmpty { pieces.append(piece) }
                rest = after[after.index(after: end)...]
            }
        }
        return pieces.filter { ProofText($0).tokens.count <= 400 }
    }
}
