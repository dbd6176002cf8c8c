import CCurl
import Glibc

/// One easy handle of libcurl and what it receives; used for one request after another.
///
/// Lives on the event loop's thread and nowhere else.
final class CurlTransfer {
    let easy: UnsafeMutableRawPointer
    private(set) var id: UInt64 = 0
    /// Where it is under way; nil while it isn't.
    var multi: CurlMulti?
    private let bodyLimit: Int
    private let errorText: UnsafeMutablePointer<CChar>
    private var url = ""
    private var headers: UnsafeMutablePointer<curl_slist>?
    private var sent: [HTTPRequest.Header] = []
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var started = ContinuousClock.now
    private var deadline: Duration?
    private var continuation: CheckedContinuation<CurlMailbox.Outcome, Never>?
    private var bytesMoved = 0
    private var lastMoved = ContinuousClock.now

    private static let connectionsWithLargeBuffers = 512

    init?(limits: TransportLimits) {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        bodyLimit = limits.bodyBytes
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        let context = Unmanaged.passUnretained(self).toOpaque()
        weft_easy_set_pointer(easy, CURLOPT_PRIVATE, context)
        weft_easy_set_pointer(easy, CURLOPT_WRITEDATA, context)
        weft_easy_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
        weft_easy_set_receiver(easy) { bytes, size, count, context in
            guard let bytes, let context else { return 0 }
            return Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
                .receive(UnsafeBufferPointer(start: bytes, count: size * count))
        }
        weft_easy_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        weft_easy_set_text(easy, CURLOPT_USERAGENT, "weft")
        weft_easy_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        weft_easy_set_long(easy, CURLOPT_NOSIGNAL, 1)
        weft_easy_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        weft_easy_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        if let certificates = limits.certificates {
            weft_easy_set_text(easy, CURLOPT_CAINFO, certificates)
        }
        weft_easy_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
        weft_easy_set_long(easy, CURLOPT_POST, 1)
        weft_easy_set_long(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        // Not CURLOPT_PIPEWAIT: libcurl 7.88 then wakes one waiting request for each connection that
        // it finds to be HTTP/1.1, and requests held behind a slow server wait for ever.
        weft_easy_set_long(
            easy, CURLOPT_CONNECTTIMEOUT_MS, limits.connect.wholeMilliseconds)
        weft_easy_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, limits.bodyBytes)
        // Each transfer holds a buffer all the time: with thousands, small ones save most of the memory.
        if limits.connections > Self.connectionsWithLargeBuffers {
            weft_easy_set_long(easy, CURLOPT_BUFFERSIZE, 2048)
            weft_easy_set_long(easy, CURLOPT_UPLOAD_BUFFERSIZE, 16384)
        }
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(headers)
        errorText.deallocate()
    }

    /// Sets the handle up for a request.
    func begin(
        id: UInt64, _ request: HTTPRequest,
        _ continuation: CheckedContinuation<CurlMailbox.Outcome, Never>
    ) {
        self.id = id
        self.continuation = continuation
        body = []
        isTooLarge = false
        bytesMoved = 0
        started = .now
        lastMoved = started
        errorText[0] = 0
        deadline = request.deadline
        weft_easy_set_long(easy, CURLOPT_TIMEOUT_MS, deadline?.wholeMilliseconds ?? 0)
        if url != request.url {
            url = request.url
            weft_easy_set_text(easy, CURLOPT_URL, url)
        }
        if headers == nil || sent != request.headers { setHeaders(request.headers) }
        weft_easy_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
        request.body.withUnsafeBytes { bytes in
            _ = weft_easy_set_pointer(
                easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
    }

    /// Most requests of a client have the same headers, which are then kept.
    private func setHeaders(_ wanted: [HTTPRequest.Header]) {
        // "Expect" would cost large requests a second of waiting at servers that don't know it.
        var list = curl_slist_append(nil, "Expect:")
        for header in wanted {
            list = curl_slist_append(list, "\(header.name): \(header.value)")
        }
        weft_easy_set_list(easy, CURLOPT_HTTPHEADER, list)
        curl_slist_free_all(headers)
        headers = list
        sent = wanted
    }

    /// Ends the request with an error.
    func fail(_ error: TransportError) {
        continuation?.resume(returning: .failure(error))
        continuation = nil
    }

    /// Ends the request with what libcurl says of it.
    func finish(_ code: CURLcode) {
        guard code == CURLE_OK else {
            fail(error(code))
            return
        }
        var status = 0
        weft_easy_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        let response = HTTPResponse(
            status: status, retryAfter: status == 200 ? nil : header("retry-after"), body: body,
            elapsed: .now - started)
        body = []
        continuation?.resume(returning: .success(response))
        continuation = nil
    }

    /// Tells whether no byte has moved for a time, which is looked at now and then.
    func isStalled(at now: ContinuousClock.Instant, limit: Duration) -> Bool {
        var headerBytes = 0
        var uploaded = 0
        weft_easy_get_long(easy, CURLINFO_HEADER_SIZE, &headerBytes)
        weft_easy_get_long(easy, CURLINFO_SIZE_UPLOAD_T, &uploaded)
        let moved = headerBytes + uploaded + body.count
        if moved != bytesMoved {
            bytesMoved = moved
            lastMoved = now
        }
        return now - lastMoved >= limit
    }

    private func receive(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
        guard body.count + bytes.count <= bodyLimit else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: UnsafeRawBufferPointer(bytes))
        return bytes.count
    }

    private func header(_ name: String) -> String? {
        var found: UnsafeMutablePointer<curl_header>?
        let code = curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &found)
        guard code == CURLHE_OK, let found else { return nil }
        return String(cString: found.pointee.value)
    }

    private func error(_ code: CURLcode) -> TransportError {
        let text = errorText[0] == 0 ? curl_easy_strerror(code) : UnsafePointer(errorText)
        let detail = text.map { String(cString: $0) } ?? "libcurl's error \(code.rawValue)"
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED {
            return TransportError(
                .tooLarge, "the answer is larger than the bound of \(bodyLimit) bytes")
        }
        if code == CURLE_OPERATION_TIMEDOUT, let deadline, .now - started >= deadline {
            return TransportError(.deadline, "the answer was not whole after \(deadline)")
        }
        var systemError = 0
        weft_easy_get_long(easy, CURLINFO_OS_ERRNO, &systemError)
        var status = 0
        weft_easy_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
        return TransportError(
            TransportError.Kind(
                code, isRefused: systemError == Int(ECONNREFUSED), hasBegun: status != 0), detail)
    }
}
