/// The language that langdetect is likely to find in English that is all in capitals.
///
/// langdetect learns from words as they are usually written, and looks at nothing inside of words in
/// capitals: only at how they start and end. So it takes English in capitals for German or Somali
/// where the letters at the words' ends are wrong. The weights are fitted to its verdicts on 6,700
/// English texts put in capitals (multinomial logistic regression on shares of words). Where it is
/// sure of itself, they agree with it on 98 of 100 texts left out of the fit, and on 99 of 100 of
/// those longer than 400 code points.
enum CapitalsLanguage {
    /// The code of the likeliest language; nil where there are no words.
    static func code(of points: [UInt32]) -> String? {
        var shares = Shares()
        var start = points.index(from: 0, where: isLetter)
        while start < points.count {
            let end = points.index(from: start) { !isLetter($0) }
            shares.add(first: points[start], last: points[end - 1], length: end - start)
            start = points.index(from: end, where: isLetter)
        }
        if points.last.map(isLetter) == true { shares.dropLastEnding(of: points) }
        guard shares.words > 0 else { return nil }
        return rivals.max { $0.score(shares) < $1.score(shares) }?.code
    }

    /// Letters of European languages; all else parts words.
    private static func isLetter(_ point: UInt32) -> Bool {
        switch point {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2FF: true
        default: false
        }
    }

    /// How often words start and end in each letter.
    private struct Shares {
        var words = 0
        var first = [Int](repeating: 0, count: 26)
        var last = [Int](repeating: 0, count: 26)
        var aloneA = 0
        var aloneI = 0

        mutating func add(first opening: UInt32, last closing: UInt32, length: Int) {
            words += 1
            if let letter = Self.index(opening) { first[letter] += 1 }
            if let letter = Self.index(closing) { last[letter] += 1 }
            guard length == 1 else { return }
            if opening == 0x41 { aloneA += 1 }
            if opening == 0x49 { aloneI += 1 }
        }

        /// A word's end is only seen where something follows it.
        mutating func dropLastEnding(of points: [UInt32]) {
            if let letter = points.last.flatMap(Self.index) { last[letter] -= 1 }
        }

        private static func index(_ point: UInt32) -> Int? {
            (0x41...0x5A).contains(point) ? Int(point) - 0x41 : nil
        }
    }

    private struct Rival {
        let code: String
        let bias: Int
        /// By the letter with which a word starts, A to Z.
        let first: [Int]
        /// By the letter in which a word ends, A to Z.
        let last: [Int]
        let aloneA: Int
        let aloneI: Int

        init(
            code: String, bias: Int, first: [Int], last: [Int], alone aloneA: Int, _ aloneI: Int
        ) {
            self.code = code
            self.bias = bias
            self.first = first
            self.last = last
            self.aloneA = aloneA
            self.aloneI = aloneI
        }

        func score(_ shares: Shares) -> Int {
            var sum = bias * shares.words + aloneA * shares.aloneA + aloneI * shares.aloneI
            for letter in 0..<26 {
                sum += first[letter] * shares.first[letter] + last[letter] * shares.last[letter]
            }
            return sum
        }
    }

    private static let rivals = [
        Rival(
            code: "de", bias: 15,
            first: [
                -29, 36, -117, 121, 55, 80, 94, -7, -100, 1, 107, -5, -34, -33, 20, -12, -99, 20,
                48, -86, 35, 85, 23, -53, -177, 69,
            ],
            last: [
                -29, 31, 28, 37, -62, 26, 101, 22, 3, 2, -13, -47, -27, -15, -78, 12, 14, 51, 102,
                -17, 14, 10, 43, -49, 0, 1,
            ],
            alone: -147, 0),
        Rival(
            code: "en", bias: 3,
            first: [
                3, -17, 51, -27, -14, 36, 5, 6, 60, 33, -53, -9, -10, -11, -1, 7, -68, 17, 5, 74,
                24, -55, 23, -73, 38, -27,
            ],
            last: [
                19, 2, 41, 22, 24, 6, -23, 2, 21, 2, 58, 53, 58, -28, 3, 42, 2, 15, 19, 51, -7, 21,
                21, -37, -15, -2,
            ],
            alone: 54, -14),
        Rival(
            code: "other", bias: 33,
            first: [
                30, -1, 18, -34, 41, -27, -109, -75, 36, 8, 30, 18, 27, -19, -64, 38, -21, 21, -26,
                -8, 35, -58, 13, 7, 88, 9,
            ],
            last: [
                -23, -11, -33, -30, -59, -36, -36, -54, 26, -4, 21, 17, 12, -41, -65, -69, -10,
                -59, -57, -12, -34, -24, -38, 24, -14, 9,
            ],
            alone: 118, 2),
        Rival(
            code: "pt", bias: -8,
            first: [
                14, -24, 0, -54, 53, 27, -11, -26, 12, 3, -16, -3, -1, -14, 85, 33, -3, 30, -24,
                -37, 4, 16, -40, 6, -24, -11,
            ],
            last: [
                67, -9, -2, -22, 9, 0, -7, -52, -6, 0, -24, -9, -6, -22, 123, -2, 0, -9, -13, 17,
                -16, 2, -20, -13, -17, 0,
            ],
            alone: 67, 10),
        Rival(
            code: "so", bias: -23,
            first: [
                29, -4, -8, 70, -32, -51, 43, 18, 32, 42, -21, -48, 19, -35, -14, -143, 58, -46,
                41, -83, -48, -55, 61, 82, 107, -30,
            ],
            last: [
                20, -11, -14, 14, 39, -16, -51, 71, -40, 0, 0, -27, -47, 80, 44, -7, -3, 26, -19,
                -38, 50, -5, -25, 44, 54, -8,
            ],
            alone: -52, -8),
        Rival(
            code: "vi", bias: -20,
            first: [
                -46, 10, 56, -76, -103, -65, -22, 84, -40, -88, -46, 47, -2, 112, -27, 77, 132,
                -42, -43, 140, -50, 66, -81, 31, -31, -10,
            ],
            last: [
                -53, -1, -20, -20, 49, 20, 15, 11, -4, -1, -42, 13, 11, 27, -27, 25, -3, -24, -33,
                0, -7, -4, 20, 32, -7, -1,
            ],
            alone: -40, 10),
    ]
}
