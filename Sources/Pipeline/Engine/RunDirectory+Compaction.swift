package import Chat
import Foundation
import OrderedCollections
import Rows
import Shards

extension RunDirectory {
    /// Writes the run's calls anew in fewer files, or those of a cache whose directory this is.
    ///
    /// - Returns: What was done.
    /// - Throws: ``RunError`` where the folder is neither, or a process works on the run;
    ///   `CallLogError` where a file can't be read or written.
    package func compactCalls() throws -> CallLogCompaction {
        if let record = try readRecord() {
            let lock = try RunLock(directory: path)
            defer { withExtendedLifetime(lock) {} }
            guard fileSize(callsPath) != nil else {
                throw RunError.notARun(directory: path, reason: "it has no calls to compact")
            }
            try noteSpending(record)
            return try CallLog.compact(directory: callsPath)
        }
        if let run = runOfCalls { return try run.compactCalls() }
        guard folderItems(path).contains(where: { $0.hasPrefix("calls-") }) else {
            throw RunError.notARun(
                directory: path,
                reason: "it holds neither a run.json nor calls; name a run, or a cache of calls")
        }
        return try CallLog.compact(directory: path)
    }

    /// The run whose calls this folder is; nil for a cache.
    private var runOfCalls: RunDirectory? {
        let given = URL(filePath: path).absoluteURL.standardizedFileURL
        for url in [given, given.resolvingSymlinksInPath()] where url.lastPathComponent == "calls" {
            let run = RunDirectory(
                url.deletingLastPathComponent().path(percentEncoded: false))
            if fileSize(run.runFile) != nil { return run }
        }
        return nil
    }

    /// Raises `spent.json` to what the log holds: calls that were replaced were paid for, too, and
    /// only their records tell of those that a kill kept from being noted.
    private func noteSpending(_ record: RunRecord) throws {
        var (spending, isClosed) = readSpending()
        let prices = (record.prices.object ?? [:]).compactMap { name, price in
            price["input"]?.double.flatMap { input in
                price["output"]?.double.map { (name, ChatPrice(input: input, output: $0)) }
            }
        }
        let log = try CallLog.open(directory: callsPath, readOnly: true)
        try spending.mend(by: log, prices: Dictionary(uniqueKeysWithValues: prices))
        let json = spending.json.setting("closed", .bool(isClosed))
        try AtomicFile.write(Array((json.text + "\n").utf8), to: spentFile, durable: true)
    }
}
