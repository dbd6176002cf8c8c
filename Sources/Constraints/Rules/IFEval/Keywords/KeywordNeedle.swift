/// A keyword to look for in responses, in any case.
struct KeywordNeedle: Hashable, Sendable {
    private let needle: Needle
    private let plain: Needle

    init(_ keyword: some Collection<UInt32>) {
        let folded = CaseMapping.folded(keyword)
        needle = Needle(folded)
        let isStraight = folded.allSatisfy { straightened($0) == $0 }
        plain = isStraight ? needle : Needle(folded.map { straightened($0) })
    }

    init(_ keyword: String) { self.init(keyword.points) }

    func occurs(in response: ResponseText) -> Bool { needle.occurs(in: response.folded) }

    /// Every place where the letters stand, as `re.findall` finds them.
    func places(in response: ResponseText) -> [Range<Int>] { needle.places(in: response.folded) }

    /// Whether it stands somewhere with Python's `\b` on both sides.
    func occursBounded(in response: ResponseText) -> Bool {
        let text = response.folded
        return needle.occurs(in: text) { place in
            isBoundary(text, place.lowerBound) && isBoundary(text, place.upperBound)
        }
    }

    /// The places where a reader sees the keyword: whole words in scripts that have spaces, with a
    /// plural's ending or without, and any place in Chinese; quotes curly or straight.
    func wordPlaces(in response: ResponseText) -> [Range<Int>] {
        filtered(response) { text, place in
            !joins(text, place.lowerBound) && !joins(text, pluralEnd(text, place.upperBound))
        }
    }

    /// The places where a reader sees exactly the keyword.
    func exactPlaces(in response: ResponseText) -> [Range<Int>] {
        filtered(response) { text, place in
            !joins(text, place.lowerBound) && !joins(text, place.upperBound)
        }
    }

    private func filtered(
        _ response: ResponseText, _ isWanted: ([UInt32], Range<Int>) -> Bool
    ) -> [Range<Int>] {
        guard !plain.points.isEmpty else { return [] }
        let text = response.plain
        return plain.places(in: text).filter { isWanted(text, $0) }
    }

    private func isBoundary(_ text: [UInt32], _ index: Int) -> Bool {
        let before = index > 0 && CodePoint.isWord(text[index - 1])
        let after = index < text.count && CodePoint.isWord(text[index])
        return before != after
    }

    /// Whether the letters on both sides of a position belong to one word.
    private func joins(_ text: [UInt32], _ index: Int) -> Bool {
        guard index > 0, index < text.count else { return false }
        return isSpaced(text[index - 1]) && isSpaced(text[index])
    }

    /// Letters and digits of scripts that put spaces between words.
    private func isSpaced(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && point != 0x5F && !CodePoint.isCJK(point)
    }

    private func pluralEnd(_ text: [UInt32], _ index: Int) -> Int {
        guard index > 0, index < text.count, isSpaced(text[index - 1]) else { return index }
        if text[index] == 0x73 { return index + 1 }
        if text[index] == 0x65, index + 1 < text.count, text[index + 1] == 0x73 { return index + 2 }
        return index
    }
}
