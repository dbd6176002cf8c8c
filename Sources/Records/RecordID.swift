/// The name of a row for the whole of its life, from seed to sample.
///
/// Made from the content of the seed, so that reordering a source renames nothing.
package struct RecordID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }

    package static func < (left: RecordID, right: RecordID) -> Bool {
        left.rawValue < right.rawValue
    }
}
