package import Records
import Rows

/// A sample with the fields that exports and the dataset card need beside its own.
package struct ExportSample: Sendable {
    package let id: RecordID
    package let content: Sample.Content
    package let language: String?
    /// The worked solution of a math problem.
    package let solution: String?
    /// Where the seed or the problem came from.
    package let source: Source?
    /// What a direct answer of a baseline model satisfies.
    package let reference: Reference?
    /// Pairs of a better and a worse response.
    package let pairs: [PreferencePair]
    /// How the instruction's constraints combine; nil for a row that doesn't say.
    package let composition: Composition.Kind?
    /// The judge of the sample where it was not right often enough on labelled questions, and how
    /// often it was: "local, 52 % of 40 questions".
    package let doubtfulJudge: String?

    package init(
        id: RecordID, content: Sample.Content, language: String?, solution: String? = nil,
        source: Source? = nil, reference: Reference? = nil, pairs: [PreferencePair] = [],
        composition: Composition.Kind? = nil, doubtfulJudge: String? = nil
    ) {
        self.id = id
        self.content = content
        self.language = language
        self.solution = solution
        self.source = source
        self.reference = reference
        self.pairs = pairs
        self.composition = composition
        self.doubtfulJudge = doubtfulJudge
    }

    init(_ row: Row<Sample>) throws(RowError) {
        let sample = try row.read()
        let fields = try row.json.fields([
            "solution", "source", "responses", "verdicts", "composition", "judge",
        ])
        self.init(
            id: row.id, content: sample.content, language: sample.language,
            solution: try fields.optionalString("solution"),
            source: try fields.value("source").flatMap(Source.init), reference: sample.reference,
            pairs: try PreferencePair.all(of: sample, in: fields),
            composition: try fields.value("composition").flatMap { try? Composition($0) }?.kind,
            doubtfulJudge: try fields.value("judge").flatMap(Self.doubt))
    }

    /// A judge's record in words; nil for one that is calibrated.
    private static func doubt(_ judge: JSONValue) -> String? {
        guard judge["calibrated"]?.bool == false, let accuracy = judge["accuracy"]?.double else {
            return nil
        }
        let models = (judge["models"]?.array ?? []).compactMap(\.string)
        return "\(models.joined(separator: ", ")), \(Int((accuracy * 100).rounded())) % of "
            + "\(judge["questions"]?.int ?? 0) questions"
    }
}
