public import Audit
import Hummingbird
import Logging
import NIOCore

/// A page over a run, served on this machine.
public struct AuditServer: Sendable {
    /// Why the page can't be served.
    public struct Fault: Error, CustomStringConvertible {
        /// What is wrong and what to do.
        public let description: String
    }

    private let index: LiveIndex
    private let host: String
    private let port: Int

    /// Takes a run's index, which is kept up to date from now on.
    ///
    /// - Parameters:
    ///   - index: The index.
    ///   - host: The address to be bound to; one beyond loopback asks browsers for a token.
    ///   - port: The port; 0 for any that is free.
    /// - Throws: ``AuditError/index(path:reason:)``.
    public init(_ index: AuditIndex, host: String, port: Int) throws(AuditError) {
        self.index = try LiveIndex(index)
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled, which also cuts off downloads that are under way.
    ///
    /// - Parameter ready: Told the address to be opened, as soon as it is answered.
    /// - Throws: ``Fault`` where the address can't be had.
    public func run(ready: @escaping @Sendable (_ address: String) -> Void) async throws {
        let token = SiteGuard.isLoopback(host) ? nil : SecretToken.make()
        let site = AuditSite(index: index, host: host, token: token)
        // What goes wrong is told to the browser; the terminal stays quiet.
        var logger = Logger(label: "weft.audit")
        logger.logLevel = .critical
        let shown = host.contains(":") ? "[\(host)]" : host
        let application = Application(
            responder: PageResponder(site: site),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                site.bind(port: port)
                ready("http://\(shown):\(port)/" + (token.map { "?token=\($0)" } ?? ""))
            }, logger: logger)
        do {
            try await application.run()
        } catch {
            // Being cancelled is how it ends.
            guard !Task.isCancelled else { return }
            throw Fault(
                description: "port \(port) of \(host) can't be had: \(error); give another one "
                    + "with --port, or 0 for any that is free, and an address of this machine "
                    + "with --host")
        }
    }
}
