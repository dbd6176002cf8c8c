package import Records

/// Leaves out samples that repeat others or a benchmark, and keeps groups within their caps.
///
/// Math rows pass as they are: ``MixMath`` has looked at them.
package struct SelectSamples: PoolStage {
    package typealias Input = Sample
    package typealias Output = Sample

    package static let name = "select-samples"
    package static let version = 1

    private let selection: RowSelection

    package init(_ options: OptionReader) { selection = RowSelection(options) }

    package var inputFiles: [String] { selection.inputFiles }
    package var outputFiles: [String] { [SelectionReport.fileName] }

    package func process(
        _ rows: RowPool<Sample>, into sink: RowSink<Sample>, _ context: StageContext
    ) async throws {
        try await selection.run(rows, into: sink, context)
    }
}
