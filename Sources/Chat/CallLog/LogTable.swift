/// A hash table from marks to places of records, in 16 bytes a slot.
///
/// Open addressing with linear probing, split into parts that grow one by one, so that growing never
/// holds twice the whole. Slots follow the order of fingerprints, hence marks that come sorted, as a
/// sealed segment's do, are put in with few misses of the processor's cache.
struct LogTable {
    /// Where a record is, and how its call ended.
    struct Entry: Hashable {
        let segment: UInt32
        /// The record's number in its segment, from 0.
        let record: UInt32
        let end: RecordedEnd
    }

    private struct Slot {
        var fingerprint: UInt64
        /// 0 for a free slot; else bit 63, the end in bits 60..., the segment and the record.
        var packed: UInt64
    }

    private struct Part {
        var slots: [Slot] = []
        var used = 0
    }

    private var parts = [Part](repeating: Part(), count: 1 << partBits)
    /// The number of keys, base keys not counted.
    private(set) var keys = 0

    private static let partBits: UInt64 = 6
    /// Segments have 28 bits.
    static let maximumSegment: UInt32 = 1 << 28 - 1

    /// The bytes that the slots take.
    var bytes: Int {
        parts.reduce(0) { $0 + $1.slots.capacity * MemoryLayout<Slot>.stride }
    }

    func find(_ fingerprint: UInt64) -> Entry? {
        let part = parts[Self.part(fingerprint)]
        guard !part.slots.isEmpty else { return nil }
        var index = Self.place(fingerprint, part.slots.count)
        while part.slots[index].packed != 0 {
            if part.slots[index].fingerprint == fingerprint {
                return Self.entry(part.slots[index].packed)
            }
            index = index + 1 == part.slots.count ? 0 : index + 1
        }
        return nil
    }

    /// Notes a record, which takes the place of older ones unless they are worth more.
    mutating func insert(_ mark: LogMark, segment: UInt32, record: UInt32) {
        let number = Self.part(mark.fingerprint)
        let new = Self.packed(segment, record, mark.end)
        if parts[number].used * 8 >= parts[number].slots.count * 7 { Self.grow(&parts[number]) }
        let count = parts[number].slots.count
        var index = Self.place(mark.fingerprint, count)
        while parts[number].slots[index].packed != 0 {
            let slot = parts[number].slots[index]
            if slot.fingerprint == mark.fingerprint {
                if Self.replaces(mark, Self.entry(slot.packed).end) {
                    parts[number].slots[index].packed = new
                }
                return
            }
            index = index + 1 == count ? 0 : index + 1
        }
        parts[number].slots[index] = Slot(fingerprint: mark.fingerprint, packed: new)
        parts[number].used += 1
        if !mark.isBase { keys += 1 }
    }

    /// Makes room for so many marks more at once.
    mutating func reserve(_ marks: Int) {
        for number in parts.indices {
            let wanted = (parts[number].used + marks >> Int(Self.partBits)) * 5 / 4 + 16
            if wanted > parts[number].slots.count { Self.resize(&parts[number], to: wanted) }
        }
    }

    /// Whether a newer record takes the place of one that ended so.
    private static func replaces(_ mark: LogMark, _ old: RecordedEnd) -> Bool {
        // An answer that ended by itself serves more bounds than one that was cut.
        if mark.isBase { return mark.end == .whole || old != .whole }
        return mark.end.isAnswer || !old.isAnswer
    }

    private static func part(_ fingerprint: UInt64) -> Int {
        Int(fingerprint >> (64 - partBits))
    }

    private static func place(_ fingerprint: UInt64, _ count: Int) -> Int {
        Int((fingerprint << partBits).multipliedFullWidth(by: UInt64(count)).high)
    }

    private static func packed(_ segment: UInt32, _ record: UInt32, _ end: RecordedEnd) -> UInt64 {
        1 << 63 | UInt64(end.rawValue) << 60 | UInt64(segment & maximumSegment) << 32
            | UInt64(record)
    }

    private static func entry(_ packed: UInt64) -> Entry {
        Entry(
            segment: UInt32(truncatingIfNeeded: packed >> 32) & maximumSegment,
            record: UInt32(truncatingIfNeeded: packed),
            end: RecordedEnd(rawValue: UInt8(packed >> 60 & 3)) ?? .unread)
    }

    private static func grow(_ part: inout Part) {
        resize(&part, to: max(16, part.slots.count * 3 / 2))
    }

    private static func resize(_ part: inout Part, to count: Int) {
        let old = part.slots
        part.slots = Array(repeating: Slot(fingerprint: 0, packed: 0), count: count)
        for slot in old where slot.packed != 0 {
            var index = place(slot.fingerprint, count)
            while part.slots[index].packed != 0 { index = index + 1 == count ? 0 : index + 1 }
            part.slots[index] = slot
        }
    }
}
