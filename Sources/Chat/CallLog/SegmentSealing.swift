import Glibc
import Shards

/// Turns a full plain segment into a shard.
///
/// The plain file goes only when the shard has its name and has been read back, so a crash at any
/// moment leaves one of them whole or both; if both, the shard counts.
struct SegmentSealing {
    let directory: String
    let number: UInt32

    /// A segment's new content, and where each of its records begins there.
    struct Sealed {
        let content: SegmentContent
        let starts: [UInt32]
    }

    /// Small enough that looking a record up decodes little.
    private static let frameBytes = 1 << 17

    func run(_ plain: LogFile) throws(CallLogError) -> Sealed {
        let count = try write(plain)
        let sealed = try open()
        guard sealed.starts.count == count else {
            unlink(path)
            throw CallLogError("\(path): a sealed segment does not read back as it was written")
        }
        unlink(plain.path)
        return sealed
    }

    private var path: String { "\(directory)/\(name)" }
    private var name: String { SegmentName(number: number, isSealed: true).text }

    private func write(_ plain: LogFile) throws(CallLogError) -> Int {
        var options = ShardWriter.Options()
        options.frameBytes = Self.frameBytes
        options.maximumRowBytes = .max
        var scanner = try RecordScanner(plain)
        do {
            var writer = try ShardWriter(path: path, options: options)
            while let item = try scanner.next() {
                if case .record(_, let line) = item { try writer.append(line) }
            }
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
        var records: [SealedSegment.Found] = []
        var damage: [CallLogDamage] = []
        let segment = try SealedSegment(
            path: path, name: name, records: &records, damage: &damage)
        guard damage.isEmpty else { throw CallLogError(damage[0].description) }
        return Sealed(content: .sealed(segment), starts: records.map { UInt32($0.start) })
    }
}
