import OrderedCollections
import Rows

/// Reads the log-probabilities of a completion's choice.
enum TokenChoices {
    /// More tokens than a short verdict has; an answer's likelihoods are no reason to hold it twice.
    private static let most = 16

    /// The choices at an answer's first tokens; none where the server tells none.
    ///
    /// Reads the form of chat completions (`content: [{token, logprob, top_logprobs}]`) and the one
    /// of text completions, which some servers answer with (`tokens`, `token_logprobs`,
    /// `top_logprobs: [{token: logprob}]`). What is neither is passed over: it is no answer's fault.
    static func read(_ value: JSONValue?) -> [TokenChoice] {
        if let content = value?["content"]?.array { return content.prefix(most).compactMap(token) }
        guard let tokens = value?["tokens"]?.array else { return [] }
        let own = value?["token_logprobs"]?.array ?? []
        let rivals = value?["top_logprobs"]?.array ?? []
        return tokens.prefix(most).enumerated().compactMap { index, token in
            guard let text = token.string else { return nil }
            var members = rivals.indices.contains(index) ? rivals[index].object ?? [:] : [:]
            if own.indices.contains(index), members[text] == nil { members[text] = own[index] }
            let pairs = members.compactMap { name, number in
                number.double.map { TokenChoice.Alternative(token: name, logProbability: $0) }
            }
            return pairs.isEmpty ? nil : TokenChoice(token: text, alternatives: pairs)
        }
    }

    private static func token(_ value: JSONValue) -> TokenChoice? {
        guard let own = alternative(value) else { return nil }
        var rivals = (value["top_logprobs"]?.array ?? []).compactMap(alternative)
        if !rivals.contains(where: { $0.token == own.token }) { rivals.append(own) }
        return TokenChoice(token: own.token, alternatives: rivals)
    }

    private static func alternative(_ value: JSONValue) -> TokenChoice.Alternative? {
        guard let token = value["token"]?.string, let number = value["logprob"]?.double else {
            return nil
        }
        return TokenChoice.Alternative(token: token, logProbability: number)
    }
}
