import Records
import Rows
import Shards

/// The file of one format, as it is being written.
final class ExportFile {
    let exporter: any Exporter.Type
    let name: String
    private let file: LineFile
    private(set) var instructions = 0
    private(set) var problems = 0

    init(_ exporter: any Exporter.Type, path: String) throws(ShardError) {
        self.exporter = exporter
        name = exporter.fileName
        file = try LineFile(path: path)
    }

    var lines: Int { file.lines }

    /// Adds a sample.
    ///
    /// - Returns: The number of its line, from 1, or why the format can't carry it.
    func append(
        _ sample: ExportSample, _ prompts: PromptWriter
    ) throws(ShardError) -> Result<Int, ExportFault> {
        let row: JSONRow
        do throws(ExportFault) {
            row = try exporter.row(for: sample, prompts)
        } catch {
            return .failure(error)
        }
        let line = try file.append(row)
        switch sample.content {
        case .instruction: instructions += 1
        case .math: problems += 1
        }
        return .success(line)
    }

    func finish() throws(ShardError) { try file.finish() }
}
