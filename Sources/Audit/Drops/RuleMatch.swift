import Glibc
import Rows

/// Tells rows that a rule is about: one that a verdict of the evidence calls broken, that the detail
/// names, or that the row's instruction has.
struct RuleMatch {
    private let name: String
    /// What comes after the colon: details name a rule so.
    private let shortName: String

    init(_ name: String) {
        self.name = name
        shortName = name.split(separator: ":").last.map(String.init) ?? name
    }

    /// Whether the row's bytes hold the rule's name at all, so that most rows needn't be decoded.
    func mayMatch(_ json: JSONRow) -> Bool { json.bytes.contains(shortName.utf8) }

    func matches(_ departure: Departure) -> Bool {
        if isNamed(in: departure.detail) { return true }
        if departure.row?["rules"]?.array?.contains(where: { isRule($0["id"]) }) == true {
            return true
        }
        let verdicts = departure.evidence?.array ?? []
        return verdicts.contains { verdict in
            verdict["rules"]?.array?.contains { result in
                isRule(result["rule"])
                    && (result["compatible"]?.bool == false || result["sound"]?.bool == false)
            } == true
        }
    }

    private func isRule(_ value: JSONValue?) -> Bool {
        guard let id = value?.string else { return false }
        return id == name || (!name.contains(":") && id.hasSuffix(":\(name)"))
    }

    /// Whether the text holds the short name as a word of its own.
    private func isNamed(in text: String) -> Bool {
        var rest = text[...]
        while let range = rest.firstRange(of: shortName) {
            let before = range.lowerBound > text.startIndex
                ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            if !before.isNamePart, !after.isNamePart { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}

extension Character {
    fileprivate var isNamePart: Bool { isLetter || isNumber || self == "_" }
}

extension [UInt8] {
    /// Whether the bytes hold a text somewhere.
    fileprivate func contains(_ text: String.UTF8View) -> Bool {
        let wanted = Array(text)
        return withUnsafeBytes { bytes in
            guard var rest = bytes.baseAddress, let first = wanted.first else {
                return wanted.isEmpty
            }
            // A place where the text could begin, again and again, until too little is left.
            let end = rest + (bytes.count - wanted.count)
            while rest <= end, let place = memchr(rest, Int32(first), end - rest + 1) {
                if memcmp(place, wanted, wanted.count) == 0 { return true }
                rest = UnsafeRawPointer(place) + 1
            }
            return false
        }
    }
}
