import Crypto
import Glibc

/// A file that is read from its beginning through one reused buffer.
final class InputFile {
    let path: String
    private let descriptor: Int32
    private let buffer: UnsafeMutablePointer<UInt8>
    private static let capacity = 1 << 18
    private var start = 0
    private var end = 0
    private var hash: SHA256?
    /// How many bytes of the file have been read, or passed over at its beginning.
    private(set) var bytesRead: Int

    init(path: String, hashing: Bool, from offset: Int = 0) throws(ShardError) {
        descriptor = try system("open", path) { open(path, O_RDONLY | O_CLOEXEC) }
        if offset > 0, lseek(descriptor, off_t(offset), SEEK_SET) < 0 {
            let code = errno
            close(descriptor)
            throw .system(action: "seek", path: path, code: code)
        }
        self.path = path
        bytesRead = offset
        buffer = .allocate(capacity: Self.capacity)
        hash = hashing ? SHA256() : nil
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// The bytes that have been read and not consumed.
    var window: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: buffer + start, count: end - start)
    }

    /// The place in the file of the window's first byte.
    var offset: Int { bytesRead - (end - start) }

    func consume(_ count: Int) { start += count }

    /// Reads until the window holds so many bytes (at most 64 KiB); false when the file ends before.
    func fill(_ count: Int) throws(ShardError) -> Bool {
        if end - start >= count { return true }
        if start > 0 {
            memmove(buffer, buffer + start, end - start)
            end -= start
            start = 0
        }
        while end < count {
            let free = UnsafeMutableRawBufferPointer(
                start: buffer + end, count: Self.capacity - end)
            let got = try system("read", path) { read(descriptor, free.baseAddress, free.count) }
            if got == 0 { return false }
            hash?.update(bufferPointer: UnsafeRawBufferPointer(rebasing: free[..<got]))
            end += got
            bytesRead += got
        }
        return true
    }

    /// Reads what is left of the file and returns the digest of all of it.
    func drainedDigest() throws(ShardError) -> String {
        repeat { consume(window.count) } while try fill(1)
        return Digest.hex((hash ?? SHA256()).finalize())
    }
}
