import CSimdjson
import OrderedCollections

extension JSONValue {
    /// Reads a whole text: one value of any kind with nothing after it.
    ///
    /// Of members with the same name the last one counts, at the place of the first.
    public init(parsing bytes: [UInt8]) throws(RowError) {
        self = try bytes.withUnsafeBufferPointer { (bytes) throws(RowError) in
            try Self.parse(bytes)
        }
    }

    /// Reads a whole text: one value of any kind with nothing after it.
    public init(parsing text: String) throws(RowError) {
        try self.init(parsing: Array(text.utf8))
    }

    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(RowError) -> JSONValue {
        var nodes: UnsafePointer<weft_json_node>?
        var count = 0
        let fault = weft_json_nodes(bytes.baseAddress, bytes.count, &nodes, &count)
        if let error = RowError(fault) { throw error }
        let tree = Tree(bytes: bytes, nodes: UnsafeBufferPointer(start: nodes, count: count))
        return try tree.value(at: 0)
    }
}

/// A checked text and its parts.
private struct Tree {
    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeBufferPointer<weft_json_node>

    func value(at index: Int) throws(RowError) -> JSONValue {
        let node = nodes[index]
        switch JSONKind(rawValue: node.kind) {
        case .false: return .bool(false)
        case .true: return .bool(true)
        case .number: return JSONNumber.value(text(node)[...].utf8)
        case .string: return .string(try string(node))
        case .array: return .array(try items(of: index))
        case .object: return .object(try members(of: index))
        case .null, .key, nil: return .null
        }
    }

    private func items(of index: Int) throws(RowError) -> [JSONValue] {
        var items: [JSONValue] = []
        // Most lists of objects are as long as this; longer ones grow.
        items.reserveCapacity(min(4, Int(nodes[index].next) - index - 1))
        var child = index + 1
        while child < Int(nodes[index].next) {
            items.append(try value(at: child))
            child = Int(nodes[child].next)
        }
        return items
    }

    private func members(
        of index: Int
    ) throws(RowError) -> OrderedDictionary<String, JSONValue> {
        // Growing member by member costs more than counting them first.
        var count = 0
        var next = index + 1
        while next < Int(nodes[index].next) {
            count += 1
            next = Int(nodes[next + 1].next)
        }
        var members = OrderedDictionary<String, JSONValue>(minimumCapacity: count)
        var key = index + 1
        while key < Int(nodes[index].next) {
            members[try string(nodes[key])] = try value(at: key + 1)
            key = Int(nodes[key + 1].next)
        }
        return members
    }

    private func slice(_ node: weft_json_node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
    }

    private func text(_ node: weft_json_node) -> String {
        String(decoding: slice(node), as: UTF8.self)
    }

    private func string(_ node: weft_json_node) throws(RowError) -> String {
        try JSONString.decode(slice(node), escaped: node.escaped)
    }
}
