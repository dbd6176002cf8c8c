import Records

/// The problems that came so far.
///
/// Two problems are the same if their texts differ in nothing but blanks and upper case. Signs count,
/// unlike in seeds: 1.5 isn't 15.
struct ProblemIdentities {
    /// The problem that was kept where the same text came again.
    struct Twin: Hashable {
        let id: RecordID
        /// Whether it has the same answer, letter for letter.
        let hasSameAnswer: Bool
    }

    private var texts = TextIdentities()

    /// Takes note of a problem that came, whatever becomes of it.
    mutating func name(_ problem: String) -> TextIdentities.Coming {
        texts.name(Self.form(problem))
    }

    /// Keeps a problem.
    ///
    /// - Returns: The problem with the same text that was kept before; nil where there is none.
    mutating func keep(_ problem: TextIdentities.Coming, answer: String) -> Twin? {
        // The answer's hash is good within this process, and that is as long as it lives.
        texts.keep(problem, mark: answer.hashValue).map {
            Twin(id: $0.id, hasSameAnswer: $0.mark == answer.hashValue)
        }
    }

    /// The text in lower case, with one space for every run of blanks.
    private static func form(_ problem: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(problem.utf8.count)
        var isAfterBlank = false
        for scalar in problem.unicodeScalars {
            if scalar.properties.isWhitespace {
                isAfterBlank = true
                continue
            }
            if isAfterBlank, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isAfterBlank = false
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                bytes.append(isUpper ? byte | 0x20 : byte)
            } else {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            }
        }
        return bytes
    }
}
