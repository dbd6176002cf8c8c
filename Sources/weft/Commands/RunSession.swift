import Dispatch
import Foundation
import Pipeline
import Shards
import Synchronization

/// A run as the command drives it: signals, progress, summary, exit code.
struct RunSession {
    private let runner: Runner
    private let style: ProgressStyle
    private let interruption = Interruption()
    /// Whether a signal has come.
    private let asked = Interruption()

    init(_ pipeline: Pipeline, _ options: Runner.Options, _ style: ProgressStyle) {
        runner = Runner(pipeline, options, interruption: interruption)
        self.style = style
    }

    func run() async throws {
        // A file that may not grow and a reader that went away are faults to report, not reasons to
        // die.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        let signals = listen()
        defer { for source in signals { source.cancel() } }
        let display = ProgressDisplay(runner.progress, style)
        let ticker = Task { await display.run() }
        let report: Runner.Report
        do {
            report = try await runner.run()
            ticker.cancel()
            await ticker.value
        } catch {
            ticker.cancel()
            await ticker.value
            throw end(for: error)
        }
        let directory = runner.options.directory.path
        for note in runner.progress.notes.all { Terminal.complain("note: \(note)") }
        print(RunSummary(report.manifests, runner.pipeline).text)
        if report.wasInterrupted {
            throw CommandEnd(
                CommandEnd.interrupted, "interrupted; go on with: weft resume \(directory)")
        }
        if report.failedRows > 0 {
            throw CommandEnd(
                CommandEnd.doneWithFailures,
                """
                \(grouped(report.failedRows)) rows failed and are kept; see them with: weft audit \
                \(directory)
                try them again with: weft resume \(directory)
                """)
        }
    }

    /// The exit that an error means: a refused run is wrong usage, all else is a failed run.
    private func end(for error: any Error) -> CommandEnd {
        let directory = runner.options.directory.path
        switch error {
        case RunError.changed, RunError.notARun, RunError.endpointNotSet, RunError.keyNotSet,
            RunError.unknownStage, RunError.locked:
            return CommandEnd(CommandEnd.usage, "weft: \(error)")
        default:
            return CommandEnd(
                CommandEnd.failed,
                """
                weft: \(described(error))
                What is finished is kept. When the cause is mended, go on with: weft resume \
                \(directory)
                """)
        }
    }

    /// An error with what to do about it, where the run itself can mend what is broken.
    private func described(_ error: any Error) -> String {
        switch error {
        case ShardError.corrupt(let path, _, _), ShardError.torn(let path, _, _):
            let isOwn = path.hasPrefix(runner.options.directory.path)
            return isOwn
                ? "\(error)\nA run makes its own files again: delete that one." : "\(error)"
        case let error as CocoaError:
            return "\(error.filePath ?? "a file"): \(error.localizedDescription)"
        default: return "\(error)"
        }
    }

    /// The first signal drains the run, the second ends the process at once.
    private func listen() -> [any DispatchSourceSignal] {
        let interruption = interruption
        let asked = asked
        return [SIGINT, SIGTERM, SIGUSR1, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                // Not the wish itself: a fault of the run's own sets that, too.
                guard !asked.isWished else { _exit(CommandEnd.interrupted) }
                asked.wish()
                interruption.wish()
                Terminal.complain("weft: stopping; calls under way may end (again to stop at once)")
            }
            source.resume()
            return source
        }
    }
}
