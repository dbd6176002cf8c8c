import CCurl
import Glibc

/// The event loop: waits for sockets with epoll and hands what happens to libcurl.
///
/// Made on one thread and then used on another alone, by ``run()``.
final class CurlLoop {
    private let mailbox: CurlMailbox
    private let limits: TransportLimits
    private let multi: UnsafeMutableRawPointer
    private let descriptor: Int32
    private var active: [UInt64: CurlTransfer] = [:]
    private var idle: [CurlTransfer] = []
    /// When libcurl wants to be called though nothing has happened.
    private var deadline: ContinuousClock.Instant?
    private var nextSweep: ContinuousClock.Instant?

    init(mailbox: CurlMailbox, limits: TransportLimits) throws(TransportError) {
        guard CurlLibrary.startUpCode == CURLE_OK, let multi = curl_multi_init() else {
            throw TransportError(.other, "libcurl could not be started")
        }
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else {
            curl_multi_cleanup(multi)
            throw TransportError(.other, "epoll_create1: \(String(cString: strerror(errno)))")
        }
        self.mailbox = mailbox
        self.limits = limits
        self.multi = multi
        let context = Unmanaged.passUnretained(self).toOpaque()
        weft_multi_set_long(multi, CURLMOPT_MAXCONNECTS, limits.connections)
        weft_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, context)
        weft_multi_set_pointer(multi, CURLMOPT_TIMERDATA, context)
        weft_multi_set_socket_function(multi) { _, socket, what, context, assigned in
            guard let context else { return 0 }
            Unmanaged<CurlLoop>.fromOpaque(context).takeUnretainedValue()
                .watch(socket, what, isKnown: assigned != nil)
            return 0
        }
        weft_multi_set_timer_function(multi) { _, milliseconds, context in
            guard let context else { return 0 }
            Unmanaged<CurlLoop>.fromOpaque(context).takeUnretainedValue().deadline =
                milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
            return 0
        }
        control(EPOLL_CTL_ADD, mailbox.wakeDescriptor, EPOLLIN.rawValue)
    }

    deinit {
        // Closing connections would otherwise call this object while it goes.
        weft_multi_set_socket_function(multi, nil)
        weft_multi_set_timer_function(multi, nil)
        for transfer in active.values { curl_multi_remove_handle(multi, transfer.easy) }
        active = [:]
        idle = []
        curl_multi_cleanup(multi)
        close(descriptor)
    }

    /// Works until the mailbox says close.
    func run() {
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        var isOpen = true
        while isOpen {
            let ready = epoll_wait(descriptor, &events, Int32(events.count), waitMilliseconds())
            for event in events.prefix(Int(max(ready, 0))) {
                if event.data.fd == mailbox.wakeDescriptor {
                    isOpen = takeCommands() && isOpen
                } else {
                    handle(event)
                }
            }
            let now = ContinuousClock.now
            if let due = deadline, due <= now {
                deadline = nil
                var running: Int32 = 0
                curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
            }
            collectFinished()
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
        let code = curl_multi_add_handle(multi, transfer.easy)
        guard code == CURLM_OK else {
            transfer.fail(TransportError(.other, String(cString: curl_multi_strerror(code))))
            return
        }
        active[id] = transfer
        if nextSweep == nil { nextSweep = .now + limits.noBytes / 8 }
    }

    private func collectFinished() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            var context: UnsafeMutableRawPointer?
            weft_easy_get_pointer(message.pointee.easy_handle, CURLINFO_PRIVATE, &context)
            guard message.pointee.msg == CURLMSG_DONE, let context else { continue }
            // The message is gone once the handle has been removed.
            let code = weft_message_result(message)
            let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
            curl_multi_remove_handle(multi, transfer.easy)
            transfer.finish(code)
            retire(transfer)
        }
    }

    private func giveUp(_ id: UInt64, _ error: TransportError) {
        guard let transfer = active[id] else { return }
        curl_multi_remove_handle(multi, transfer.easy)
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

    // MARK: Sockets and time

    private func handle(_ event: epoll_event) {
        var mask: Int32 = 0
        if event.events & EPOLLIN.rawValue != 0 { mask |= CURL_CSELECT_IN }
        if event.events & EPOLLOUT.rawValue != 0 { mask |= CURL_CSELECT_OUT }
        if event.events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { mask |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(multi, event.data.fd, mask, &running)
    }

    private func watch(_ socket: curl_socket_t, _ what: Int32, isKnown: Bool) {
        guard what != CURL_POLL_REMOVE else {
            control(EPOLL_CTL_DEL, socket, 0)
            return
        }
        var wanted: UInt32 = 0
        if what & CURL_POLL_IN != 0 { wanted |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { wanted |= EPOLLOUT.rawValue }
        control(isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, wanted)
        if !isKnown {
            // Any pointer but nil marks the socket as known.
            curl_multi_assign(multi, socket, Unmanaged.passUnretained(self).toOpaque())
        }
    }

    private func control(_ operation: Int32, _ descriptor: Int32, _ events: UInt32) {
        var event = epoll_event(events: events, data: epoll_data_t(fd: descriptor))
        epoll_ctl(self.descriptor, operation, descriptor, &event)
    }

    /// The time to wait for events, in milliseconds rounded up; -1 for any time.
    private func waitMilliseconds() -> Int32 {
        guard let next = [deadline, nextSweep].compactMap(\.self).min() else { return -1 }
        let wait = next - .now
        guard wait > .zero else { return 0 }
        return Int32(clamping: wait.wholeMilliseconds)
    }
}
