/// The document type of an XML document: which entities it makes known.
///
/// Its declarations are skimmed for names, not judged: one that is badly formed passes.
struct XMLDoctype {
    private var entities: Set<ArraySlice<UInt32>> = Set(
        ["amp", "lt", "gt", "quot", "apos"].map { $0.points[...] })
    /// Whether a part of the type is kept outside the document, so that any entity may be known.
    private var isElsewhere = false

    init() {}

    func declares(_ entity: ArraySlice<UInt32>) -> Bool {
        isElsewhere || entities.contains(entity)
    }

    /// Reads a declaration from its `<!DOCTYPE` on; nil if it isn't closed, else where it ends.
    mutating func read(_ points: ArraySlice<UInt32>, from start: Int) -> Int? {
        var index = start + "<!DOCTYPE".unicodeScalars.count
        var isInternal = false
        while index < points.endIndex {
            let point = points[index]
            switch point {
            case 0x22, 0x27:
                // Quoted identifiers before the bracket name a file elsewhere.
                if !isInternal { isElsewhere = true }
                guard let end = points[(index + 1)...].firstIndex(of: point) else { return nil }
                index = end
            case 0x5B where !isInternal: isInternal = true
            case 0x5D: isInternal = false
            case 0x25 where isInternal: isElsewhere = true
            case 0x3C where points[index...].starts(with: Self.comment):
                guard let end = Self.commentEnd(in: points, from: index + 4) else { return nil }
                index = end
            case 0x3C where points[index...].starts(with: Self.entity): declare(points, at: index)
            case 0x3E where !isInternal: return index + 1
            default: break
            }
            index += 1
        }
        return nil
    }

    private static let comment = "<!--".points
    private static let entity = "<!ENTITY".points

    private mutating func declare(_ points: ArraySlice<UInt32>, at index: Int) {
        let rest = points[(index + Self.entity.count)...].drop(while: XMLName.isSpace)
        let end = XMLName.end(in: points, from: rest.startIndex)
        if end > rest.startIndex { entities.insert(points[rest.startIndex..<end]) }
    }

    /// The last code point of the comment that is open at a place; nil if it isn't closed.
    private static func commentEnd(in points: ArraySlice<UInt32>, from start: Int) -> Int? {
        var dashes = 0
        for index in points.indices[start...] {
            if points[index] == 0x3E, dashes >= 2 { return index }
            dashes = points[index] == 0x2D ? dashes + 1 : 0
        }
        return nil
    }
}
