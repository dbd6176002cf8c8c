/// Small files that are replaced whole.
public enum AtomicFile {
    /// Writes a file so that a reader sees either the old bytes or the new ones.
    ///
    /// - Parameters:
    ///   - bytes: All that the file is to hold.
    ///   - path: Where; its folder must be there.
    ///   - durable: Whether the file must outlive a loss of power once this returns, which takes an
    ///     `fsync` of the file and one of its folder.
    /// - Throws: ``ShardError/system(action:path:code:)``; the old file is then still there.
    public static func write(
        _ bytes: [UInt8], to path: String, durable: Bool
    ) throws(ShardError) {
        let file = try PartialFile(path: path)
        try file.write(bytes)
        try file.commit(durable: durable)
    }
}
