package import Records
package import Rows

/// One step of a pipeline: reads rows of one type, writes rows of one type.
///
/// A stage is one file and one line in ``StageCatalogue``. It conforms to ``RecordStage`` or to
/// ``PoolStage``; all else (concurrency, order, files, counts, resume) is the engine's.
package protocol Stage: Sendable {
    associatedtype Input: Record
    associatedtype Output: Record

    /// The name in pipeline files: "check-quality".
    static var name: String { get }
    /// Raised whenever the same options and the same answers would give other rows.
    static var version: Int { get }

    /// Takes the stage's options from the pipeline file; faults are collected by the reader.
    init(_ options: OptionReader)

    /// The files that the stage reads beside the rows; their content is part of the fingerprint.
    var inputFiles: [String] { get }
    /// The prompts that it sends; their text is part of the fingerprint.
    var prompts: [Prompt] { get }
    /// The files that a pool stage writes into its folder beside the rows.
    var outputFiles: [String] { get }
    /// How many rows it is to keep; nil for all that it can. For stages that look at one row at a
    /// time.
    var goal: RowGoal? { get }
    /// What the stage has to say of the rows that it worked on, once all are done.
    var closingNotes: [String] { get }
}

extension Stage {
    package var inputFiles: [String] { [] }
    package var prompts: [Prompt] { [] }
    package var outputFiles: [String] { [] }
    package var goal: RowGoal? { nil }
    package var closingNotes: [String] { [] }
}

/// A stage that looks at one row at a time.
package protocol RecordStage: Stage {
    /// Decides about one row.
    ///
    /// A row whose processing throws is a failure: it is kept with its fault and tried again at
    /// resume. To leave a row out, return ``Outcome/dropped(_:)``.
    func process(_ row: Row<Input>, _ context: StageContext) async throws -> Outcome<Output>
}

/// A stage that needs the whole pool of rows before it can write the first.
package protocol PoolStage: Stage {
    /// Reads all rows and writes each of them, kept or dropped, exactly once.
    func process(
        _ rows: RowPool<Input>, into sink: RowSink<Output>, _ context: StageContext
    ) async throws
}

/// What a stage decided about a row.
package enum Outcome<Kind: Record>: Sendable {
    /// The row goes on, as one row or as several variants.
    case kept([Row<Kind>])
    case dropped(Drop)
}

/// Why a row left.
package struct Drop: Hashable, Sendable {
    /// The reason, to be counted.
    package let code: DropCode
    /// The evidence, to be read: "number_words: 212, at least 300".
    package let detail: String
    /// The evidence in full, such as the verdicts on every draw; null where the detail says all.
    package let evidence: JSONValue

    package init(_ code: DropCode, _ detail: String, evidence: JSONValue = .null) {
        self.code = code
        self.detail = detail
        self.evidence = evidence
    }
}
