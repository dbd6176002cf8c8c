/// The kind of answer that a seed asks for.
public enum AnswerForm: Hashable, Sendable, CaseIterable {
    /// Text of some length.
    case prose
    /// A word, a number, a choice, one sentence.
    case short
    /// A program or a part of one.
    case code
    /// JSON, a table, CSV, XML: a form that leaves no room for another.
    case structured
}
