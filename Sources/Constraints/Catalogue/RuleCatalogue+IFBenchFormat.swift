extension RuleCatalogue {
    /// IFBench's rules on formats, its custom ones and its repeats: for evaluation.
    static let ifbenchFormat: [any Rule.Type] = [
        FormatParentheses.self,
        FormatQuotes.self,
        FormatOptions.self,
        FormatNewline.self,
        FormatEmoji.self,
        FormatLineIndent.self,
        FormatQuoteUnquote.self,
        FormatList.self,
        FormatThesis.self,
        FormatSubBullets.self,
        FormatNoBulletsBullets.self,
        FormatTitleCase.self,
        FormatOutputTemplate.self,
        FormatNoWhitespace.self,
        CustomDateFormatList.self,
    ]
}
