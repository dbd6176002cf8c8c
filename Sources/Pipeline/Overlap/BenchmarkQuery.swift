/// A text that is looked for among the items of benchmarks.
struct BenchmarkQuery {
    let tokens: OverlapTokens
    /// For each word whether it says nothing.
    let isMute: [Bool]
    /// How many of the words before each say nothing.
    private let muteBefore: [Int]

    init(tokens: OverlapTokens, isMute: [Bool]) {
        self.tokens = tokens
        self.isMute = isMute
        var count = 0
        var muteBefore = [0]
        for mute in isMute {
            count += mute ? 1 : 0
            muteBefore.append(count)
        }
        self.muteBefore = muteBefore
    }

    /// Whether any of some words says nothing.
    func isMute(_ start: Int, _ length: Int) -> Bool {
        muteBefore[start + length] > muteBefore[start]
    }

    /// The text without what says nothing.
    var telling: String {
        var text = ""
        var start = 0
        for end in 0...isMute.count where end == isMute.count || isMute[end] {
            if start < end { text += tokens.text(start..<end) + " " }
            start = end + 1
        }
        return text
    }
}
