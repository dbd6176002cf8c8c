import Synchronization

/// The frames that a log decoded last: neighbours are mostly wanted together.
final class FrameCache: Sendable {
    /// A frame of an open segment.
    struct Name: Hashable {
        let segment: ObjectIdentifier
        let start: Int
    }

    /// The frame used last at the end.
    private let frames = Mutex<[(name: Name, plain: [UInt8])]>([])

    private static let framesKept = 32

    func find(_ name: Name) -> [UInt8]? {
        frames.withLock { frames in
            guard let index = frames.lastIndex(where: { $0.name == name }) else { return nil }
            let found = frames.remove(at: index)
            frames.append(found)
            return found.plain
        }
    }

    func add(_ name: Name, _ plain: [UInt8]) {
        frames.withLock { frames in
            frames.append((name, plain))
            if frames.count > Self.framesKept { frames.removeFirst() }
        }
    }
}
