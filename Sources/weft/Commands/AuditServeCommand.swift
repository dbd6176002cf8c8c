import ArgumentParser
import Audit
import AuditPage
import Dispatch
import Glibc

/// `weft audit serve`: a run as pages in a browser.
struct AuditServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show a run as pages in a browser, and take labels there.",
        discussion: """
            Only this machine is answered, unless --host gives another address; then the printed \
            address has a token, and whoever has it can read the run and label its drops. A run \
            that is being worked on is shown as far as it has come. Ctrl-C ends it.
            """)

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var directory: String

    @Option(help: "The port; 0 for any that is free.")
    var port: UInt16 = 0

    @Option(help: "The address to answer at.")
    var host = "127.0.0.1"

    func run() async throws {
        let run = try AuditCommand.open(directory)
        let server: AuditServer
        do {
            server = try AuditServer(
                AuditCommand.openIndex(run), host: host, port: Int(port))
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
        let serving = Task {
            try await server.run { address in
                var output = StandardOutput()
                try? output.write(line: address)
                try? output.flush()
            }
        }
        let signals = Self.stop(serving)
        defer { for source in signals { source.cancel() } }
        do {
            try await serving.value
        } catch {
            throw CommandEnd(CommandEnd.failed, "weft: \(error)")
        }
    }

    /// The first signal ends the serving, the second the process at once.
    private static func stop(_ serving: Task<Void, any Error>) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if serving.isCancelled { _exit(0) }
                serving.cancel()
            }
            source.resume()
            return source
        }
    }
}
