import Glibc
import Shards

/// Turns a full plain segment into a shard, with its keys beside it.
///
/// The plain file goes only when the shard has its name and has been read back, so a crash at any
/// moment leaves one of them whole or both; if both, the shard counts.
struct SegmentSealing {
    let directory: String
    let number: UInt32
    let cache: FrameCache

    /// A segment's new content, and its keys.
    struct Sealed {
        let content: SegmentContent
        let keys: SegmentKeys
    }

    /// Small enough that looking a record up decodes little.
    private static let frameBytes = 1 << 17

    func run(_ plain: LogFile) throws(CallLogError) -> Sealed {
        var scanner = try RecordScanner(plain)
        let sealed = try seal { () throws(CallLogError) -> [UInt8]? in
            while let item = try scanner.next() {
                if case .record(_, let line) = item { return line }
            }
            return nil
        }
        unlink(plain.path)
        return sealed
    }

    /// Writes lines until there are none, and opens what has been written.
    func seal(_ next: () throws(CallLogError) -> [UInt8]?) throws(CallLogError) -> Sealed {
        let count = try write(next)
        let sealed = try open()
        guard sealed.keys.starts.count == count else {
            unlink(path)
            throw CallLogError("\(path): a sealed segment does not read back as it was written")
        }
        return sealed
    }

    private var path: String { "\(directory)/\(name)" }
    private var name: String { SegmentName(number: number, kind: .sealed).text }

    private func write(_ next: () throws(CallLogError) -> [UInt8]?) throws(CallLogError) -> Int {
        var options = ShardWriter.Options()
        options.frameBytes = Self.frameBytes
        options.maximumRowBytes = .max
        do {
            var writer = try ShardWriter(path: path, options: options)
            while let line = try next() { try writer.append(line) }
            return try writer.finish().rows
        } catch let error as ShardError {
            throw CallLogError(error.description)
        } catch let error as CallLogError {
            throw error
        } catch {
            throw CallLogError(String(describing: error))
        }
    }

    private func open() throws(CallLogError) -> Sealed {
        let file = try LogFile(path: path, forWriting: false)
        var records: [SealedSegment.Found] = []
        var damage: [CallLogDamage] = []
        let segment = try SealedSegment(
            reading: file, cache: cache, name: name, records: &records, damage: &damage)
        guard damage.isEmpty else { throw CallLogError(damage[0].description) }
        let keys = SegmentKeys(frames: segment.frames, records: records)
        KeySidecar(directory: directory, number: number)
            .write(keys, try KeySidecar.identity(file))
        return Sealed(content: .sealed(segment), keys: keys)
    }
}
