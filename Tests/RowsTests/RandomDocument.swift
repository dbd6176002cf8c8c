import OrderedCollections
import Rows

/// SplitMix64: the same numbers for the same seed everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random JSON values, and random ways to write them down.
enum RandomDocument {
    static func value(depth: Int, using random: inout SeededRandom) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: .null
        case 1: .bool(.random(using: &random))
        case 2: .int(Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random))
        case 3: .double(Double.random(in: -1e6...1e6, using: &random))
        case 4: .number("98765432109876543210\(random.next())")
        case 5: .string(string(using: &random))
        case 6:
            .array((0..<size(using: &random)).map { _ in value(depth: depth - 1, using: &random) })
        default: .object(object(depth: depth - 1, using: &random))
        }
    }

    static func object(
        depth: Int, using random: inout SeededRandom
    ) -> OrderedDictionary<String, JSONValue> {
        var members: OrderedDictionary<String, JSONValue> = [:]
        for _ in 0..<size(using: &random) {
            members[string(using: &random)] = value(depth: depth, using: &random)
        }
        return members
    }

    /// Writes a value with random white space and random escapes.
    static func text(of value: JSONValue, using random: inout SeededRandom) -> String {
        var text = space(using: &random)
        switch value {
        case .string(let string): text += escaped(string, using: &random)
        case .array(let items):
            var parts: [String] = []
            for item in items { parts.append(self.text(of: item, using: &random)) }
            text +=
                "[" + parts.joined(separator: ",") + (parts.isEmpty ? space(using: &random) : "")
                + "]"
        case .object(let members):
            var parts: [String] = []
            for (name, value) in members {
                let key = space(using: &random) + escaped(name, using: &random)
                parts.append(
                    key + space(using: &random) + ":" + self.text(of: value, using: &random))
            }
            text += "{" + parts.joined(separator: ",") + space(using: &random) + "}"
        default: text += value.text
        }
        return text + space(using: &random)
    }

    private static func escaped(_ string: String, using random: inout SeededRandom) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            if Int.random(in: 0..<4, using: &random) == 0 {
                for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                    let digits = String(unit, radix: 16, uppercase: .random(using: &random))
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                text += String(JSONValue.string(String(scalar)).text.dropFirst().dropLast())
            }
        }
        return text + "\""
    }

    private static func string(using random: inout SeededRandom) -> String {
        let alphabet = Array("ab\"\\/{}[]:, \n\t\u{1}\u{7F}中é😀\u{2028}".unicodeScalars)
        var text = ""
        for _ in 0..<Int.random(in: 0..<12, using: &random) {
            text.unicodeScalars.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
        }
        return text
    }

    private static func space(using random: inout SeededRandom) -> String {
        ["", "", "", " ", "\n", "\t\r\n  "][Int.random(in: 0..<6, using: &random)]
    }

    private static func size(using random: inout SeededRandom) -> Int {
        Int.random(in: 0..<5, using: &random)
    }
}
