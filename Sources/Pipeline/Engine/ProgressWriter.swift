import Rows
import Shards

/// Replaces `progress.json`, for those who poll it.
struct ProgressWriter: Sendable {
    private let progress: RunProgress
    private let file: String

    init(_ progress: RunProgress, file: String) {
        self.progress = progress
        self.file = file
    }

    /// Writes the progress; a file that can't be written doesn't stop the run.
    func write() {
        try? AtomicFile.write(
            Array((progress.json.text + "\n").utf8), to: file, durable: false)
    }
}
