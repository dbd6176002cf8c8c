/// Where calls are recorded beside the run's own folder, and how soon they reach the disk.
package struct CallLogSettings: Hashable, Sendable {
    /// A directory of calls that runs share; nil for none.
    package var cache: String?
    /// The longest time that an answer waits to be brought to the disk, in seconds.
    package var syncSeconds = 0.2

    init() {}

    /// The cache's directory; nil for none.
    ///
    /// - Parameter baseDirectory: Where the paths of the pipeline file start; empty for the current
    ///   folder.
    /// - Returns: Its path.
    func cachePath(from baseDirectory: String) -> String? {
        guard let cache, !cache.hasPrefix("/"), !baseDirectory.isEmpty else { return cache }
        return "\(baseDirectory)/\(cache)"
    }

    init(_ options: OptionReader) {
        cache = options.optionalString("cache")
        if cache?.isEmpty == true { options.fault("'cache' should name a directory", at: "cache") }
        syncSeconds = options.double("sync_seconds", default: 0.2, in: 0...3600)
    }
}
