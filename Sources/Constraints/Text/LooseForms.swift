/// The forms of a response that IFEval's loose scoring tries.
enum LooseForms {
    /// The whole, without the first line, without the last, without both; each with and without
    /// asterisks; none twice.
    static func texts(of text: String) -> [String] {
        let lines = text.unicodeScalars.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { String($0) }
        var forms = [text]
        for shorter in [lines.dropFirst(), lines.dropLast(), lines.dropFirst().dropLast()] {
            let points = shorter.joined(separator: "\n").points
            forms.append(String(points: points.stripped()))
        }
        forms += forms.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "*" })) }
        var seen: [String] = []
        for form in forms where !seen.contains(where: { $0.utf8.elementsEqual(form.utf8) }) {
            seen.append(form)
        }
        return seen
    }
}
