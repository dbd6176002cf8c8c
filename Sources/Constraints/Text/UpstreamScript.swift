/// What of a text langdetect looks at: its start, without addresses, and the script that prevails.
///
/// Where the code points beyond Latin letters are more than twice as many as those, it leaves out the
/// Latin ones. Else the script with more runs of one to three letters has its way: Latin letters and
/// most others make three runs each, Chinese characters and Hangul hardly more than one.
struct UpstreamScript {
    /// The part of the text that counts; nil where that is the whole text.
    let kept: [UInt32]?
    /// Whether Latin letters prevail, though other letters are many: the language is anyone's guess.
    let isUneven: Bool

    init(_ points: [UInt32]) {
        let start = points.prefix(Self.longest)
        var latin = 0
        var beyond = 0
        var runs = 0
        for point in start {
            if Self.isLatin(point) {
                latin += 1
            } else if point >= 0x300, !(0x1E00...0x1EFF).contains(point) {
                beyond += 1
                guard CodePoint.isWord(point) else { continue }
                runs += CodePoint.isCJK(point) && !(0x3041...0x30FF).contains(point) ? 1 : 3
            }
        }
        let hasAddress = start.contains(0x40) || Self.scheme.occurs(in: points)
        let text = hasAddress ? Self.withoutAddresses(start) : Array(start)
        guard latin > 0, runs > 0 else {
            kept = hasAddress || start.count < points.count ? text : nil
            isUneven = false
            return
        }
        let isLatin = latin * 2 >= beyond && runs <= latin * 3
        kept =
            isLatin
            ? text.map { $0 >= 0x300 && CodePoint.isWord($0) ? 0x20 : $0 }
            : text.map { Self.isLatin($0) ? 0x20 : $0 }
        isUneven = isLatin && beyond * 2 > latin
    }

    /// The code points at which langdetect stops reading.
    static let longest = 10_000
    private static let scheme = Needle("://".points)

    /// ASCII letters and the marks between the two cases.
    private static func isLatin(_ point: UInt32) -> Bool { (0x41...0x7A).contains(point) }

    /// The text with a space in place of each stretch that holds "://" or "@".
    private static func withoutAddresses(_ points: ArraySlice<UInt32>) -> [UInt32] {
        var text: [UInt32] = []
        for piece in points.split(
            omittingEmptySubsequences: false, whereSeparator: CodePoint.isSpace)
        {
            let letters = Array(piece)
            let isAddress = scheme.occurs(in: letters) || letters.dropFirst().contains(0x40)
            if !isAddress { text += letters }
            text.append(0x20)
        }
        return text
    }
}
