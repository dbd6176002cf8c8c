/// Many short names in little room: their bytes one after another.
struct NameList: Sendable {
    private var bytes = BlockList<UInt8>()
    private var places: [BlockList<UInt8>.Place] = []

    var count: Int { places.count }

    mutating func append(_ name: String) { places.append(bytes.append(Array(name.utf8))) }

    subscript(index: Int) -> String { String(decoding: bytes[places[index]], as: UTF8.self) }
}
