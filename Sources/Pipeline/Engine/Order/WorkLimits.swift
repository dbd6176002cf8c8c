/// How far work may run ahead of the first result that hasn't been handed over.
struct WorkLimits: Sendable {
    /// The greatest number of items under way at once.
    let underWay: Int
    /// The greatest number of items from the first whose result isn't handed over to the last begun.
    ///
    /// A waiting result takes a place in memory of some tens of bytes.
    let ahead: Int
    /// The bytes of finished results that wait in memory; what comes above them waits on disk.
    let heldBytes: Int

    /// The limits of a stage whose models have so many calls under way at once.
    ///
    /// More rows than calls, up to twice as many: rows that are being read, checked or waiting for
    /// another try mustn't leave a place in the calls' window empty.
    static func stage(callsInFlight: Int) -> WorkLimits {
        WorkLimits(
            underWay: callsInFlight + min(1_024, max(64, callsInFlight)), ahead: 1 << 20,
            heldBytes: 64 << 20)
    }
}
