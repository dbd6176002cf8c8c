import ArgumentParser

/// A port on this machine alone, as a command's option: `127.0.0.1:9090`, or the port by itself.
struct LoopbackAddress: ExpressibleByArgument, Sendable {
    let port: UInt16

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = parts.last, let port = UInt16(last), parts.count <= 2,
            parts.count == 1 || parts[0] == "127.0.0.1" || parts[0] == "localhost"
        else { return nil }
        self.port = port
    }
}
