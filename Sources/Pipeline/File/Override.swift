import Yams

/// A value set over a pipeline file's: `stages.select-seeds.limit=20`.
struct Override {
    struct Invalid: Error { let message: String }

    let path: [String]
    let value: Node

    /// - Parameters:
    ///   - text: The path and the value.
    ///   - linesBefore: How many lines to count before the value's first.
    /// - Throws: ``Invalid`` where it isn't a path and a value.
    init(_ text: String, linesBefore: Int) throws(Invalid) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw Invalid(message: "should be path=value, such as stages.select-seeds.limit=20")
        }
        path = text[..<sign].split(separator: ".", omittingEmptySubsequences: false).map(
            String.init)
        let yaml =
            String(repeating: "\n", count: linesBefore) + String(text[text.index(after: sign)...])
        do {
            value = try Yams.compose(yaml: yaml) ?? Node.scalar(Node.Scalar("", .implicit, .plain))
        } catch {
            throw Invalid(message: "the value is not YAML")
        }
    }

    func applied(to root: Node) throws(Invalid) -> Node {
        try set(path[...], in: root)
    }

    private func set(_ path: ArraySlice<String>, in node: Node) throws(Invalid) -> Node {
        guard let name = path.first else { return value }
        switch node {
        case .mapping(var mapping):
            let inner = mapping[name] ?? Node.mapping(Node.Mapping([], .implicit, .any, node.mark))
            mapping[name] = try set(path.dropFirst(), in: inner)
            return .mapping(mapping)
        case .sequence(var items):
            guard let index = index(of: name, in: items) else {
                throw Invalid(message: "there is no '\(name)' in the list")
            }
            // A stage's item is a mapping with its name as the only key; the path skips that level.
            let item = items[index]
            if item.mapping?[name] != nil {
                items[index] = try set(path, in: item)
            } else if item.string == name {
                items[index] = try set(
                    path, in: .mapping(Node.Mapping([], .implicit, .any, item.mark)))
            } else if let stage = item.mapping?.first, item.mapping?.count == 1,
                stage.value.mapping != nil, let name = stage.key.string,
                path.dropFirst().first != name
            {
                items[index] = try set([name] + path.dropFirst(), in: item)
            } else {
                items[index] = try set(path.dropFirst(), in: item)
            }
            return .sequence(items)
        default:
            // A null where a mapping may stand: "- check-quality:".
            guard node.null != nil else {
                throw Invalid(message: "'\(name)' would stand inside \(node.kindName)")
            }
            return try set(path, in: .mapping(Node.Mapping([], .implicit, .any, node.mark)))
        }
    }

    private func index(of name: String, in items: Node.Sequence) -> Int? {
        if let index = Int(name), items.indices.contains(index) { return index }
        return items.firstIndex { $0.string == name || $0.mapping?[name] != nil }
    }
}
