import Chat
import Foundation

/// Times the client and its call log, for the script that runs bare libcurl beside them.
@main
enum ChatBenchmarks {
    static func main() async throws {
        ProcessMemory.keepFreed()
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("client", 5):
            try await ClientBenchmark(
                url: arguments[1], calls: Int(arguments[2]) ?? 0, inFlight: Int(arguments[3]) ?? 1,
                directory: arguments[4]
            ).run()
        case ("log", 3):
            try await CallLogBenchmark(calls: Int(arguments[1]) ?? 0, directory: arguments[2]).run()
        default:
            let usage = "usage: chat-benchmarks client URL CALLS IN_FLIGHT LOG | log CALLS LOG\n"
            FileHandle.standardError.write(Data(usage.utf8))
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
