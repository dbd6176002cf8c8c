package import Rows

extension RowFields {
    /// The items of an array field, each taken by `make`; the field must be there.
    package func items<Item>(
        _ name: String, _ make: (JSONValue) throws(RowError) -> Item
    ) throws(RowError) -> [Item] {
        guard let value = try value(name) else { throw .missing(field: name) }
        guard let array = value.array else {
            throw .wrongKind(field: name, wanted: "an array", found: value.kindName)
        }
        var items: [Item] = []
        items.reserveCapacity(array.count)
        for element in array { items.append(try make(element)) }
        return items
    }
}
