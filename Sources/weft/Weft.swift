import ArgumentParser
import Foundation

/// The command's entry.
@main
struct Weft {
    static func main() async {
        Self.keepFreedMemory()
        do {
            var command = try RootCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let end as CommandEnd {
            if let message = end.message { Terminal.complain(message) }
            exit(end.code)
        } catch {
            let code = RootCommand.exitCode(for: error)
            guard code == .success || code == .validationFailure else {
                Terminal.complain("weft: \(error)")
                exit(CommandEnd.failed)
            }
            // Help and version go to stdout and end well; a wrong call is exit 2, as the manual says.
            let message = RootCommand.fullMessage(for: error)
            if code == .success {
                print(message)
            } else {
                Terminal.complain(message)
            }
            exit(code == .success ? 0 : CommandEnd.usage)
        }
    }

    /// Has the allocator keep what is freed instead of giving it back to the kernel piece by piece.
    ///
    /// Rows and answers come and go by the thousand a second; getting their pages anew each time
    /// costs a tenth of the processor's time.
    private static func keepFreedMemory() {
        mallopt(M_TRIM_THRESHOLD, 256 << 20)
        mallopt(M_TOP_PAD, 16 << 20)
    }
}
