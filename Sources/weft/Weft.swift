import ArgumentParser
import Chat
import Foundation

/// The command's entry.
@main
struct Weft {
    static func main() async {
        ProcessMemory.keepFreed()
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
}
