import Dispatch
import Foundation
import Pipeline
import Shards
import Synchronization

/// A run as the command drives it: signals, progress, summary, exit code.
struct RunSession {
    private let runner: Runner
    private let style: ProgressStyle
    private let metrics: LoopbackAddress?
    private let interruption = Interruption()
    /// Whether a signal has come.
    private let asked = Interruption()

    init(
        _ pipeline: Pipeline, _ options: Runner.Options, _ style: ProgressStyle,
        _ metrics: LoopbackAddress?
    ) {
        runner = Runner(pipeline, options, interruption: interruption)
        self.style = style
        self.metrics = metrics
    }

    func run() async throws {
        // A file that may not grow and a reader that went away are faults to report, not reasons to
        // die.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        let server = try startMetrics()
        defer { server?.stop() }
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
            throw Self.end(for: error, directory: directory)
        }
        for note in runner.progress.notes.all { Terminal.complain("note: \(note)") }
        print(RunSummary(report.manifests, runner.pipeline).text)
        if let end = end(of: report) { throw end }
    }

    private var directory: String { runner.options.directory.path }

    private func startMetrics() throws -> MetricsServer? {
        guard let metrics else { return nil }
        let progress = runner.progress
        do {
            let server = try MetricsServer(port: metrics.port) { MetricsPage(progress).text }
            Terminal.complain("metrics: http://127.0.0.1:\(server.port)/metrics")
            return server
        } catch {
            throw CommandEnd(CommandEnd.usage, "weft: \(error)")
        }
    }

    /// The end of a run that isn't simply done; nil for one that is.
    private func end(of report: Runner.Report) -> CommandEnd? {
        switch report.stop {
        case .budget(let reached):
            return CommandEnd(CommandEnd.budgetReached, BudgetText(reached, runner).text)
        case .model(let sentence, let mayPass):
            return CommandEnd(
                mayPass ? CommandEnd.interrupted : CommandEnd.failed,
                """
                weft: \(sentence)
                What is finished is kept. \(mayPass ? "When it answers again" : "When that is mended"), \
                go on with: weft resume \(directory)
                """)
        case nil: break
        }
        if report.wasInterrupted {
            return CommandEnd(
                CommandEnd.interrupted, "interrupted; go on with: weft resume \(directory)")
        }
        if let missed = report.manifests.first(where: { $0.goal?.isReached == false }),
            let goal = missed.goal
        {
            return CommandEnd(CommandEnd.budgetReached, Self.sentence(missed, goal))
        }
        guard report.failedRows > 0 else { return nil }
        return CommandEnd(
            CommandEnd.doneWithFailures,
            """
            \(grouped(report.failedRows)) rows failed and are kept; see them with: weft audit \
            \(directory)
            try them again with: weft resume \(directory)
            """)
    }

    /// What to say of a goal that wasn't reached.
    private static func sentence(_ manifest: StageManifest, _ goal: GoalRecord) -> String {
        let (kept, tried) = (grouped(manifest.rowsKept), grouped(manifest.rowsIn))
        return """
            \(manifest.stage) kept \(kept) of the \(grouped(goal.rows)) rows that its goal wants, of \
            \(tried) tried: \(goal.isCutShort ? "as many as 'candidates' allows" : "there were no more")
            Raise 'candidates', give select-seeds more, or ask for fewer; what is done is kept, and \
            weft run --redo goes on from it.
            """
    }

    /// The exit that an error means: a refused run is wrong usage, all else is a failed run.
    static func end(for error: any Error, directory: String) -> CommandEnd {
        switch error {
        case RunError.changed, RunError.notARun, RunError.endpointNotSet, RunError.keyNotSet,
            RunError.unknownStage, RunError.locked, RunError.notAFile:
            return CommandEnd(CommandEnd.usage, "weft: \(error)")
        default:
            return CommandEnd(
                CommandEnd.failed,
                """
                weft: \(described(error, directory))
                What is finished is kept. When the cause is mended, go on with: weft resume \
                \(directory)
                """)
        }
    }

    /// An error with what to do about it, where the run itself can mend what is broken.
    private static func described(_ error: any Error, _ directory: String) -> String {
        switch error {
        case ShardError.corrupt(let path, _, _), ShardError.torn(let path, _, _):
            return path.hasPrefix(directory)
                ? "\(error)\nA run makes its own files again: delete that one." : "\(error)"
        case let error as CocoaError where error.code == .fileWriteOutOfSpace:
            return "\(error.filePath ?? directory): No space left on device; free some space there "
                + "and resume"
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
