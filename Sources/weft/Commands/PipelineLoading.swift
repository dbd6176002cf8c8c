import Foundation
import Pipeline

extension PipelineFile {
    /// Loads a file or ends the command with every fault told.
    static func loadOrEnd(_ path: String, overrides: [String]) throws(CommandEnd) -> Pipeline {
        do {
            return try load(path, overrides: overrides)
        } catch {
            throw CommandEnd(CommandEnd.usage, "\(error)")
        }
    }
}

extension Pipeline {
    /// The files that stages read and that aren't there, as faults.
    func missingFiles(baseDirectory: String) -> [Fault] {
        steps.flatMap { step in
            step.stage.inputFiles.filter { file in
                let path = file.hasPrefix("/") ? file : "\(baseDirectory)/\(file)"
                return !FileManager.default.isReadableFile(atPath: path)
            }.map { file in
                Fault(
                    file: path,
                    message:
                        "\(step.name): \(file) can't be read; paths start from \(baseDirectory)"
                )
            }
        }
    }
}
