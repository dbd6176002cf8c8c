import Glibc
import OrderedCollections
import Rows

/// The calls that a row's JSON names, in members "call" and "calls".
enum CallNames {
    /// The fingerprints of the keys that a row's bytes name, each once, in order.
    ///
    /// Rows are looked at byte by byte, since taking whole rows apart for this would cost more than
    /// all else. A quotation mark within a string is escaped, so that `"call":"` is never text.
    static func fingerprints(in bytes: [UInt8]) -> [Int64] {
        var found: [Int64] = []
        var seen: Set<Int64> = []
        bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress else { return }
            var place = 0
            while place < raw.count,
                let next = memchr(base + place, Int32(quote), raw.count - place)
            {
                place = (UnsafeRawPointer(next) - base) + 1
                guard raw.count - place > name.count, memcmp(base + place, name, name.count) == 0
                else { continue }
                place += name.count
                let rest = UnsafeRawBufferPointer(rebasing: raw[place...])
                if rest.starts(with: single) {
                    note(rest.dropFirst(single.count), &found, &seen)
                } else if rest.starts(with: several) {
                    var list = rest.dropFirst(several.count)
                    while list.first == quote {
                        note(list.dropFirst(), &found, &seen)
                        list = list.dropFirst(2 + CallNames.digits)
                        if list.first == comma { list = list.dropFirst() }
                    }
                }
            }
        }
        return found
    }

    /// The fingerprint of a key's digits; nil for a text that begins with no 16 of them.
    static func fingerprint(_ key: some StringProtocol) -> Int64? {
        UInt64(key.prefix(16), radix: 16).map { Int64(bitPattern: $0) }
    }

    /// The keys that a value names, however deep, each once, in order.
    static func keys(in value: JSONValue, into keys: inout OrderedSet<String>) {
        switch value {
        case .array(let items):
            for item in items { self.keys(in: item, into: &keys) }
        case .object(let members):
            for (name, value) in members {
                let named: [String]? =
                    switch name {
                    case "call": value.string.map { [$0] }
                    case "calls": value.array.map { $0.compactMap(\.string) }
                    default: nil
                    }
                guard let named else {
                    self.keys(in: value, into: &keys)
                    continue
                }
                keys.formUnion(named)
            }
        default: break
        }
    }

    private static let name = Array("call".utf8)
    private static let single = Array("\":\"".utf8)
    private static let several = Array("s\":[".utf8)
    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let digits = 64

    private static func note(
        _ bytes: Slice<UnsafeRawBufferPointer>, _ found: inout [Int64], _ seen: inout Set<Int64>
    ) {
        guard bytes.count > digits, bytes.dropFirst(digits).first == quote else { return }
        var number: UInt64 = 0
        for byte in bytes.prefix(16) {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return }
            number = number << 4 | UInt64(digit)
        }
        let key = Int64(bitPattern: number)
        if seen.insert(key).inserted { found.append(key) }
    }
}
