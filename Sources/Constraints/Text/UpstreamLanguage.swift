/// The language that upstream's detector, langdetect, is likely to find.
///
/// langdetect guesses at random where it isn't sure, and is seldom sure of single words: there the
/// answer is "doubtful", so that no sample rests on a lucky guess.
enum UpstreamLanguage {
    /// langdetect's code; nil where the text has no letters, which it takes for any language.
    static func code(of response: ResponseText) -> String? {
        let isShort = response.points.count <= UpstreamScript.longest
        let start =
            isShort ? response.points : Array(response.points.prefix(UpstreamScript.longest))
        let text = isShort ? response.text : String(points: start)
        if let code = PlainLanguage.code(of: start, text: text) {
            guard code == "en", CapitalTokens.isUpper(start) else { return code }
            return CapitalsLanguage.code(of: start)
        }
        let script = UpstreamScript(response.points)
        let language =
            script.kept.map { LanguageDetector.detect(String(points: $0), points: $0) }
            ?? response.language
        guard let code = language?.code else { return nil }
        guard code == "en" else { return code }
        let points = script.kept ?? response.points
        guard !script.isUneven, hasSeveralWords(points) else { return "doubtful" }
        guard CapitalTokens.isUpper(points) else { return code }
        return isList(points) ? "doubtful" : CapitalsLanguage.code(of: points)
    }

    /// Whether a long text in capitals has none of the commonest words, as lists of names haven't.
    private static func isList(_ points: [UInt32]) -> Bool {
        let words = points.split { !CodePoint.isWord($0) || CodePoint.isDigit($0) }
        return words.count > 40
            && !words.contains { commonest.contains(CaseMapping.folded($0)) }
    }

    private static let commonest = Set(
        "the of and to in is for that with it you are a this on be as or by from an".split(
            separator: " "
        ).map { String($0).points })

    private static func hasSeveralWords(_ points: [UInt32]) -> Bool {
        var count = 0
        var inside = false
        for point in points where count < 2 {
            let isLetter = CodePoint.isWord(point) && !CodePoint.isDigit(point)
            if isLetter && !inside { count += 1 }
            inside = isLetter
        }
        return count > 1
    }
}
