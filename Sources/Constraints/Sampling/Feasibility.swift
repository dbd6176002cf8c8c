/// Whether one response can meet several rules' demands at once without being contrived.
struct Feasibility {
    var counts: [Demand.Quantity: Range<Int>] = [:]
    private(set) var held: [String] = []
    private(set) var quoted: [String] = []
    private(set) var omitted: [String] = []
    private(set) var needed: Set<Demand.Feature> = []
    private(set) var barred: Set<Demand.Feature> = []
    private(set) var forms: [Demand.Form] = []
    private(set) var openings = 0
    private(set) var closings = 0
    private(set) var cases: Set<Demand.LetterCase> = []
    private(set) var languages: Set<String> = []
    private var contradictions: [String] = []

    /// Takes the demands of a set of rules together.
    init(_ demands: [Demand]) {
        for demand in demands { add(demand) }
        for (quantity, range) in counts where range.lowerBound > 0 {
            if let feature = quantity.feature { add(.needs(feature)) }
        }
    }

    /// Says which demands clash; nil if none do.
    static func clash(among demands: [Demand]) -> String? { Feasibility(demands).clashes.first }

    /// Every clash, in words.
    var clashes: [String] {
        contradictions + textClashes + featureClashes + formClashes + lengthClashes + otherClashes
    }

    private mutating func add(_ demand: Demand) {
        switch demand {
        case .count(var quantity, let range):
            if case .keyword(let word) = quantity {
                quantity = .keyword(String(points: CaseMapping.folded(word.points)))
                if range.lowerBound > 0 { held.append(word) }
            }
            let both = (counts[quantity] ?? range).clamped(to: range)
            guard !both.isEmpty else {
                contradictions.append("no count of \(quantity) satisfies all")
                return
            }
            counts[quantity] = both
        case .holds(let text): held.append(text)
        case .quotes(let text): quoted.append(text)
        case .omits(let text): omitted.append(text)
        case .needs(let feature):
            needed.insert(feature)
            needed.formUnion(feature.implied)
        case .bars(let feature): barred.insert(feature)
        case .opening: openings += 1
        case .closing: closings += 1
        case .whole(let form): forms.append(form)
        case .letters(let letters): cases.insert(letters)
        case .language(let code): languages.insert(code)
        }
    }

    func least(_ quantity: Demand.Quantity) -> Int { counts[quantity]?.lowerBound ?? 0 }

    /// The highest count allowed; nil if there is no bound.
    func most(_ quantity: Demand.Quantity) -> Int? {
        guard let range = counts[quantity], range.upperBound < Int.max else { return nil }
        return range.upperBound - 1
    }

    private var textClashes: [String] {
        var clashes: [String] = []
        for text in held + quoted {
            let points = text.points
            let folded = CaseMapping.folded(points)
            for other in omitted where Needle(folding: other).occurs(in: folded) {
                clashes.append("\"\(text)\" is wanted and \"\(other)\" is not")
            }
            for feature in Demand.Feature.allCases
            where barred.contains(feature) && points.contains(where: feature.contains) {
                clashes.append("\"\(text)\" is wanted and \(feature.rawValue) are not")
            }
            for quantity in counts.keys {
                guard case .keyword(let word) = quantity, let most = most(quantity) else {
                    continue
                }
                if Needle(folding: word).places(in: folded).count > most {
                    clashes.append("\"\(text)\" is wanted and \"\(word)\" is not")
                }
            }
        }
        for text in quoted {
            if cases.contains(.upper), text.points.contains(where: CodePoint.isLower) {
                clashes.append("\"\(text)\" isn't in capitals")
            }
            if cases.contains(.lower), text.points.contains(where: CodePoint.isUpper) {
                clashes.append("\"\(text)\" isn't in lower case")
            }
        }
        return clashes
    }

    private var featureClashes: [String] {
        var clashes = Demand.Feature.allCases.filter { needed.contains($0) && barred.contains($0) }
            .map { "\($0.rawValue) are both wanted and not" }
        if cases.contains(.lower), needed.contains(.capitals) {
            clashes.append("capital letters are wanted in a text of lower case")
        }
        return clashes
    }

    /// What doesn't go with a form that fills the whole response.
    private var formClashes: [String] {
        guard let form = forms.first else { return [] }
        var clashes: [String] = []
        if let other = forms.dropFirst().first {
            clashes.append("the response can't be both \(form.rawValue) and \(other.rawValue)")
        }
        let strangers = counts.filter { $0.value.lowerBound > 0 }.keys.filter { quantity in
            !quantity.countsAnyText && !form.holds(quantity)
        }
        clashes += strangers.map { "\(form.rawValue) has no \($0)" }.sorted()
        clashes += Demand.Feature.allCases
            .filter { needed.contains($0) && !form.hasRoom(for: $0) }
            .map { "\(form.rawValue) has no \($0.rawValue)" }
        if openings + closings > 0 {
            clashes.append("\(form.rawValue) leaves no room before or after it")
        }
        return clashes
    }

    private var otherClashes: [String] {
        var clashes: [String] = []
        if counts[.bullets] != nil, counts[.paragraphs] != nil {
            clashes.append("dividers of asterisks are taken for bullets")
        }
        if counts[.blankLineParagraphs] != nil, counts[.paragraphs] != nil {
            clashes.append("paragraphs would be parted in two ways")
        }
        let countsWords = counts[.words] != nil || counts[.sentences] != nil
        if countsWords, !languages.isDisjoint(with: Lengths.unspacedLanguages) {
            clashes.append("words and sentences of that language can't be counted")
        }
        if languages.count > 1 { clashes.append("the response can be in one language only") }
        if cases.count > 1 { clashes.append("letters can't be in both cases") }
        if openings > 1 { clashes.append("only one thing can be first") }
        if closings > 1 { clashes.append("only one thing can be last") }
        return clashes
    }
}

extension Demand.Form {
    /// Whether a response of this form can have some of a quantity that only prose usually has.
    fileprivate func holds(_ quantity: Demand.Quantity) -> Bool {
        switch (self, quantity) {
        case (.table, .tables), (.table, .tableRows), (.table, .tableColumns): true
        case (.code, .codeBlocks): true
        case (.list, .bullets), (.list, .numberedItems), (.list, .wordsPerBullet): true
        case (_, .named): true
        default: false
        }
    }

    /// Whether a response of this form can have things of a kind: marks may stand in any text, the
    /// blocks of a page only in a page.
    fileprivate func hasRoom(for feature: Demand.Feature) -> Bool {
        switch feature {
        case .bullets, .numberedItems: self == .list
        case .tables: self == .table
        case .codeBlocks: self == .code
        case .labels: self == .labelledLines
        case .headings, .dividers, .blockQuotes: false
        case .emphasis, .links: self == .list || self == .table || self == .labelledLines
        default: true
        }
    }
}
