/// The n-grams that a text and an item of a benchmark share.
struct SharedWords {
    /// The first words of each shared n-gram in the text and in the item, in the text's order.
    private var places: [(own: Int32, other: Int32)] = []

    var count: Int { places.count }

    mutating func add(own: Int, other: Int32) { places.append((Int32(own), other)) }

    /// The longest run of the text's words that the item has in the same order.
    ///
    /// - Parameter gram: The words of an n-gram.
    /// - Returns: The words by their numbers; empty where nothing is shared.
    func longestRun(_ gram: Int) -> Range<Int> {
        var longest = 0..<0
        // Where the runs that may go on began in the text, by their last place in the item.
        var open: [Int32: Int32] = [:]
        var next: [Int32: Int32] = [:]
        var word: Int32 = -1
        for place in places {
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

    /// How many of the item's words the shared n-grams cover, each counted once.
    ///
    /// - Parameters:
    ///   - gram: The words of an n-gram.
    ///   - window: Within how many words of the text the n-grams must stand; nil for anywhere.
    /// - Returns: The most words that any window's n-grams cover.
    func covered(_ gram: Int, within window: Int? = nil) -> Int {
        let near = window.map { densest(gram, $0) } ?? places[...]
        var covered = 0
        var end = 0
        for place in near.map({ Int($0.other) }).sorted() where place + gram > end {
            covered += place + gram - max(place, end)
            end = place + gram
        }
        return covered
    }

    /// The places that are in the window with the most of them.
    private func densest(_ gram: Int, _ window: Int) -> ArraySlice<(own: Int32, other: Int32)> {
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
