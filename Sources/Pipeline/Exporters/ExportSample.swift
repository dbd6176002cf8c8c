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

    package init(
        id: RecordID, content: Sample.Content, language: String?, solution: String? = nil,
        source: Source? = nil
    ) {
        self.id = id
        self.content = content
        self.language = language
        self.solution = solution
        self.source = source
    }

    init(_ row: Row<Sample>) throws(RowError) {
        let sample = try row.read()
        let fields = try row.json.fields(["solution", "source"])
        self.init(
            id: row.id, content: sample.content, language: sample.language,
            solution: try fields.optionalString("solution"),
            source: try fields.value("source").flatMap(Source.init))
    }
}
