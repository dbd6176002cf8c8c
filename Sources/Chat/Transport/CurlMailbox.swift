import CCurl
import Glibc
import Synchronization

/// Carries commands from any thread to the event loop, and wakes the loop.
final class CurlMailbox: Sendable {
    typealias Outcome = Result<HTTPResponse, TransportError>

    enum Command {
        case send(id: UInt64, HTTPRequest, CheckedContinuation<Outcome, Never>)
        case cancel(id: UInt64)
        case close
    }

    private struct State {
        var commands: [Command] = []
        var isClosed = false
    }

    /// Readable when a command waits.
    let wakeDescriptor: Int32
    private let state = Mutex(State())
    private let nextID = Atomic<UInt64>(0)

    init() throws(TransportError) {
        wakeDescriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard wakeDescriptor >= 0 else {
            throw TransportError(.other, "eventfd: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(wakeDescriptor) }

    func newID() -> UInt64 { nextID.wrappingAdd(1, ordering: .relaxed).newValue }

    /// Hands a command to the loop; false once the loop takes no more.
    func post(_ command: Command) -> Bool {
        let (accepted, isFirst) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            state.commands.append(command)
            if case .close = command { state.isClosed = true }
            return (true, state.commands.count == 1)
        }
        // One wake-up is enough for all the commands that the loop then takes together.
        if isFirst { eventfd_write(wakeDescriptor, 1) }
        return accepted
    }

    /// Takes all waiting commands, in the order in which they were posted.
    func take() -> [Command] {
        var count: UInt64 = 0
        eventfd_read(wakeDescriptor, &count)
        return state.withLock { state in
            let commands = state.commands
            state.commands.removeAll(keepingCapacity: true)
            return commands
        }
    }

    /// Refuses all further commands, and takes those that still wait.
    func shut() -> [Command] {
        state.withLock { state in
            state.isClosed = true
            defer { state.commands = [] }
            return state.commands
        }
    }
}
