/// A long list of numbers that grows without ever being copied.
///
/// An array that doubles needs, for a moment, both its old and its new room; a list of blocks doesn't.
struct BlockList<Element: Sendable>: Sendable {
    /// Where a run of elements is.
    struct Place: Sendable {
        let block: UInt32
        let start: UInt32
        let end: UInt32

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    private static var blockCount: Int { 1 << 16 }

    private var blocks: [[Element]] = []

    /// Adds a run, which stays in one piece.
    mutating func append(_ run: [Element]) -> Place {
        if blocks.last.map({ $0.count + run.count > Self.blockCount }) ?? true {
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(max(Self.blockCount, run.count))
        }
        let block = blocks.count - 1
        let start = blocks[block].count
        blocks[block] += run
        return Place(
            block: UInt32(block), start: UInt32(start), end: UInt32(start + run.count))
    }

    subscript(place: Place) -> ArraySlice<Element> { blocks[Int(place.block)][place.range] }

    /// One element of a run, by its number in the run.
    subscript(place: Place, index: Int) -> Element {
        get { blocks[Int(place.block)][Int(place.start) + index] }
        set { blocks[Int(place.block)][Int(place.start) + index] = newValue }
    }
}
