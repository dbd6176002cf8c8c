/// How a recorded call ended, as far as finding it again goes.
enum RecordedEnd: UInt8, Hashable, Sendable, CaseIterable {
    /// The answer ended by itself.
    case whole = 0
    /// The answer was cut at a bound of its length.
    case cut = 1
    /// The server's body holds no answer that can be read.
    case unread = 2
    /// The server refused the request for good.
    case failed = 3

    /// The word in a record's line.
    var word: String {
        switch self {
        case .whole: "whole"
        case .cut: "cut"
        case .unread: "unread"
        case .failed: "failed"
        }
    }

    init?(word: String) {
        guard let end = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = end
    }

    init(_ answer: ChatAnswer) { self = answer.finishReason == .length ? .cut : .whole }

    /// Whether there is an answer that may be handed out.
    var isAnswer: Bool { self == .whole || self == .cut }
}
