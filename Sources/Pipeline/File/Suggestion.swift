/// The known name that is nearest to a wrong one, for "did you mean".
///
/// Nil where none is near: more than a third of the letters would have to change.
func nearest(to name: String, among known: [String]) -> String? {
    let distances = known.map { ($0, editDistance(name.lowercased(), $0.lowercased())) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= max(1, name.count / 3) else {
        return nil
    }
    return best.0
}

/// The number of letters to put in, take out, change or swap with a neighbour.
private func editDistance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
        var current = [i + 1]
        for j in b.indices {
            var best = min(
                previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, beforePrevious[j - 1] + 1)
            }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[b.count]
}
