import Synchronization

/// Counts how varied the words of constraints are over a run.
///
/// Distinct-n is the share of n-grams that are different (Li et al. 2016, arXiv 1510.03055); openings
/// are the first three words of a sentence. A Chinese character counts as a word.
final class PhrasingTally: Sendable {
    private struct Counts {
        var instructions = 0
        var sentences = 0
        var openings: Set<Int> = []
        var bigrams = 0
        var differentBigrams: Set<Int> = []
        /// Whether so many were met that no more are told apart.
        var isFull = false
    }

    private let counts = Mutex(Counts())
    /// The most bigrams that are remembered: some 16 MB.
    private static let room = 1 << 20

    /// Counts the sentences of one instruction's constraints.
    func add(_ sentences: [String]) {
        let words = sentences.map(Self.words)
        counts.withLock { counts in
            counts.instructions += 1
            guard !counts.isFull else { return }
            for sentence in words where !sentence.isEmpty {
                counts.sentences += 1
                counts.openings.insert(sentence.prefix(3).hashValue)
                for pair in zip(sentence, sentence.dropFirst()) {
                    counts.bigrams += 1
                    var hasher = Hasher()
                    hasher.combine(pair.0)
                    hasher.combine(pair.1)
                    counts.differentBigrams.insert(hasher.finalize())
                }
            }
            counts.isFull = counts.differentBigrams.count > Self.room
        }
    }

    /// What was counted, in a sentence; nil where nothing was.
    var note: String? {
        counts.withLock { counts in
            guard counts.sentences > 0 else { return nil }
            let share =
                counts.bigrams == 0
                ? 0 : Double(counts.differentBigrams.count) / Double(counts.bigrams)
            return "variety of phrasing over \(counts.instructions) new instructions: "
                + "\(counts.openings.count) different openings of three words among "
                + "\(counts.sentences) constraints, distinct-2 \(rounded(share))"
                + (counts.isFull ? " (of those before memory was full)" : "")
        }
    }

    private func rounded(_ share: Double) -> Double { (share * 1_000).rounded() / 1_000 }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            let isIdeograph = scalar.properties.isIdeographic
            if !isIdeograph, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            {
                word.unicodeScalars.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if isIdeograph { words.append(String(scalar)) }
        }
        return word.isEmpty ? words : words + [word]
    }
}
