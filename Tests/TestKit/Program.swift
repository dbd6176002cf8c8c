import Subprocess
import SystemPackage

/// A program run as a user's shell runs it.
///
/// Foundation's `Process` isn't used: with more than a thousand open files it reads past the end of
/// a list of them and dies (swift-corelibs-foundation, pull request 5472).
public struct Program: Sendable {
    /// What a program left behind.
    public struct Result: Sendable {
        /// The exit code; a signal's number and 128, as shells say it, for one that a signal ended.
        public let code: Int32
        /// All of its standard output.
        public let outputBytes: [UInt8]
        /// All of its standard error.
        public let faultBytes: [UInt8]

        /// Its standard output as text.
        public var output: String { String(decoding: outputBytes, as: UTF8.self) }
        /// Its standard error as text.
        public var faults: String { String(decoding: faultBytes, as: UTF8.self) }
    }

    /// The most bytes of output that are taken in, of each stream.
    private static let limit = 1 << 30

    private let executable: Executable
    /// The folder that it runs in; the tests' own if nil.
    public var folder: String?
    /// Variables beside the tests' own.
    public var environment: [String: String]

    /// Names a program.
    ///
    /// - Parameters:
    ///   - executable: Its path, or its name in `PATH`.
    ///   - folder: The folder that it runs in; the tests' own if nil.
    ///   - environment: Variables beside the tests' own.
    public init(
        _ executable: String, folder: String? = nil, environment: [String: String] = [:]
    ) {
        self.executable =
            executable.contains("/") ? .path(FilePath(executable)) : .name(executable)
        self.folder = folder
        self.environment = environment
    }

    /// Runs it to its end, with nothing to read.
    ///
    /// - Parameters:
    ///   - arguments: What it is given.
    ///   - meanwhile: What to do while it runs; is told the process's id.
    /// - Returns: What it left behind.
    /// - Throws: What the system says if it can't be started, and what `meanwhile` throws.
    public func run(
        _ arguments: [String], meanwhile: (Int32) async throws -> Void = { _ in }
    ) async throws -> Result {
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments),
            environment: .inherit.updating(
                Dictionary(
                    uniqueKeysWithValues: environment.map { name, value in
                        (Environment.Key(stringLiteral: name), value)
                    })),
            workingDirectory: folder.map { FilePath($0) }, input: .none,
            output: .bytes(limit: Self.limit), error: .bytes(limit: Self.limit)
        ) { try await meanwhile($0.processIdentifier.value) }
        let code: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return Result(
            code: code, outputBytes: result.standardOutput, faultBytes: result.standardError)
    }
}
