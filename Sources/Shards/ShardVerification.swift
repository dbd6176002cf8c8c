import Rows

/// Whether a file of rows is whole and holds what it should.
public struct ShardVerification: Hashable, Sendable {
    /// The file.
    public let path: String
    /// What was found; nil when the file couldn't be read to its end.
    public let found: ShardSummary?
    /// The first fault, in a sentence; nil when there is none.
    public let fault: String?

    /// Whether there is no fault.
    public var isWhole: Bool { fault == nil }

    /// Reads all of a file: its frames, checksums, lines and SHA-256.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - expected: What was written down when the file was made, if that is known.
    ///   - maximumRowBytes: The longest row that is no fault, in bytes.
    ///   - parsingRows: Whether each row must be a JSON object; takes about as long as all the rest.
    public init(path: String, expected: ShardSummary?, maximumRowBytes: Int, parsingRows: Bool) {
        self.path = path
        do throws(ShardError) {
            var reader = try ShardReader(
                path: path, maximumRowBytes: maximumRowBytes, tail: .mustBeWhole, hashing: true)
            let fault = Self.firstFault(
                in: &reader, limit: maximumRowBytes, parsingRows: parsingRows)
            let sha256 = try reader.drainedDigest()
            let summary = ShardSummary(
                rows: reader.rows, plainBytes: reader.plainBytes, fileBytes: reader.bytesRead,
                sha256: sha256)
            found = summary
            self.fault =
                fault ?? expected.flatMap { Self.difference(path, found: summary, expected: $0) }
        } catch {
            found = nil
            fault = "\(error)"
        }
    }

    private static func firstFault(
        in reader: inout ShardReader, limit: Int, parsingRows: Bool
    ) -> String? {
        do throws(ShardError) {
            var rowFault: String?
            while let line = try reader.next() {
                // The rest is still read: a broken file is worse than a broken row.
                if rowFault == nil { rowFault = fault(in: line, reader.path, limit, parsingRows) }
            }
            return rowFault
        } catch {
            return "\(error)"
        }
    }

    private static func fault(
        in line: ShardReader.Line, _ path: String, _ limit: Int, _ parsingRows: Bool
    ) -> String? {
        switch line {
        case .tooLong(let line, let bytes):
            return "\(path):\(line): \(bytes) bytes, more than the limit of \(limit)"
        case .row(let line, let bytes):
            guard parsingRows else { return nil }
            do throws(RowError) { _ = try JSONRow(validating: bytes) } catch {
                return "\(path):\(line): \(error)"
            }
            return nil
        }
    }

    private static func difference(
        _ path: String, found: ShardSummary, expected: ShardSummary
    ) -> String? {
        if found.rows != expected.rows {
            return "\(path) should hold \(expected.rows) rows but holds \(found.rows)"
        }
        if found.plainBytes != expected.plainBytes {
            return
                "\(path) should hold \(expected.plainBytes) plain bytes but holds \(found.plainBytes)"
        }
        if found.fileBytes != expected.fileBytes {
            return "\(path) should have \(expected.fileBytes) bytes but has \(found.fileBytes)"
        }
        if found.sha256 != expected.sha256 {
            return "\(path) should have the SHA-256 \(expected.sha256) but has \(found.sha256)"
        }
        return nil
    }
}
