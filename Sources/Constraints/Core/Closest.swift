/// Finds the candidate that a misspelt name most likely means; nil if none is near.
func closest(to name: String, among candidates: [String]) -> String? {
    let name = Array(name.utf8.prefix(100))
    let limit = max(2, name.count / 4)
    return
        candidates
        .map { ($0, editDistance(name, Array($0.utf8.prefix(100)))) }
        .filter { $0.1 <= limit }
        .min { $0.1 < $1.1 }?
        .0
}

/// The number of single-byte insertions, deletions and replacements between two names.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in right.enumerated() {
            let replaced = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
        }
    }
    return row[right.count]
}
