/// Where calls are recorded beside the run's own folder, and how soon they reach the disk.
package struct CallLogSettings: Hashable, Sendable {
    /// A directory of calls that runs share; nil for none.
    package var cache: String?
    /// The longest time that an answer waits to be brought to the disk, in seconds.
    package var syncSeconds = 0.2

    init() {}

    init(_ options: OptionReader) {
        cache = options.optionalString("cache")
        if cache?.isEmpty == true { options.fault("'cache' should name a directory", at: "cache") }
        syncSeconds = options.double("sync_seconds", default: 0.2, in: 0...3600)
    }
}
