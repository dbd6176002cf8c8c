/// A run that can't go on.
package enum RunError: Error, Sendable, CustomStringConvertible {
    /// Another process works on the run.
    case locked(directory: String, process: Int?)
    /// The run's folder can't be written.
    case notWritable(directory: String, reason: String)
    /// A stage's file can't be read as often as it must be.
    case notAFile(path: String, stage: String)
    /// The run was made by another pipeline, or by this one before it was changed.
    case changed(directory: String, pipeline: String, differences: [String])
    /// There is no run, or what is there isn't one.
    case notARun(directory: String, reason: String)
    /// An endpoint names an environment variable that isn't set.
    case endpointNotSet(model: String, variable: String)
    /// A key's environment variable isn't set.
    case keyNotSet(model: String, variable: String)
    /// A stage lost or doubled rows.
    case rowsDoNotAddUp(stage: String, rowsIn: Int, kept: Int, dropped: Int, failed: Int)
    /// A stage name that the pipeline doesn't have.
    case unknownStage(name: String, known: [String])
    /// A stage couldn't go on.
    case stage(name: String, reason: String)

    package var description: String {
        switch self {
        case .locked(let directory, let process):
            "\(directory): another weft\(process.map { " (process \($0))" } ?? "") works on this run; "
                + "wait for it or end it"
        case .notWritable(let directory, let reason): "\(directory) can't be written: \(reason)"
        case .notAFile(let path, let stage):
            "\(stage): \(path) is no regular file; what a pipe or device gives can be read only once, "
                + "and a run reads it again: save it as a file"
        case .changed(let directory, let pipeline, let differences):
            """
            \(directory) was made by another pipeline file, or by this one before it was changed:
            \(differences.map { "  \($0)" }.joined(separator: "\n"))
            To do the changed stages and those after them again (answers that still fit are taken from \
            the call log): weft run \(pipeline) --run \(directory) --redo, with the same --set
            To start another run: weft run \(pipeline) --run DIR
            """
        case .notARun(let directory, let reason):
            "\(directory) is not a run: \(reason)"
        case .endpointNotSet(let model, let variable):
            "models.\(model).endpoints: the environment variable \(variable) is not set, or holds no "
                + "URL; it should hold the server's base URL, such as http://127.0.0.1:8080/v1"
        case .keyNotSet(let model, let variable):
            "models.\(model).api_key_env: the environment variable \(variable) is not set; put the "
                + "key into it"
        case .rowsDoNotAddUp(let stage, let rowsIn, let kept, let dropped, let failed):
            "\(stage): \(rowsIn) rows came in, but \(kept) kept + \(dropped) dropped + \(failed) "
                + "failed came out; this is a defect of the stage: please report it"
        case .unknownStage(let name, let known):
            "there is no stage '\(name)'; the pipeline has \(known.joined(separator: ", "))"
        case .stage(let name, let reason): "\(name): \(reason)"
        }
    }
}
