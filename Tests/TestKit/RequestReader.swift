import Glibc

/// Reads HTTP/1.1 requests with a `Content-Length` from a connection.
struct RequestReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next request; nil at the end of the connection.
    mutating func next() -> ReceivedRequest? {
        var searched = 0
        while true {
            // A client that speaks TLS would wait for ever: its greeting never ends a header.
            if let first = buffer.first, first < UInt8(ascii: "A") { return nil }
            if let end = endOfHead(from: searched) {
                return request(headEnd: end)
            }
            searched = max(0, buffer.count - 3)
            guard fill() else { return nil }
        }
    }

    private func endOfHead(from start: Int) -> Int? {
        guard buffer.count >= start + 4 else { return nil }
        for index in start...(buffer.count - 4)
        where buffer[index] == 13 && buffer[index + 1] == 10 && buffer[index + 2] == 13
            && buffer[index + 3] == 10
        {
            return index
        }
        return nil
    }

    private mutating func request(headEnd: Int) -> ReceivedRequest? {
        let lines = String(decoding: buffer[..<headEnd], as: UTF8.self).split(separator: "\r\n")
        guard let first = lines.first?.split(separator: " "), first.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop(while: { $0 == " " })
            headers[line[..<colon].lowercased()] = String(value)
        }
        let bodyStart = headEnd + 4
        let bodyEnd = bodyStart + (headers["content-length"].flatMap { Int($0) } ?? 0)
        while buffer.count < bodyEnd {
            guard fill() else { return nil }
        }
        defer { buffer.removeFirst(bodyEnd) }
        return ReceivedRequest(
            method: String(first[0]), path: String(first[1]), headers: headers,
            body: Array(buffer[bodyStart..<bodyEnd]))
    }

    private mutating func fill() -> Bool {
        let count = withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { chunk in
            let count = recv(descriptor, chunk.baseAddress, chunk.count, 0)
            if count > 0 { buffer.append(contentsOf: chunk.prefix(count)) }
            return count
        }
        return count > 0
    }
}
