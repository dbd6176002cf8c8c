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
    /// Ends the command where a stage's file isn't there.
    func endIfFilesAreMissing(baseDirectory: String) throws(CommandEnd) {
        let missing = missingFiles(baseDirectory: baseDirectory)
        guard missing.isEmpty else {
            throw CommandEnd(
                CommandEnd.usage, missing.map(\.description).joined(separator: "\n"))
        }
    }

    /// The files that stages read and that aren't there, as faults.
    func missingFiles(baseDirectory: String) -> [Fault] {
        steps.flatMap { step in
            step.stage.inputFiles.filter { file in
                let path = file.hasPrefix("/") ? file : "\(baseDirectory)/\(file)"
                return !FileManager.default.isReadableFile(atPath: path) || isSpecialFile(path)
            }.map { file in
                let isThere = FileManager.default.isReadableFile(
                    atPath: file.hasPrefix("/") ? file : "\(baseDirectory)/\(file)")
                let reason =
                    isThere
                    ? "is no regular file; a run reads it more than once: save it as a file"
                    : "can't be read; paths start from \(baseDirectory)"
                return Fault(file: path, message: "\(step.name): \(file) \(reason)")
            }
        }
    }
}
