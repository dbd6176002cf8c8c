import CCurl
import Glibc

/// The event loop: waits for sockets with epoll and hands what happens to libcurl.
///
/// Made on one thread and then used on another alone, by ``run()``.
final class CurlLoop {
    private let mailbox: CurlMailbox
    private let limits: TransportLimits
    private let multis: [CurlMulti]
    private let descriptor: Int32
    private var active: [UInt64: CurlTransfer] = [:]
    private var idle: [CurlTransfer] = []
    private var nextSweep: ContinuousClock.Instant?

    /// More connections than these to one host are looked through for too long.
    private static let connectionsPerMulti = 128

    init(mailbox: CurlMailbox, limits: TransportLimits) throws(TransportError) {
        guard CurlLibrary.startUpCode == CURLE_OK else {
            throw TransportError(.other, "libcurl could not be started")
        }
        let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else {
            throw TransportError(.other, "epoll_create1: \(String(cString: strerror(errno)))")
        }
        let count = max(
            1, (limits.connections + Self.connectionsPerMulti - 1) / Self.connectionsPerMulti)
        // Connections to several hosts aren't spread evenly over the handles.
        let kept = count == 1 ? limits.connections : Self.connectionsPerMulti * 2
        let multis = (0..<count).compactMap {
            CurlMulti(number: $0, poll: descriptor, connections: kept)
        }
        guard multis.count == count else {
            close(descriptor)
            throw TransportError(.other, "libcurl could not be started")
        }
        self.mailbox = mailbox
        self.limits = limits
        self.multis = multis
        self.descriptor = descriptor
        var event = CurlEvent(multi: CurlEvent.mailbox, socket: mailbox.wakeDescriptor)
            .polled(for: EPOLLIN.rawValue)
        epoll_ctl(descriptor, EPOLL_CTL_ADD, mailbox.wakeDescriptor, &event)
    }

    deinit {
        for transfer in active.values { transfer.multi?.remove(transfer) }
        close(descriptor)
    }

    /// Works until the mailbox says close.
    func run() {
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        var isOpen = true
        while isOpen {
            let ready = epoll_wait(descriptor, &events, Int32(events.count), waitMilliseconds())
            for event in events.prefix(Int(max(ready, 0))) {
                let source = CurlEvent(event)
                if source.multi == CurlEvent.mailbox {
                    isOpen = takeCommands() && isOpen
                } else {
                    multis[Int(source.multi)].act(on: source.socket, event.events)
                }
            }
            let now = ContinuousClock.now
            for multi in multis {
                multi.act(at: now)
                multi.collect { transfer, code in
                    transfer.finish(code)
                    retire(transfer)
                }
            }
            if let sweep = nextSweep, sweep <= now { giveUpStalled(now) }
        }
        for command in mailbox.shut() {
            if case .send(_, _, let continuation) = command {
                continuation.resume(returning: .failure(.closedTransport))
            }
        }
        for transfer in active.values { transfer.fail(.closedTransport) }
    }

    // MARK: Requests

    /// Takes what the mailbox holds; false if it says close.
    private func takeCommands() -> Bool {
        var isOpen = true
        for command in mailbox.take() {
            switch command {
            case .send(let id, let request, let continuation): start(id, request, continuation)
            case .cancel(let id):
                giveUp(id, TransportError(.cancelled, "the caller no longer wants the answer"))
            case .close: isOpen = false
            }
        }
        return isOpen
    }

    private func start(
        _ id: UInt64, _ request: HTTPRequest,
        _ continuation: CheckedContinuation<CurlMailbox.Outcome, Never>
    ) {
        if let fault = request.fault {
            continuation.resume(returning: .failure(TransportError(.badRequest, fault)))
            return
        }
        guard let transfer = idle.popLast() ?? CurlTransfer(limits: limits) else {
            continuation.resume(returning: .failure(TransportError(.other, "no memory is left")))
            return
        }
        transfer.begin(id: id, request, continuation)
        // The first of those with the fewest, so that a window that isn't used up opens few connections.
        var multi = multis[0]
        for other in multis.dropFirst() where other.active < multi.active { multi = other }
        if let fault = multi.add(transfer) {
            transfer.fail(TransportError(.other, fault))
            return
        }
        active[id] = transfer
        if nextSweep == nil { nextSweep = .now + limits.noBytes / 8 }
    }

    private func giveUp(_ id: UInt64, _ error: TransportError) {
        guard let transfer = active[id] else { return }
        transfer.multi?.remove(transfer)
        transfer.fail(error)
        retire(transfer)
    }

    private func retire(_ transfer: CurlTransfer) {
        active[transfer.id] = nil
        if idle.count < limits.connections { idle.append(transfer) }
    }

    private func giveUpStalled(_ now: ContinuousClock.Instant) {
        let stalled = active.values.filter { $0.isStalled(at: now, limit: limits.noBytes) }
        for transfer in stalled {
            giveUp(
                transfer.id, TransportError(.stalled, "no byte moved for \(limits.noBytes)"))
        }
        nextSweep = active.isEmpty ? nil : now + limits.noBytes / 8
    }

    /// The time to wait for events, in milliseconds rounded up; -1 for any time.
    private func waitMilliseconds() -> Int32 {
        var next = nextSweep
        for multi in multis {
            guard let deadline = multi.deadline else { continue }
            next = next.map { min($0, deadline) } ?? deadline
        }
        guard let next else { return -1 }
        let wait = next - .now
        guard wait > .zero else { return 0 }
        return Int32(clamping: wait.wholeMilliseconds)
    }
}
