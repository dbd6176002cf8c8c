import Rows
import Shards

/// Replaces `progress.json` and `spent.json`, for those who poll them and for the next go.
struct ProgressWriter: Sendable {
    private let progress: RunProgress
    private let directory: RunDirectory

    init(_ progress: RunProgress, _ directory: RunDirectory) {
        self.progress = progress
        self.directory = directory
    }

    /// Writes both; a file that can't be written doesn't stop the run.
    func write() {
        try? AtomicFile.write(
            Array((progress.json.text + "\n").utf8), to: directory.progressFile, durable: false)
        progress.book.write(to: directory.spentFile, isClosed: false)
    }
}
