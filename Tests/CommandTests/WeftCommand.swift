import Foundation

/// Runs the built `weft` as a user's shell does.
struct WeftCommand {
    /// What a command left behind.
    struct Result {
        let code: Int32
        let output: String
        let faults: String
    }

    /// The project's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path()

    /// The command, built beside the tests.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "weft").path()

    var folder = root
    var environment: [String: String] = [:]

    /// Runs a command and waits for its end.
    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    func run(_ arguments: [String], executable: String = path) throws -> Result {
        let files = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: URL(filePath: NSTemporaryDirectory()), create: true)
        defer { try? FileManager.default.removeItem(at: files) }
        // Files and not pipes, so that no output is too long to be held.
        let output = files.appending(path: "output")
        let faults = files.appending(path: "faults")
        for file in [output, faults] { try Data().write(to: file) }
        let process = try start(
            arguments, executable: executable, output: FileHandle(forWritingTo: output),
            faults: FileHandle(forWritingTo: faults))
        process.waitUntilExit()
        return Result(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            faults: String(decoding: try Data(contentsOf: faults), as: UTF8.self))
    }

    /// Starts a command and doesn't wait for it.
    func start(
        _ arguments: [String], executable: String = path,
        output: FileHandle = .nullDevice, faults: FileHandle = .nullDevice
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = faults
        try process.run()
        return process
    }
}
