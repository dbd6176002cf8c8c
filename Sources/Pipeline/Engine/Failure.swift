import Chat
import Rows

/// A row that couldn't be processed: a code to count and a sentence to read.
struct Failure: Hashable, Sendable {
    let code: String
    let detail: String

    /// What a stage threw, as a failure of its row; nil where the whole run must stop.
    init?(_ error: any Error) {
        switch error {
        case let error as ChatError:
            // Not the row's fault: the run is ending, or can't go on.
            guard ![.draining, .cancelled, .callLog].contains(error.kind) else { return nil }
            self.init(code: error.kind.code, detail: "\(error)")
        case let error as RowError:
            self.init(code: "unreadable-row", detail: "\(error)")
        default:
            return nil
        }
    }

    init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
