/// What an index holds of one key of a record: half of the key's first half, and how the call ended.
///
/// The whole key is compared when the record is read. A call's key and its base key are found by
/// different words of their digests, so that one never takes the other's place.
struct LogMark: Hashable {
    let fingerprint: UInt64
    let end: RecordedEnd
    /// Whether it stands for the call apart from the length of its answer.
    let isBase: Bool

    static func fingerprint(key: CallKey) -> UInt64 { key.first.high }
    static func fingerprint(base: CallKey) -> UInt64 { base.first.low }
}

/// The marks of one record.
typealias LogMarks = [LogMark]

extension LogMarks {
    init(keys: [CallKey], bases: [CallKey], ends: [RecordedEnd]) {
        self.init()
        reserveCapacity(keys.count * 2)
        for index in keys.indices {
            let end = index < ends.count ? ends[index] : .unread
            append(
                LogMark(
                    fingerprint: LogMark.fingerprint(key: keys[index]), end: end, isBase: false))
            guard index < bases.count, end.isAnswer else { continue }
            append(
                LogMark(
                    fingerprint: LogMark.fingerprint(base: bases[index]), end: end, isBase: true))
        }
    }
}
