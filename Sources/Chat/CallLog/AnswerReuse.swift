/// Judges whether an answer given under one bound of its length serves under another.
struct AnswerReuse {
    /// Why it doesn't; nil if it does.
    let miss: CallMiss?

    /// Judges an answer of a record, whose call differs in nothing but its bound.
    init(_ answer: ChatAnswer, of record: CallRecord, tokenLimit: Int?) {
        let old = record.request.tokenLimit
        // The usage is of all choices together, so each is at most as long.
        let tokens = record.readAnswers()?.first?.usage?.completionTokens
        let fits = tokenLimit.map { limit in tokens.map { $0 <= limit } ?? false } ?? true
        let isLowered = tokenLimit.map { limit in old.map { limit < $0 } ?? true } ?? false
        if answer.finishReason == .length {
            miss =
                tokenLimit == old || (isLowered && fits)
                ? nil
                : isLowered ? .longer(tokens: tokens) : .cut(limit: old)
        } else {
            miss = !isLowered || fits ? nil : .longer(tokens: tokens)
        }
    }
}
