import Glibc
import Shards
import Synchronization

/// A scratch file for bytes that wait for their turn; it goes with the process, however that ends.
///
/// Cut into segments, so that the space of what was taken back is given back, too.
final class SpillFile: Sendable {
    /// Where some bytes are.
    struct Place: Sendable {
        fileprivate let segment: Segment
        fileprivate let offset: Int
        fileprivate let count: Int
    }

    /// A part of the file, closed with the last place that names it.
    fileprivate final class Segment: Sendable {
        let descriptor: Int32
        init(descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }

    private struct State {
        var segment: Segment?
        var size = 0
    }

    private let folder: String
    private let segmentBytes: Int
    private let state = Mutex(State())

    init(folder: String, segmentBytes: Int = 64 << 20) {
        self.folder = folder
        self.segmentBytes = segmentBytes
    }

    /// Writes bytes down.
    func write(_ bytes: [UInt8]) throws(ShardError) -> Place {
        let place: Result<Place, ShardError> = state.withLock { state in
            do throws(ShardError) {
                if state.segment == nil || state.size >= segmentBytes {
                    state.segment = try newSegment()
                    state.size = 0
                }
                guard let segment = state.segment else { return .failure(fault("create", EIO)) }
                defer { state.size += bytes.count }
                return .success(
                    Place(segment: segment, offset: state.size, count: bytes.count))
            } catch {
                return .failure(error)
            }
        }
        let found = try place.get()
        try transfer("write", found) { done in
            bytes.withUnsafeBytes { buffer in
                pwrite(
                    found.segment.descriptor, buffer.baseAddress?.advanced(by: done),
                    buffer.count - done, off_t(found.offset + done))
            }
        }
        return found
    }

    /// Reads bytes back.
    func read(_ place: Place) throws(ShardError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: place.count)
        try transfer("read", place) { done in
            bytes.withUnsafeMutableBytes { buffer in
                pread(
                    place.segment.descriptor, buffer.baseAddress?.advanced(by: done),
                    buffer.count - done, off_t(place.offset + done))
            }
        }
        return bytes
    }

    private func transfer(
        _ action: String, _ place: Place, _ call: (Int) -> Int
    ) throws(ShardError) {
        var done = 0
        while done < place.count {
            let count = call(done)
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw fault(action, count == 0 ? EIO : errno)
            }
        }
    }

    private func newSegment() throws(ShardError) -> Segment {
        let path = "\(folder)/waiting.partial"
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("create", errno) }
        // Without a name it goes with the process.
        unlink(path)
        return Segment(descriptor: descriptor)
    }

    private func fault(_ action: String, _ code: Int32) -> ShardError {
        .system(action: action, path: "\(folder)/waiting.partial", code: code)
    }
}
