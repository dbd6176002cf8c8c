import Foundation
import TestKit

/// Runs the built `weft` as a user's shell does.
struct WeftCommand {
    /// The project's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path()

    /// The command, built beside the tests.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "weft").path()

    var folder = root
    var environment: [String: String] = [:]

    /// Runs a command and waits for its end.
    func run(_ arguments: String...) async throws -> Program.Result { try await run(arguments) }

    /// Runs a command, does something meanwhile, and waits for its end.
    func run(
        _ arguments: [String], executable: String = path,
        meanwhile: (pid_t) async throws -> Void = { _ in }
    ) async throws -> Program.Result {
        try await Program(executable, folder: folder, environment: environment)
            .run(arguments, meanwhile: meanwhile)
    }
}
