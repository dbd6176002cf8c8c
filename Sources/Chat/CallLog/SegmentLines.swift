/// Reads the lines of one segment in their order, and where each begins.
struct SegmentLines {
    private var scanner: RecordScanner?
    private var sealed: SealedSegment?
    private var frames: ArraySlice<PackedFrame> = []
    private var frameStart = 0
    private var lines: ArraySlice<ArraySlice<UInt8>> = []

    init(_ content: SegmentContent) throws(CallLogError) {
        switch content {
        case .plain(let file): scanner = try RecordScanner(file)
        case .sealed(let segment):
            sealed = segment
            frames = segment.frames[...]
        }
    }

    /// The next line; nil at the end.
    ///
    /// Damage is passed over.
    mutating func next() throws(CallLogError) -> (start: Int, line: [UInt8])? {
        while let item = try scanner?.next() {
            if case .record(let offset, let line) = item { return (offset, line) }
        }
        while true {
            if let line = lines.popFirst() { return (frameStart + line.startIndex, Array(line)) }
            guard let frame = frames.popFirst() else { return nil }
            let plain = try sealed?.plain(frame) ?? []
            frameStart = frame.plainStart
            lines = plain.split(separator: UInt8(ascii: "\n"))[...]
        }
    }
}
