/// What became of some calls so far.
///
/// On the heap: thousands of calls wait at once, and a function holds all that it names.
final class CallProgress {
    var outcomes: [CallKey: Flight.Outcome] = [:]
    var missing: [Call] = []
}

extension CallRunner {
    /// Takes from the log what it holds; the rest is then missing.
    @inline(never)
    func lookUp(
        _ request: ChatRequest, _ calls: [Call], _ progress: CallProgress
    ) throws(ChatError) {
        for var call in calls {
            var request = request
            request.draw = call.draw
            let found: CallStore.Found?
            do throws(CallLogError) {
                found = try store.findInLog(request, key: call.key, base: &call.base)
            } catch {
                throw ChatError(.callLog, error.description, attempts: 0)
            }
            note(found, of: call, progress)
        }
        countReused(calls.count, 0, progress)
    }

    /// Takes from the log and the cache what they hold; the rest is then missing.
    @inline(never)
    func lookUpWithCache(
        _ request: ChatRequest, _ calls: [Call], _ progress: CallProgress
    ) async throws(ChatError) {
        var fromCache = 0
        for var call in calls {
            var request = request
            request.draw = call.draw
            let found: CallStore.Found?
            do throws(CallLogError) {
                found = try await store.find(request, key: call.key, base: &call.base)
            } catch {
                throw ChatError(.callLog, error.description, attempts: 0)
            }
            fromCache += found?.isFromCache == true ? 1 : 0
            note(found, of: call, progress)
        }
        countReused(calls.count, fromCache, progress)
    }

    private func note(_ found: CallStore.Found?, of call: Call, _ progress: CallProgress) {
        guard let found else {
            progress.missing.append(call)
            return
        }
        progress.outcomes[call.key] = .success(
            ChatReply(answer: found.answer, key: found.key, reused: true))
    }

    private func countReused(_ calls: Int, _ fromCache: Int, _ progress: CallProgress) {
        count {
            $0.calls += calls
            $0.reused += progress.outcomes.count
            $0.reusedFromCache += fromCache
        }
    }
}
