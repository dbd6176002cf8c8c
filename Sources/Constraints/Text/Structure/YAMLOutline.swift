/// The top level of a YAML text in block style.
///
/// A subset of YAML that models write: mappings and lists by indentation, plain and quoted values on
/// one line, plain values that go on in deeper lines, `|` and `>` blocks, flow lists and mappings on
/// one line, comments, one `---` at the start. Refused: tabs that indent, anchors, aliases, tags,
/// keys after `?`, further documents, quoted and flow values of several lines, plain values that start
/// on the line after their key, a key twice in one mapping.
struct YAMLOutline {
    /// Why a text isn't read, and where.
    struct Fault: Error, Hashable, CustomStringConvertible {
        let reason: String
        let line: Int

        var description: String { "\(reason) in line \(line)" }
    }

    private struct Level {
        let indent: Int
        let isList: Bool
        var keys: Set<String> = []
    }

    /// The keys of the mapping at the top, in their order.
    private(set) var keys: [String] = []

    private var levels: [Level] = []
    /// Whether a key or a hyphen waits for what belongs to it.
    private var waits = true
    /// Whether the last value may go on in deeper lines.
    private var continues = false
    /// The indentation that a `|` or `>` block's lines exceed.
    private var block: Int?
    /// The indentation of the first of these lines, which all others have at least.
    private var blockText: Int?
    private var hasMark = false
    private var line = 0

    init(_ points: ArraySlice<UInt32>) throws(Fault) {
        var start = points.startIndex
        while start < points.endIndex {
            let end = points[start...].firstIndex(of: BlankLines.lineBreak) ?? points.endIndex
            line += 1
            try read(points[start..<end])
            start = end + 1
        }
        guard let top = levels.first, !top.isList else { throw fault("no mapping") }
    }

    private func fault(_ reason: String) -> Fault { Fault(reason: reason, line: line) }

    private mutating func read(_ whole: ArraySlice<UInt32>) throws(Fault) {
        let text = whole.stripped()
        guard let first = text.first else { return }
        let indent = text.startIndex - whole.startIndex
        let isComment = first == Sign.hash
        if let block, indent > block, !isComment || indent >= blockText ?? indent {
            guard indent >= blockText ?? indent else { throw fault("a block that moves left") }
            blockText = blockText ?? indent
            return
        }
        block = nil
        blockText = nil
        guard !isComment else {
            continues = false
            return
        }
        guard !whole.prefix(indent).contains(where: { $0 != Sign.space }) else {
            throw fault("an indentation with other than spaces")
        }
        if text.elementsEqual("---".points) {
            guard levels.isEmpty, !hasMark else { throw fault("a second document") }
            hasMark = true
            return
        }
        while let last = levels.last, last.indent > indent {
            levels.removeLast()
            continues = false
        }
        if let last = levels.last, last.indent < indent, !waits {
            guard continues, YAMLScalar.colon(in: text) == nil else {
                throw fault("an unexpected indentation")
            }
            return
        }
        try entries(text, indent)
    }

    /// Reads what a line holds: hyphens, a key, a value.
    private mutating func entries(_ text: ArraySlice<UInt32>, _ indent: Int) throws(Fault) {
        var text = text
        var indent = indent
        while text.first == Sign.hyphen, text.dropFirst().first.map(Sign.isBlank) ?? true {
            try enter(indent, isList: true)
            let rest = text.dropFirst().stripped()
            waits = rest.isEmpty || rest.first == Sign.hash
            continues = false
            guard !waits else { return }
            // What follows a hyphen is a level of its own, if it is a list or a mapping.
            waits = true
            indent += rest.startIndex - text.startIndex
            text = rest
        }
        guard let colon = YAMLScalar.colon(in: text) else {
            guard levels.last?.isList == true, levels.last?.indent ?? 0 < indent else {
                throw fault("no \"key: value\"")
            }
            return try value(text, indent)
        }
        try enter(indent, isList: false)
        guard let key = YAMLScalar.key(text[..<colon]) else { throw fault("an unusable key") }
        guard levels[levels.count - 1].keys.insert(key).inserted else {
            throw fault("\"\(key)\" for the second time")
        }
        if levels.count == 1 { keys.append(key) }
        try value(text[(colon + 1)...].stripped(), indent)
    }

    /// Goes to the level of an entry, or opens it where one is awaited.
    private mutating func enter(_ indent: Int, isList: Bool) throws(Fault) {
        // A list under a key may have the key's indentation.
        if !isList, let last = levels.last, last.isList, last.indent == indent {
            guard levels.count > 1, levels[levels.count - 2].indent == indent else {
                throw fault("a key among list items")
            }
            levels.removeLast()
        }
        if let last = levels.last, last.indent == indent, last.isList == isList { return }
        let isUnderKey = isList && levels.last?.indent == indent
        guard waits, isUnderKey || levels.last.map({ $0.indent < indent }) ?? true else {
            throw fault("an unexpected \(isList ? "list item" : "key")")
        }
        levels.append(Level(indent: indent, isList: isList))
    }

    private mutating func value(_ text: ArraySlice<UInt32>, _ indent: Int) throws(Fault) {
        waits = false
        continues = false
        switch YAMLScalar(text) {
        case .none: waits = true
        case .block: block = levels.last?.indent ?? 0
        case .plain: continues = true
        case .closed: break
        case .refused(let reason): throw fault(reason)
        }
    }
}
