package import Chat

extension RunDirectory {
    /// Writes the run's calls anew in fewer files, or those of a cache whose directory this is.
    ///
    /// - Returns: What was done.
    /// - Throws: ``RunError`` where the folder is neither, or a process works on the run;
    ///   `CallLogError` where a file can't be read or written.
    package func compactCalls() throws -> CallLogCompaction {
        guard try readRecord() == nil else {
            let lock = try RunLock(directory: path)
            defer { withExtendedLifetime(lock) {} }
            guard fileSize(callsPath) != nil else {
                throw RunError.notARun(directory: path, reason: "it has no calls to compact")
            }
            return try CallLog.compact(directory: callsPath)
        }
        guard folderItems(path).contains(where: { $0.hasPrefix("calls-") }) else {
            throw RunError.notARun(
                directory: path,
                reason: "it holds neither a run.json nor calls; name a run, or a cache of calls")
        }
        return try CallLog.compact(directory: path)
    }
}
