/// Every rule there is.
public enum RuleCatalogue {
    /// Every rule's type, by family.
    public static let all: [any Rule.Type] = [
        KeywordExistence.self,
        KeywordFrequency.self,
        ForbiddenWords.self,
        LetterFrequency.self,
        ResponseLanguage.self,
        NumberOfSentences.self,
        NumberOfParagraphs.self,
        NumberOfWords.self,
        NthParagraphFirstWord.self,
        NumberOfPlaceholders.self,
        Postscript.self,
        BulletList.self,
        ConstrainedResponse.self,
        HighlightedSections.self,
        MultipleSections.self,
        JSONFormat.self,
        Title.self,
        TwoResponses.self,
        RepeatPrompt.self,
        EndPhrase.self,
        Quotation.self,
        CapitalWordFrequency.self,
        EnglishCapital.self,
        EnglishLowercase.self,
        NoComma.self,
    ]

    /// The rule of an id; nil if there is none.
    public static func rule(_ id: RuleID) -> (any Rule.Type)? { byID[id] }

    /// The rule of an id; throws a suggestion if there is none.
    public static func find(_ id: String) throws(ConstraintError) -> any Rule.Type {
        if let rule = byID[RuleID(id)] { return rule }
        let near = closest(to: id, among: all.map { $0.id.text })
        throw .unknownRule(id, suggestion: near.map { RuleID($0) })
    }

    /// Whether two rules can't stand in one instruction; a rule can't stand beside itself.
    public static func conflict(_ left: any Rule.Type, _ right: any Rule.Type) -> Bool {
        left.id == right.id || left.conflicts.contain(right.id) || right.conflicts.contain(left.id)
    }

    private static let byID: [RuleID: any Rule.Type] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
