package import Records

/// Leaves out instructions that repeat others or a benchmark, and keeps groups within their caps.
package struct SelectInstructions: PoolStage {
    package typealias Input = Instruction
    package typealias Output = Instruction

    package static let name = "select-instructions"
    package static let version = 1

    private let selection: RowSelection

    package init(_ options: OptionReader) { selection = RowSelection(options) }

    package var inputFiles: [String] { selection.inputFiles }
    package var outputFiles: [String] { [SelectionReport.fileName] }

    package func process(
        _ rows: RowPool<Instruction>, into sink: RowSink<Instruction>, _ context: StageContext
    ) async throws {
        try await selection.run(rows, into: sink, context)
    }
}
