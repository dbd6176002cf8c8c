package import Rows

extension RowFields {
    /// The items of an array field, each taken by `make`; the field must be there.
    package func items<Item>(
        _ name: String, _ make: (JSONValue) throws(RowError) -> Item
    ) throws(RowError) -> [Item] {
        guard let value = try value(name) else { throw .missing(field: name) }
        return try Self.items(value, name, make)
    }

    /// The items of an array field; none where it is absent or null.
    package func optionalItems<Item>(
        _ name: String, _ make: (JSONValue) throws(RowError) -> Item
    ) throws(RowError) -> [Item] {
        guard let value = try value(name), value != .null else { return [] }
        return try Self.items(value, name, make)
    }

    private static func items<Item>(
        _ value: JSONValue, _ name: String, _ make: (JSONValue) throws(RowError) -> Item
    ) throws(RowError) -> [Item] {
        guard let array = value.array else {
            throw .wrongKind(field: name, wanted: "an array", found: value.kindName)
        }
        var items: [Item] = []
        items.reserveCapacity(array.count)
        for element in array { items.append(try make(element)) }
        return items
    }
}
