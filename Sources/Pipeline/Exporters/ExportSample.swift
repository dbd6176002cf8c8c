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

    package init(
        id: RecordID, content: Sample.Content, language: String?, solution: String? = nil,
        source: Source? = nil, reference: Reference? = nil, pairs: [PreferencePair] = []
    ) {
        self.id = id
        self.content = content
        self.language = language
        self.solution = solution
        self.source = source
        self.reference = reference
        self.pairs = pairs
    }

    init(_ row: Row<Sample>) throws(RowError) {
        let sample = try row.read()
        let fields = try row.json.fields([
            "solution", "source", "responses", "verdicts",
        ])
        self.init(
            id: row.id, content: sample.content, language: sample.language,
            solution: try fields.optionalString("solution"),
            source: try fields.value("source").flatMap(Source.init), reference: sample.reference,
            pairs: try PreferencePair.all(of: sample, in: fields))
    }
}
