extension RuleCatalogue {
    /// Weft's own rules on words, letters, marks and lengths.
    static let weftText: [any Rule.Type] = [
        WordsAbout.self,
        ChineseCharacters.self,
        CharactersAtMost.self,
        CharactersRange.self,
        SentenceAtMost.self,
        SentenceAverage.self,
        ParagraphSentences.self,
        ParagraphWords.self,
        ParagraphCount.self,
        ReadingGrade.self,
        AcrosticLines.self,
        AcrosticSentences.self,
        KeywordOrder.self,
        KeywordInParagraph.self,
        KeywordInLastSentence.self,
        Lipogram.self,
        NoRepeatedSequence.self,
        VariedSentenceStarts.self,
        NoFirstPerson.self,
        NoContractions.self,
        LongestWord.self,
        ParagraphsEndAlike.self,
    ]
}
