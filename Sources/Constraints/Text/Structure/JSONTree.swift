/// A JSON text by the standard (RFC 8259), names of members occurring once in each object.
///
/// The values lie in one array, each followed by what is in it, so that a hostile text of millions of
/// values costs one allocation. NaN, comments and trailing commas are refused, and so is nesting
/// beyond ``deepest``.
struct JSONTree {
    enum Kind: UInt8 {
        case object
        case array
        case string
        case number
        case boolean
        case null
    }

    struct Value {
        var kind: Kind
        /// The number of members or elements.
        var count: UInt32 = 0
        let start: UInt32
        var end: UInt32
        /// The index of the first value after it and all that is in it.
        var next: UInt32 = 0

        var place: Range<Int> { Int(start)..<Int(end) }
    }

    /// Why a text isn't JSON, and where.
    struct Fault: Error, Hashable, CustomStringConvertible {
        let reason: String
        /// The place in the text, in code points.
        let place: Int

        var description: String { "\(reason) at character \(place + 1)" }
    }

    static let deepest = 64

    let points: ArraySlice<UInt32>
    private(set) var values: [Value] = []

    init(_ points: ArraySlice<UInt32>) throws(Fault) {
        self.points = points
        var reader = JSONReader(points)
        values = try reader.read()
    }

    /// The kind of the value at the top.
    var top: Kind { values[0].kind }

    func kind(_ index: Int) -> Kind { values[index].kind }

    /// The members of an object, in their order.
    func members(of object: Int) -> [(name: String, value: Int)] {
        var members: [(name: String, value: Int)] = []
        members.reserveCapacity(Int(values[object].count))
        var index = object + 1
        for _ in 0..<values[object].count {
            members.append((string(index), index + 1))
            index = Int(values[index + 1].next)
        }
        return members
    }

    /// The elements of an array, in their order.
    func elements(of array: Int) -> [Int] {
        var elements: [Int] = []
        elements.reserveCapacity(Int(values[array].count))
        var index = array + 1
        for _ in 0..<values[array].count {
            elements.append(index)
            index = Int(values[index].next)
        }
        return elements
    }

    /// The text of a string, its escapes resolved.
    func string(_ index: Int) -> String {
        JSONReader.unescaped(points[values[index].place.dropFirst().dropLast()])
    }

    /// The value of a number; infinite beyond what a double holds.
    func number(_ index: Int) -> Double {
        Double(String(points: points[values[index].place])) ?? .nan
    }

    /// Whether a boolean is true.
    func isTrue(_ index: Int) -> Bool { points[values[index].place.lowerBound] == 0x74 }
}

/// The JSON that a whole response is, in a code fence or not.
struct JSONDocument: Measure {
    /// The tree, or what is wrong.
    let tree: Result<JSONTree, Reason>

    struct Reason: Error, Hashable {
        let text: String
    }

    static func take(of response: ResponseText) -> JSONDocument {
        do {
            let content = try WholeText.content(of: response, tags: ["json"])
            return JSONDocument(tree: .success(try JSONTree(content)))
        } catch let fault as JSONTree.Fault {
            return JSONDocument(tree: .failure(Reason(text: "not JSON: \(fault)")))
        } catch {
            return JSONDocument(tree: .failure(Reason(text: "not JSON alone: \(error)")))
        }
    }
}
