import OrderedCollections
import Rows

extension ChatRequest {
    /// The parameters that bound an answer's length, by the names that servers know.
    static let limitNames: [String] = ["max_tokens", "max_completion_tokens"]

    /// The most tokens that the answer may have; nil if the request names no bound.
    public var tokenLimit: Int? {
        Self.limitNames.compactMap { parameters[$0]?.int }.min()
    }

    /// The name of the call apart from how long its answer may be.
    ///
    /// An answer that ended by itself under one bound is what a larger one would have brought.
    public var baseKey: CallKey { baseKey(key: nil) }

    /// The same where the key may be known already.
    func baseKey(key known: CallKey?) -> CallKey {
        guard let members = parameters.object,
            Self.limitNames.contains(where: { members[$0] != nil })
        else { return known ?? key }
        var request = self
        var rest = members
        for name in Self.limitNames { rest[name] = nil }
        request.parameters = .object(rest)
        return request.key
    }
}
