import Dispatch
import Synchronization

/// Carries work to the thread that writes a call log, and wakes it.
final class LogQueue: Sendable {
    typealias Done = CheckedContinuation<Result<Void, CallLogError>, Never>

    enum Work {
        case append(frame: [UInt8], marks: LogMarks, Done)
        case sealed(number: UInt32, Result<SegmentSealing.Sealed, CallLogError>)
        case close(Done?)
    }

    private struct State {
        var work: [Work] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    /// Adds work; false if the log has been closed.
    func add(_ work: Work) -> Bool {
        let (accepted, isFirst) = state.withLock { state in
            switch work {
            // A sealing ends after the log has been closed, and closing waits for it.
            case .sealed: break
            case .append: guard !state.isClosed else { return (false, false) }
            case .close:
                guard !state.isClosed else { return (false, false) }
                state.isClosed = true
            }
            state.work.append(work)
            return (true, state.work.count == 1)
        }
        if isFirst { signal.signal() }
        return accepted
    }

    /// Waits for work, or for the time to pass; nil waits for any time.
    func take(within limit: Duration?) -> [Work] {
        if let limit {
            let nanoseconds = Int(limit / .nanoseconds(1))
            _ = signal.wait(timeout: .now() + .nanoseconds(max(0, nanoseconds)))
        } else {
            signal.wait()
        }
        return state.withLock { state in
            defer { state.work.removeAll(keepingCapacity: true) }
            return state.work
        }
    }
}
