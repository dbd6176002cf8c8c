/// What a part of an exemplar tests, by ComplexBench's dimensions (arXiv 2407.03978).
///
/// Left out are those that code decides, which are the work of rules: JSON, Markdown, bullets, length,
/// punctuation, and the target language.
enum SoftDimension: String, CaseIterable, Sendable {
    /// A term that is to be used for a thing, or not.
    case wordMatching
    /// Things that have to be named.
    case keywords
    case startWith
    case endWith
    case template
    case languageStyle
    case personalization
    case topic
    case sentiment
    case helpfulness
    case supportiveness
    case consistency
    case factuality
}
