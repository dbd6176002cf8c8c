/// Reads the blocks of a text, one line after the other.
struct OutlineReader {
    private struct OpenItem {
        /// The column at which the item's text starts, and further blocks in it.
        let column: Int
        let index: Int
    }

    private struct OpenFence {
        let mark: UInt32
        let length: Int
        let indent: Int
    }

    private let points: [UInt32]
    private var outline = MarkdownOutline()
    private var open: [OpenItem] = []
    private var fence: OpenFence?
    /// The first line of the paragraph that the next line may continue.
    private var paragraph: Int?
    private var table = false
    private var quote = false
    /// Whether text that follows still belongs to the last item's own.
    private var extends = false

    static func outline(of points: [UInt32]) -> MarkdownOutline {
        var reader = OutlineReader(points: points)
        var start = 0
        while start <= points.count {
            let end = points[start...].firstIndex(of: BlankLines.lineBreak) ?? points.count
            let isPair = end > start && points[end - 1] == Sign.carriageReturn
            reader.read(start..<(isPair ? end - 1 : end))
            start = end + 1
        }
        return reader.outline
    }

    private init(points: [UInt32]) { self.points = points }

    private mutating func read(_ range: Range<Int>) {
        let number = outline.lines.count
        let (indent, start) = indent(of: range)
        let text = start..<range.upperBound
        func add(_ kind: MarkdownOutline.Kind) {
            outline.lines.append(
                MarkdownOutline.Line(
                    start: UInt32(range.lowerBound), end: UInt32(range.upperBound), kind: kind))
        }
        if let fence {
            let isClosing = closes(fence, text, indent)
            add(isClosing ? .fence : .code)
            closeOrExtendFence(isClosing, number)
            return
        }
        guard !points[text].isBlank else {
            add(.blank)
            closeEmptyItem(number)
            paragraph = nil
            table = false
            quote = false
            return
        }
        let inside = itemsAround(indent)
        let base = inside > 0 ? open[inside - 1].column : 0
        if indent - base < 4, let kind = block(text, indent, inside, number) {
            add(kind)
            if kind != .table { table = false }
            if kind != .quote { quote = false }
            return
        }
        if quote, let last = outline.quotes.indices.last {
            add(.quote)
            outline.quotes[last] = outline.quotes[last].lowerBound..<(number + 1)
            return
        }
        add(.text)
        table = false
        if paragraph == nil {
            close(to: inside)
            // Indented code is no paragraph that a line could continue or underline.
            if indent - base < 4 { paragraph = number }
        }
        if extends, let last = open.last, last.index == outline.items.count - 1 {
            let item = outline.items[last.index].text
            outline.items[last.index].text = item.lowerBound..<range.upperBound
        }
    }

    /// Reads a line that isn't a paragraph's; nil if it is.
    private mutating func block(
        _ text: Range<Int>, _ indent: Int, _ inside: Int, _ number: Int
    ) -> MarkdownOutline.Kind? {
        let mark = points[text.lowerBound]
        if mark == Sign.backtick || mark == Sign.tilde, opensFence(text, indent, number) {
            return start(.fence, inside)
        }
        if mark == Sign.hash, let heading = BlockLine.heading(text, in: points, line: number) {
            outline.headings.append(heading)
            return start(.heading, inside)
        }
        if let first = paragraph, open.isEmpty,
            let level = BlockLine.underlineLevel(text, in: points)
        {
            underline(first..<number, level)
            return start(.heading, inside)
        }
        if BlockLine.isRule(text, in: points) {
            outline.rules.append(number)
            return start(.rule, inside)
        }
        if mark == Sign.greater {
            if quote, let last = outline.quotes.indices.last {
                outline.quotes[last] = outline.quotes[last].lowerBound..<(number + 1)
            } else {
                outline.quotes.append(number..<(number + 1))
            }
            quote = true
            return start(.quote, inside)
        }
        if let marker = ListMarker(text, in: points), takes(marker, inside) {
            add(marker, text, indent, inside, number)
            return .item
        }
        return row(text, inside, number)
    }

    /// Ends the open paragraph, and the items that the new block isn't in.
    private mutating func start(
        _ kind: MarkdownOutline.Kind, _ inside: Int
    ) -> MarkdownOutline.Kind {
        close(to: inside)
        paragraph = nil
        extends = false
        return kind
    }

    private mutating func close(to inside: Int) {
        if open.count > inside {
            open.removeLast(open.count - inside)
            extends = false
        }
    }

    /// Ends an item of which the first line and the one after it are blank.
    private mutating func closeEmptyItem(_ number: Int) {
        guard let last = open.last, paragraph == nil, fence == nil,
            outline.items[last.index].line == number - 1,
            outline.items[last.index].text.isEmpty
        else { return }
        open.removeLast()
    }

    /// The number of open items in which a line with this indentation is.
    private func itemsAround(_ indent: Int) -> Int {
        // By halves, since lines that lazily continue a deep item leave all items open.
        var low = 0
        var high = open.count
        while low < high {
            let middle = (low + high) / 2
            if open[middle].column <= indent { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a marker starts an item here: in the middle of a paragraph only some do.
    private func takes(_ marker: ListMarker, _ inside: Int) -> Bool {
        guard paragraph != nil, inside == open.count else { return true }
        return !marker.isEmpty && (marker.number ?? 1) == 1
    }

    private mutating func add(
        _ marker: ListMarker, _ text: Range<Int>, _ indent: Int, _ inside: Int, _ number: Int
    ) {
        close(to: inside)
        outline.items.append(
            MarkdownOutline.Item(
                marker: marker.place, symbol: marker.symbol, number: marker.number,
                depth: inside + 1, parent: open.last?.index, line: number, text: marker.text))
        open.append(
            OpenItem(column: indent + marker.width, index: outline.items.count - 1))
        paragraph = marker.isEmpty ? nil : number
        extends = true
        if !marker.isEmpty, opensFence(marker.text, indent + marker.width, number) {
            paragraph = nil
            extends = false
        }
    }

    /// Makes the lines of a paragraph a heading.
    private mutating func underline(_ block: Range<Int>, _ level: Int) {
        for line in block { outline.lines[line].kind = .heading }
        let text = points[outline.place(of: block)].stripped()
        outline.headings.append(
            MarkdownOutline.Heading(
                level: level, text: text.startIndex..<text.endIndex, line: block.lowerBound))
    }

    /// Reads a row of a table, or the line under a header, which makes one.
    private mutating func row(
        _ text: Range<Int>, _ inside: Int, _ number: Int
    ) -> MarkdownOutline.Kind? {
        if table, TableRow.hasPipe(text, in: points), let last = outline.tables.indices.last {
            outline.tables[last].rows = outline.tables[last].rows.lowerBound..<(number + 1)
            return .table
        }
        guard paragraph != nil, inside == open.count, TableRow.isDelimiter(text, in: points) else {
            return nil
        }
        let header = outline.lines[number - 1]
        guard header.kind == .text, TableRow.hasPipe(header.range, in: points) else {
            return nil
        }
        let columns = TableRow.count(of: text, in: points)
        guard TableRow.count(of: header.range, in: points) == columns else { return nil }
        outline.lines[number - 1].kind = .table
        outline.tables.append(
            MarkdownOutline.Table(
                columns: columns, header: number - 1, rows: (number + 1)..<(number + 1)))
        table = true
        paragraph = nil
        extends = false
        return .table
    }

    private mutating func opensFence(_ text: Range<Int>, _ indent: Int, _ number: Int) -> Bool {
        guard let (mark, length, info) = BlockLine.fence(text, in: points) else { return false }
        fence = OpenFence(mark: mark, length: length, indent: indent)
        outline.fences.append(
            MarkdownOutline.Fence(
                info: info, opening: number, code: (number + 1)..<(number + 1), isClosed: false))
        return true
    }

    private func closes(_ fence: OpenFence, _ text: Range<Int>, _ indent: Int) -> Bool {
        guard indent <= fence.indent + 3 else { return false }
        let marks = points[text].prefix { $0 == fence.mark }
        return marks.count >= fence.length && points[text].dropFirst(marks.count).isBlank
    }

    private mutating func closeOrExtendFence(_ isClosing: Bool, _ number: Int) {
        guard let last = outline.fences.indices.last else { return }
        if isClosing {
            outline.fences[last].isClosed = true
            fence = nil
        } else {
            outline.fences[last].code = outline.fences[last].code.lowerBound..<(number + 1)
        }
    }

    /// The column of the first character that isn't a space or tab, and its index.
    private func indent(of line: Range<Int>) -> (column: Int, start: Int) {
        var column = 0
        var index = line.lowerBound
        while index < line.upperBound, Sign.isBlank(points[index]) {
            column += points[index] == Sign.tab ? 4 - column % 4 : 1
            index += 1
        }
        return (column, index)
    }
}
