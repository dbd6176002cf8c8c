/// The words that join the branches of a selection.
enum Connectives {
    static let conditional = [
        "if", "when", "whenever", "where", "in case", "provided", "should", "unless", "depending",
        "as long as", "given that", "suppose", "assuming", "in the event", "whether",
        "如", "若", "当", "假如", "假设", "倘", "要是", "只要", "除非", "的话", "一旦", "视", "根据", "凡", "取决",
    ].map { ProofText($0).tokens.map(\.key) }

    static let otherwise = [
        "otherwise", "else", "if not", "if it isn't", "if it doesn't", "if it is not",
        "if it does not", "if that isn't", "if that is not", "if this is not", "not the case",
        "in any other case", "in all other cases", "in every other case", "unless", "or else",
        "if they don't", "if there isn't", "if there is not", "failing that", "by contrast",
        "on the other hand", "if the opposite", "doesn't hold", "does not hold",
        "否则", "不然", "反之", "其他情况", "其余情况", "若不", "如果不", "如不", "若没有", "如果没有", "除此之外",
        "不满足", "不符合", "不成立", "要不", "除非", "若否", "如否", "若非", "如果并非",
    ].map { ProofText($0).tokens.map(\.key) }

    static func holds(_ keys: [String], _ run: [String]) -> Bool { !places(keys, run).isEmpty }

    /// The places at which a run of keys begins.
    static func places(_ keys: [String], _ run: [String]) -> [Int] {
        guard let first = run.first, keys.count >= run.count else { return [] }
        return (0...(keys.count - run.count)).filter { start in
            keys[start] == first && zip(keys[start...], run).allSatisfy { $0 == $1 }
        }
    }
}
