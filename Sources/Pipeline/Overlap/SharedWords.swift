/// The n-grams that a text and an item of a benchmark share.
struct SharedWords {
    private struct Place {
        /// The n-gram's first word in the text, and in the item.
        let own: Int32
        let other: Int32
        /// Whether it is of words of the text that say nothing.
        let isMute: Bool
    }

    /// How much of an item is shared.
    struct Cover: Hashable {
        /// Words of the item that shared n-grams cover, each counted once.
        var words = 0
        /// Words that mute n-grams cover, and no others.
        var mute = 0

        /// The share of the item's words that is covered, of those that say something.
        ///
        /// - Parameters:
        ///   - length: The item's words.
        ///   - least: How many must be left to say something.
        /// - Returns: From 0 to 1.
        func share(of length: Int, least: Int) -> Double {
            let telling = length - mute
            return telling < least ? 0 : Double(words) / Double(telling)
        }
    }

    private let gram: Int
    /// In the text's order.
    private var places: [Place] = []

    /// - Parameter gram: The words of an n-gram.
    init(gram: Int) { self.gram = gram }

    mutating func add(own: Int, other: Int32, isMute: Bool) {
        places.append(Place(own: Int32(own), other: other, isMute: isMute))
    }

    /// The longest run of the text's words that the item has in the same order.
    var longestRun: Range<Int> {
        var longest = 0..<0
        // Where the runs that may go on began in the text, by their last place in the item.
        var open: [Int32: Int32] = [:]
        var next: [Int32: Int32] = [:]
        var word: Int32 = -1
        for place in places where !place.isMute {
            if place.own != word {
                open = place.own == word + 1 ? next : [:]
                next = [:]
                word = place.own
            }
            let start = open[place.other - 1] ?? place.own
            next[place.other] = start
            let run = Int(start)..<(Int(place.own) + gram)
            if run.count > longest.count { longest = run }
        }
        return longest
    }

    /// How much of the item the shared n-grams cover.
    ///
    /// - Parameter window: Within how many words of the text they must stand; nil for anywhere. Of all
    ///   windows the one with the most n-grams counts.
    /// - Returns: The words of the item that are covered.
    func cover(within window: Int? = nil) -> Cover {
        let telling = places.filter { !$0.isMute }
        let near = window.map { densest(telling, $0) } ?? telling[...]
        let words = Self.words(near, gram)
        let mute = places.contains(where: \.isMute) ? Self.words(places[...], gram) : words
        return Cover(words: words.count, mute: mute.subtracting(words).count)
    }

    private static func words(_ places: ArraySlice<Place>, _ gram: Int) -> Set<Int32> {
        var words: Set<Int32> = []
        for place in places { words.formUnion(place.other..<(place.other + Int32(gram))) }
        return words
    }

    /// The places that are in the window with the most of them.
    private func densest(_ places: [Place], _ window: Int) -> ArraySlice<Place> {
        var best = places[0..<0]
        var start = 0
        for end in places.indices {
            while Int(places[end].own - places[start].own) + gram > window, start < end {
                start += 1
            }
            if end - start + 1 > best.count { best = places[start...end] }
        }
        return best
    }
}
