/// The blocks of a text, line by line: CommonMark's, with GitHub's tables.
///
/// What is inside a code fence is code and nothing else; what is inside a block quote is quoted and
/// nothing else. Where a reader sees more than CommonMark has, the reader is followed: a code block that
/// starts in a list item goes on to its closing fence however that is indented, and a table ends at the
/// first line without a pipe. A list item's first line isn't looked at for headings or further items.
/// HTML, footnotes and link definitions are plain text, and so is code that is only indented.
struct MarkdownOutline: Measure {
    /// What a line is.
    enum Kind: UInt8 {
        case blank
        case text
        case heading
        case item
        case rule
        case quote
        case table
        /// The line that opens or closes a code block.
        case fence
        /// A line of code inside a code block.
        case code
    }

    /// A line without its break, and what it is.
    struct Line {
        let start: UInt32
        let end: UInt32
        var kind: Kind

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    struct Heading {
        let level: Int
        /// The text without the marks around it; empty for a heading without text.
        let text: Range<Int>
        let line: Int
    }

    struct Item {
        /// The bullet, or the number with its dot or parenthesis.
        let marker: Range<Int>
        /// The character that makes the list: a bullet, a dot or a closing parenthesis.
        let symbol: UInt32
        /// The number of an item of a numbered list; nil for a bullet.
        let number: Int?
        /// 1 for items that are in no other item.
        let depth: Int
        /// The index of the item that it is in.
        let parent: Int?
        let line: Int
        /// The text after the marker, with the lines that continue it before any further block.
        var text: Range<Int>

        var isBullet: Bool { number == nil }
        /// The item without its further lines of blocks, marker included.
        var place: Range<Int> { marker.lowerBound..<max(marker.upperBound, text.upperBound) }
    }

    struct Table {
        let columns: Int
        /// The line of the header.
        let header: Int
        /// The lines of data: after the header and the line of hyphens.
        var rows: Range<Int>
    }

    struct Fence {
        /// What follows the opening marks.
        let info: Range<Int>
        let opening: Int
        /// The lines of code.
        var code: Range<Int>
        /// Whether a line closes it; if none does, it goes on to the end.
        var isClosed: Bool
    }

    var lines: [Line] = []
    var headings: [Heading] = []
    var items: [Item] = []
    var tables: [Table] = []
    var fences: [Fence] = []
    /// The lines that are horizontal rules.
    var rules: [Int] = []
    /// The lines of each block quote.
    var quotes: [Range<Int>] = []

    static func take(of response: ResponseText) -> MarkdownOutline {
        OutlineReader.outline(of: response.points)
    }

    var bullets: [Item] { items.filter(\.isBullet) }
    var numbered: [Item] { items.filter { !$0.isBullet } }

    /// The lines that aren't blank, code blocks with their contents included.
    var filledLines: [Line] { lines.filter { $0.kind != .blank } }

    /// The place of a block of lines, from the first one's start to the last one's end.
    func place(of block: Range<Int>) -> Range<Int> {
        guard let first = block.first, let last = block.last else { return 0..<0 }
        return lines[first].range.lowerBound..<lines[last].range.upperBound
    }
}

extension ResponseText {
    /// The blocks of the response.
    var outline: MarkdownOutline { self[MarkdownOutline.self] }
}
