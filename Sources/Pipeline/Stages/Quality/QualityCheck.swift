import Records

/// The seven faults that RAIF's authors look for (arXiv 2506.01413, appendix A.3.3).
enum QualityCheck: String, CaseIterable, Sendable {
    /// The answer's language is the one asked for. Code decides.
    case language
    /// An explicit demand of length is met. Code decides where it can read the demand.
    case length
    /// The instruction gives its own answer away.
    case leakage
    /// The instruction says enough to be answered.
    case poorlyDefined = "poorly-defined"
    /// The instruction asks nothing impossible and doesn't contradict itself.
    case contradictory
    /// Nothing is illegal, sexual or violent.
    case unsafe
    /// The answer makes no facts up.
    case hallucination

    /// Whether code decides it.
    var isCode: Bool { self == .language || self == .length }
    /// Whether the instruction alone is looked at, once for all draws.
    var concernsInstruction: Bool {
        switch self {
        case .leakage, .poorlyDefined, .contradictory, .unsafe: true
        case .language, .length, .hallucination: false
        }
    }
    /// Whether each response is looked at by the judge.
    var concernsResponse: Bool { self == .hallucination || self == .unsafe }

    /// The reason for which a row leaves.
    var code: DropCode {
        switch self {
        case .language: .wrongLanguage
        case .length: .lengthMissed
        case .leakage: .answerLeaked
        case .poorlyDefined: .poorlyDefined
        case .contradictory: .contradictory
        case .unsafe: .unsafe
        case .hallucination: .hallucination
        }
    }
}
