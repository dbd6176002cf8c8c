import Foundation

/// Times the checkers within this process, for the scripts that run a peer beside it.
@main
enum Benchmarks {
    static func main() async throws {
        switch Array(CommandLine.arguments.dropFirst()) {
        case let arguments where arguments.count == 2 && arguments[0] == "rules":
            try RuleBenchmark(file: arguments[1]).run()
        case let arguments where arguments.count == 3 && arguments[0] == "hostile":
            try HostileBenchmark(bytes: Int(arguments[1]) ?? 0, id: arguments[2]).run()
        case let arguments where arguments.count == 2 && arguments[0] == "math":
            try MathBenchmark(file: arguments[1]).run()
        case ["math-hostile"]: MathHostileBenchmark().run()
        case let arguments where arguments.count == 3 && arguments[0] == "audit-make":
            try await AuditRunMaker(directory: arguments[1], rows: Int(arguments[2]) ?? 0).run()
        case let arguments where arguments.count == 2 && arguments[0] == "audit-index":
            try AuditBenchmark(directory: arguments[1]).index()
        case let arguments where arguments.count == 2 && arguments[0] == "audit-query":
            try AuditBenchmark(directory: arguments[1]).query()
        default:
            FileHandle.standardError.write(
                Data(
                    """
                    usage: benchmarks rules FILE | hostile BYTES all | math FILE | math-hostile
                        | audit-make DIR ROWS | audit-index DIR | audit-query DIR

                    """.utf8))
            exit(2)
        }
    }

    /// Seconds of this process's time on the processor.
    static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
