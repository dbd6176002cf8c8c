/// The language that upstream's detector, langdetect, is likely to find.
///
/// langdetect guesses at random where it isn't sure, and is seldom sure of English without common
/// words: there the answer is "doubtful", so that no sample rests on a lucky guess.
enum UpstreamLanguage {
    /// langdetect's code; nil where the text has no letters, which it takes for any language.
    static func code(of response: ResponseText) -> String? {
        guard let code = response.language?.code else { return nil }
        guard code == "en" else { return code }
        return isDoubtful(response.folded) ? "doubtful" : code
    }

    private static func isDoubtful(_ points: [UInt32]) -> Bool {
        let words = points.split { !CodePoint.isWord($0) || CodePoint.isDigit($0) }
        guard words.count != 1 else { return true }
        return words.count > 40 && !words.contains { commonest.contains(Array($0)) }
    }

    private static let commonest = Set(
        "the of and to in is for that with it you are a this on be as or by from an".split(
            separator: " "
        )
        .map { String($0).points })
}
