import Yams

/// Collects the faults of one pipeline file, so that all of them are told at once.
final class FaultList {
    let file: String
    private(set) var faults: [Fault] = []

    init(file: String) { self.file = file }

    func add(_ message: String, at mark: Mark?) {
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
