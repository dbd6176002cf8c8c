/// The forms of a response that IFEval's loose scoring tries.
enum LooseForms {
    /// The response without the first line, without the last, without both; each of these, and the
    /// whole, without asterisks; none twice, none blank, none the whole itself.
    static func others(than points: [UInt32]) -> [[UInt32]] {
        let firstBreak = points.firstIndex(of: BlankLines.lineBreak)
        let lastBreak = points.lastIndex(of: BlankLines.lineBreak)
        var forms: [ArraySlice<UInt32>] = [points[...]]
        if let firstBreak, let lastBreak {
            forms.append(points[(firstBreak + 1)...].stripped())
            forms.append(points[..<lastBreak].stripped())
            if firstBreak < lastBreak {
                forms.append(points[firstBreak + 1..<lastBreak].stripped())
            }
        }
        var others: [[UInt32]] = []
        for form in forms.map(Array.init) + forms.map({ $0.filter { $0 != Dividers.star } })
        where !form.isBlank && form != points && !others.contains(form) {
            others.append(form)
        }
        return others
    }
}
