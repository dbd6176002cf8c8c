/// A part of a drawn rule that a model must think of: words that fit the seed.
public struct KeywordSlot: Hashable, Sendable {
    /// What the words are for.
    public enum Purpose: Hashable, Sendable {
        /// A good answer uses them at least once.
        case required
        /// A good answer can use it again and again.
        case frequent
        /// An answer is tempted to use them, and can do without.
        case forbidden
        /// A paragraph of a good answer can start with it.
        case firstWord
    }

    /// The rule that has the slot.
    public let rule: RuleID
    /// The argument that the words become.
    public let argument: String
    /// The number of words wanted.
    public let count: Int
    /// What the words are for.
    public let purpose: Purpose

    init(_ rule: RuleID, _ argument: String, count: Int, _ purpose: Purpose) {
        self.rule = rule
        self.argument = argument
        self.count = count
        self.purpose = purpose
    }

    /// Says why a word can't fill the slot; nil if it can.
    func fault(of word: String, for seed: SeedFacts) -> String? {
        let points = word.points
        if points.isBlank { return "it is blank" }
        if points.count > Self.longest { return "it is longer than \(Self.longest) characters" }
        if points.count != points.stripped().count { return "it has whitespace around it" }
        guard
            points.allSatisfy({
                CodePoint.isWord($0) && $0 != 0x5F || $0 == 0x20 || $0 == 0x2D || $0 == 0x27
            }), points.first.map(CodePoint.isWord) == true,
            points.last.map(CodePoint.isWord) == true
        else { return "it has characters other than letters, digits, spaces, hyphens, apostrophes" }
        if !points.contains(where: { CodePoint.isWord($0) && !CodePoint.isDigit($0) }) {
            return "it has no letter"
        }
        switch purpose {
        case .forbidden where seed.holds(word): return "the seed itself asks for it"
        case .firstWord where points.contains(0x20): return "it is more than one word"
        default: return nil
        }
    }

    private static let longest = 40
}
