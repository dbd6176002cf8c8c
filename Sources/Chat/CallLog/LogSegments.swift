/// Begins new segments in a directory that several processes may share.
struct LogSegments {
    let directory: String

    /// Creates and locks a plain segment behind a number.
    func next(after last: UInt32?) throws(CallLogError) -> (number: UInt32, file: LogFile) {
        var number = last.map { $0 + 1 } ?? 0
        while number < LogTable.maximumSegment {
            let path = "\(directory)/\(SegmentName(number: number, kind: .plain).text)"
            let sealed = "\(directory)/\(SegmentName(number: number, kind: .sealed).text)"
            if try LogFile.existing(sealed, forWriting: false) == nil,
                let file = try LogFile.new(path), file.lock()
            {
                try LogFile.syncDirectory(directory)
                return (number, file)
            }
            number += 1
        }
        throw CallLogError("\(directory): there are too many segments; compact the log")
    }
}
