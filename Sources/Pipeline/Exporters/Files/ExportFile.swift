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
    /// - Returns: The numbers of its lines, from 1, or why the format can't carry it.
    func append(
        _ sample: ExportSample, _ settings: ExportSettings
    ) throws(ShardError) -> Result<[Int], ExportFault> {
        let rows: [JSONRow]
        do throws(ExportFault) {
            rows = try exporter.rows(for: sample, settings)
        } catch {
            return .failure(error)
        }
        var lines: [Int] = []
        for row in rows { lines.append(try file.append(row)) }
        switch sample.content {
        case .instruction: instructions += 1
        case .math: problems += 1
        }
        return .success(lines)
    }

    func finish() throws(ShardError) { try file.finish() }
}
