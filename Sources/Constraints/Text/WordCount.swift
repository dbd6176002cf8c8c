/// Counts words.
enum WordCount {
    /// The number of `\w+` runs: "don't" is two, a run of Chinese characters one.
    static func runs(in points: [UInt32]) -> Int {
        points.withUnsafeBufferPointer { points in
            var count = 0
            var inside = false
            for point in points {
                let isWord = CodePoint.isWord(point)
                count += isWord && !inside ? 1 : 0
                inside = isWord
            }
            return count
        }
    }
}
