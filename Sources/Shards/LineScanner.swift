import Glibc

/// Cuts plain bytes into lines.
struct LineScanner {
    /// The longest line that is handed over, in bytes without its end.
    let limit: Int
    /// The number of the line read last, from 1.
    private(set) var line: Int
    /// A line's beginning, from windows before this one.
    private var carry = BoundedBytes()

    /// Begins after so many lines.
    init(limit: Int, line: Int) {
        self.limit = limit
        self.line = line
    }

    enum Step {
        case line([UInt8])
        /// A longer line than the limit: its length and its first bytes.
        case tooLong(bytes: Int, start: [UInt8])
        case end
        /// The file ends here in the middle; a line that had begun isn't handed over.
        case torn(offset: Int)
    }

    /// Reads the next line that isn't blank.
    mutating func next(from source: inout ByteSource) throws(ShardError) -> Step {
        while true {
            if source.window.isEmpty {
                switch try source.refill() {
                case .more: continue
                case .torn(let offset): return .torn(offset: offset)
                case .end:
                    guard carry.count > 0 else { return .end }
                    if let step = finish(UnsafeBufferPointer(start: nil, count: 0)) { return step }
                    return .end
                }
            }
            let window = source.window
            guard let end = Self.lineEnd(in: window) else {
                keep(window)
                source.consume(window.count)
                continue
            }
            let step = finish(UnsafeBufferPointer(rebasing: window[..<end]))
            source.consume(end + 1)
            if let step { return step }
        }
    }

    /// Stores a part of a line.
    ///
    /// Two bytes more than the limit are kept: one for a carriage return that will go, and one that
    /// shows that the line is too long.
    private mutating func keep(_ part: UnsafeBufferPointer<UInt8>) {
        carry.append(part, limit: limit + 2)
    }

    /// Ends a line with its last part; nil when the line is blank.
    private mutating func finish(_ part: UnsafeBufferPointer<UInt8>) -> Step? {
        line += 1
        guard carry.count > 0 || part.count > limit else {
            return step(Self.trimmed(part, isFirst: line == 1), more: 0)
        }
        keep(part)
        let count = carry.count
        return carry.take().withUnsafeBufferPointer {
            step(Self.trimmed($0, isFirst: line == 1), more: count - $0.count)
        }
    }

    private func step(_ bytes: UnsafeBufferPointer<UInt8>, more: Int) -> Step? {
        if bytes.count + more > limit {
            return .tooLong(bytes: bytes.count + more, start: Array(bytes.prefix(min(limit, 1024))))
        }
        let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        return isBlank ? nil : .line(Array(bytes))
    }

    /// The line without a carriage return at its end and, in a file's first line, a byte order mark.
    private static func trimmed(
        _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool
    ) -> UnsafeBufferPointer<UInt8> {
        var slice = bytes[...]
        if slice.last == 0x0D { slice = slice.dropLast() }
        if isFirst, slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice = slice.dropFirst(3) }
        return UnsafeBufferPointer(rebasing: slice)
    }

    private static func lineEnd(in window: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = window.baseAddress, let found = memchr(base, 0x0A, window.count) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
