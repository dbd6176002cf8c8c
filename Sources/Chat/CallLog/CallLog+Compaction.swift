extension CallLog {
    /// Writes a log anew without records that nobody can ask for, in as few segments as may be.
    ///
    /// The new segments stand behind the old ones before any of those goes, so that a crash leaves
    /// records twice at worst. Segments that another process is writing are left alone, and so is
    /// everything if there is nothing to gain. A damaged segment is left as it is, too: what can't be
    /// read now may be mended yet.
    ///
    /// - Parameters:
    ///   - directory: The log's; nobody in this process may have it open for writing.
    ///   - options: The size of the new segments.
    /// - Returns: What was done.
    /// - Throws: ``CallLogError``; the log is then as good as before.
    public static func compact(
        directory: String, options: Options = Options()
    ) throws(CallLogError) -> CallLogCompaction {
        try compact(directory: directory, options: options) { _ in }
    }

    /// The same, telling of each step that has changed the directory, for trials that look at what a
    /// kill would leave there.
    static func compact(
        directory: String, options: Options, reached: @escaping (CompactionStep) -> Void
    ) throws(CallLogError) -> CallLogCompaction {
        let opening = try LogOpening(directory: directory, readOnly: false)
        var compaction = Compactor(opening: opening, options: options, reached: reached)
        return try compaction.run()
    }
}

/// A step of a compaction that has changed the log's directory.
enum CompactionStep: Hashable {
    case begunSegment, wroteGroup, sealedSegment, removedFile
}
