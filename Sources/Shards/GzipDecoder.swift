import CZlib
import Glibc

/// Reads gzip files of one or several members; zeros after the last one are padding.
final class GzipDecoder: ByteDecoder {
    private let input: InputFile
    /// zlib remembers where its stream is, so that it can't be moved.
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private var isInMember = false
    private var hasSeenMember = false

    var declaredRows: Int? { nil }

    init(_ input: InputFile) throws(ShardError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(capacity: 1 << 18)
        self.input = input
        let gzipWithLargestWindow: Int32 = 16 + 15
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, gzipWithLargestWindow, ZLIB_VERSION, size) == Z_OK else {
            throw .system(action: "decompress", path: input.path, code: ENOMEM)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    func next() throws(ShardError) -> Stretch {
        while true {
            if !isInMember, let end = try beginMember() { return end }
            let stretch = try inflateStretch()
            if case .bytes(let bytes) = stretch, bytes.isEmpty { continue }
            return stretch
        }
    }

    /// Decodes to the end of the member, of the output or of the file.
    private func inflateStretch() throws(ShardError) -> Stretch {
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        while isInMember, stream.pointee.avail_out > 0 {
            guard try input.fill(1) else {
                if stream.pointee.avail_out < output.count { break }
                return .torn(offset: input.bytesRead)
            }
            try inflateWindow()
        }
        let count = output.count - Int(stream.pointee.avail_out)
        return .bytes(UnsafeBufferPointer(rebasing: output[..<count]))
    }

    /// Goes to the next member; not nil at the file's end.
    private func beginMember() throws(ShardError) -> Stretch? {
        if hasSeenMember {
            while try input.fill(1), input.window.first == 0 { input.consume(1) }
            if input.window.isEmpty { return .end }
        }
        let isComplete = try input.fill(2)
        guard [0x1F, 0x8B].starts(with: input.window.prefix(2)) else {
            throw corrupt(hasSeenMember ? "what follows isn't gzip data" : "this isn't gzip data")
        }
        guard isComplete else { return .torn(offset: input.bytesRead) }
        hasSeenMember = true
        isInMember = true
        inflateReset(stream)
        return nil
    }

    private func inflateWindow() throws(ShardError) {
        let window = input.window
        stream.pointee.next_in = UnsafeMutablePointer(mutating: window.baseAddress)
        stream.pointee.avail_in = UInt32(window.count)
        let result = inflate(stream, Z_NO_FLUSH)
        input.consume(window.count - Int(stream.pointee.avail_in))
        switch result {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isInMember = false
        default:
            let message = stream.pointee.msg.map { String(cString: $0) }
            throw corrupt(message ?? "zlib can't read it (\(result))")
        }
    }

    private func corrupt(_ reason: String) -> ShardError {
        .corrupt(path: input.path, offset: input.offset, reason: reason)
    }
}
