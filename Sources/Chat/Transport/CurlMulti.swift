import CCurl
import Glibc

/// One multi handle of libcurl, and what it wants: sockets watched, and to be called at a time.
///
/// libcurl looks through all connections to a host for each request, so that several handles with
/// few connections each cost far less than one with thousands. Lives on the event loop's thread.
final class CurlMulti {
    /// The number of transfers under way.
    private(set) var active = 0
    /// When libcurl wants to be called though nothing has happened.
    private(set) var deadline: ContinuousClock.Instant?
    /// Its place among the loop's, which comes with each event of its sockets.
    private let number: UInt32
    private let handle: UnsafeMutableRawPointer
    private let poll: Int32
    /// Whether transfers may have ended since they were collected last.
    private var isTouched = false

    /// - Parameters:
    ///   - number: Its place among the loop's.
    ///   - poll: The descriptor of the loop's epoll.
    ///   - connections: The number of idle connections kept for later requests.
    init?(number: Int, poll: Int32, connections: Int) {
        guard let handle = curl_multi_init() else { return nil }
        self.number = UInt32(truncatingIfNeeded: number)
        self.handle = handle
        self.poll = poll
        let context = Unmanaged.passUnretained(self).toOpaque()
        weft_multi_set_long(handle, CURLMOPT_MAXCONNECTS, connections)
        weft_multi_set_pointer(handle, CURLMOPT_SOCKETDATA, context)
        weft_multi_set_pointer(handle, CURLMOPT_TIMERDATA, context)
        weft_multi_set_socket_function(handle) { _, socket, what, context, assigned in
            guard let context else { return 0 }
            Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue()
                .watch(socket, what, isKnown: assigned != nil)
            return 0
        }
        weft_multi_set_timer_function(handle) { _, milliseconds, context in
            guard let context else { return 0 }
            Unmanaged<CurlMulti>.fromOpaque(context).takeUnretainedValue().deadline =
                milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
            return 0
        }
    }

    /// Closes all connections; the transfers must have been removed.
    deinit {
        // Closing connections would otherwise call this object while it goes.
        weft_multi_set_socket_function(handle, nil)
        weft_multi_set_timer_function(handle, nil)
        curl_multi_cleanup(handle)
    }

    /// Begins a transfer; returns why that can't be, nil if it can.
    func add(_ transfer: CurlTransfer) -> String? {
        let code = curl_multi_add_handle(handle, transfer.easy)
        guard code == CURLM_OK else { return String(cString: curl_multi_strerror(code)) }
        transfer.multi = self
        active += 1
        return nil
    }

    /// Takes a transfer off, under way or ended.
    func remove(_ transfer: CurlTransfer) {
        curl_multi_remove_handle(handle, transfer.easy)
        transfer.multi = nil
        active -= 1
    }

    /// Hands an event of a socket to libcurl.
    func act(on socket: Int32, _ events: UInt32) {
        var mask: Int32 = 0
        if events & EPOLLIN.rawValue != 0 { mask |= CURL_CSELECT_IN }
        if events & EPOLLOUT.rawValue != 0 { mask |= CURL_CSELECT_OUT }
        if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { mask |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(handle, socket, mask, &running)
        isTouched = true
    }

    /// Calls libcurl if the time has come.
    func act(at now: ContinuousClock.Instant) {
        guard let due = deadline, due <= now else { return }
        deadline = nil
        var running: Int32 = 0
        curl_multi_socket_action(handle, CURL_SOCKET_TIMEOUT, 0, &running)
        isTouched = true
    }

    /// Takes the transfers off that have ended.
    func collect(_ ended: (CurlTransfer, CURLcode) -> Void) {
        guard isTouched else { return }
        isTouched = false
        var left: Int32 = 0
        while let message = curl_multi_info_read(handle, &left) {
            var context: UnsafeMutableRawPointer?
            weft_easy_get_pointer(message.pointee.easy_handle, CURLINFO_PRIVATE, &context)
            guard message.pointee.msg == CURLMSG_DONE, let context else { continue }
            // The message is gone once the handle has been removed.
            let code = weft_message_result(message)
            let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
            remove(transfer)
            ended(transfer, code)
        }
    }

    private func watch(_ socket: curl_socket_t, _ what: Int32, isKnown: Bool) {
        guard what != CURL_POLL_REMOVE else {
            epoll_ctl(poll, EPOLL_CTL_DEL, socket, nil)
            return
        }
        var wanted: UInt32 = 0
        if what & CURL_POLL_IN != 0 { wanted |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { wanted |= EPOLLOUT.rawValue }
        var event = CurlEvent(multi: number, socket: socket).polled(for: wanted)
        epoll_ctl(poll, isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event)
        if !isKnown {
            // Any pointer but nil marks the socket as known.
            curl_multi_assign(handle, socket, Unmanaged.passUnretained(self).toOpaque())
        }
    }
}

/// What an event of epoll is about: a socket of one of the loop's handles, or the mailbox.
struct CurlEvent {
    /// Stands in the place of a handle's number for the mailbox.
    static let mailbox = UInt32.max

    let multi: UInt32
    let socket: Int32

    init(multi: UInt32, socket: Int32) {
        self.multi = multi
        self.socket = socket
    }

    init(_ event: epoll_event) {
        multi = UInt32(truncatingIfNeeded: event.data.u64 >> 32)
        socket = Int32(truncatingIfNeeded: event.data.u64)
    }

    func polled(for events: UInt32) -> epoll_event {
        let data = UInt64(multi) << 32 | UInt64(UInt32(bitPattern: socket))
        return epoll_event(events: events, data: epoll_data_t(u64: data))
    }
}
