import Foundation

/// Turns letters with accents into plain ones, as upstream does before it compares names.
enum PlainLetters {
    /// What is left of a text in ASCII once every code point is decomposed by compatibility (NFKD).
    static func ascii(_ points: some Collection<UInt32>) -> [UInt32] {
        var known: [UInt32: [UInt32]] = [:]
        var result: [UInt32] = []
        result.reserveCapacity(points.count)
        for point in points {
            if point < 0x80 {
                result.append(point)
            } else if let parts = known[point] {
                result += parts
            } else {
                // Marks may change places among themselves only, so that each is taken by itself.
                let text = String(points: CollectionOfOne(point))
                let parts = text.decomposedStringWithCompatibilityMapping.points.filter {
                    $0 < 0x80
                }
                known[point] = parts
                result += parts
            }
        }
        return result
    }
}
