import Yams

/// Collects the faults of one pipeline file, so that all of them are told at once.
final class FaultList {
    let file: String
    private(set) var faults: [Fault] = []
    /// Values set over the file's, by the first of the lines that they are given after the file's.
    private var overrides: [(firstLine: Int, text: String)] = []
    private var lines: Int

    /// - Parameters:
    ///   - file: The file's path.
    ///   - lines: How many lines it has.
    init(file: String, lines: Int = 0) {
        self.file = file
        self.lines = lines
    }

    /// Gives a value that is set over the file's lines of its own, so that its faults can be told
    /// from the file's.
    ///
    /// - Parameter override: The value, as `path=value`.
    /// - Returns: How many lines come before it.
    func linesBefore(_ override: String) -> Int {
        defer { lines += 1 + override.count { $0.isNewline } }
        overrides.append((lines + 1, override))
        return lines
    }

    func add(_ message: String, at mark: Mark?) {
        if let line = mark?.line, let override = overrides.last(where: { $0.firstLine <= line }) {
            faults.append(Fault(file: file, message: "--set \(override.text): \(message)"))
            return
        }
        faults.append(
            Fault(file: file, line: mark?.line, column: mark?.column, message: message))
    }

    /// The faults in the order of the file, each once.
    var sorted: [Fault] {
        var seen: Set<Fault> = []
        return faults.filter { seen.insert($0).inserted }.sorted {
            ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
        }
    }
}
