import Foundation

/// One of the files that a log's records are in.
public struct CallSegment: Hashable, Sendable {
    /// Its number; records of a later segment are later.
    public let number: Int

    /// The segments in a directory, in order; none where there is no directory.
    public static func all(in directory: String) -> [CallSegment] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        let numbers = Set(
            names.compactMap { SegmentName($0) }.filter { $0.kind != .keys }.map(\.number))
        return numbers.sorted().map { CallSegment(name: $0) }
    }

    private let name: UInt32

    private init(name: UInt32) {
        self.name = name
        number = Int(name)
    }

    init?(number: Int) {
        guard let name = UInt32(exactly: number) else { return nil }
        self.init(name: name)
    }

    func path(_ kind: SegmentName.Kind, in directory: String) -> String {
        "\(directory)/\(SegmentName(number: name, kind: kind).text)"
    }

    /// The segment as it was sealed, and where its records begin; nil where it isn't sealed.
    func openSealed(
        in directory: String
    ) throws(CallLogError) -> (segment: SealedSegment, starts: [Int])? {
        let path = path(.sealed, in: directory)
        guard let file = try LogFile.existing(path, forWriting: false) else { return nil }
        let cache = FrameCache()
        let identity = try KeySidecar.identity(file)
        if let keys = KeySidecar(directory: directory, number: name).read(identity) {
            let segment = SealedSegment(file: file, frames: keys.frames, cache: cache)
            return (segment, keys.starts.map { Int($0) })
        }
        var records: [SealedSegment.Found] = []
        var damage: [CallLogDamage] = []
        let segment = try SealedSegment(
            reading: file, cache: cache, name: path, records: &records, damage: &damage)
        return (segment, records.map(\.start))
    }
}
