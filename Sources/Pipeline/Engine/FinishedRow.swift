import Records
import Rows

/// A row that a stage is done with, ready to be written.
struct FinishedRow: Sendable {
    /// How it left the stage.
    enum Ending: Hashable, Sendable {
        case kept
        case dropped(code: String)
        case failed(code: String)
        /// A plan's row: its calls have no answer yet.
        case unanswered
    }

    let ending: Ending
    /// The lines to write, each a JSON object: the rows that go on, or the record of the departure.
    let lines: [JSONRow]
    let cost: Meter.Reading

    init(_ ending: Ending, _ lines: [JSONRow], _ cost: Meter.Reading) {
        self.ending = ending
        self.lines = lines
        self.cost = cost
    }
}

extension FinishedRow {
    /// About how many bytes it takes in memory.
    var size: Int { lines.reduce(160) { $0 + $1.bytes.count + 40 } }

    /// Appends the row's bytes: a kind, a code, the cost, the lines; each text after its length.
    func write(into bytes: inout [UInt8]) {
        let (kind, code): (UInt64, String) =
            switch ending {
            case .kept: (0, "")
            case .dropped(let code): (1, code)
            case .failed(let code): (2, code)
            case .unanswered: (3, "")
            }
        let numbers = [
            kind, UInt64(cost.calls), UInt64(cost.promptTokens), UInt64(cost.completionTokens),
            cost.usd.bitPattern, UInt64(cost.imported), UInt64(code.utf8.count),
            UInt64(lines.count),
        ]
        for number in numbers { Self.append(number, to: &bytes) }
        bytes += code.utf8
        for line in lines {
            Self.append(UInt64(line.bytes.count), to: &bytes)
            bytes += line.bytes
        }
    }

    /// Reads back what ``write(into:)`` has written; nil for other bytes.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        var numbers: [Int] = []
        var usd = 0.0
        for index in 0..<8 {
            guard let number = Self.number(&rest) else { return nil }
            if index == 4 { usd = Double(bitPattern: number) }
            numbers.append(Int(truncatingIfNeeded: number))
        }
        guard let code = Self.text(&rest, count: numbers[6]) else { return nil }
        var lines: [JSONRow] = []
        for _ in 0..<numbers[7] {
            guard let count = Self.number(&rest), count <= UInt64(rest.count) else { return nil }
            lines.append(JSONRow(trusted: Array(rest.prefix(Int(count)))))
            rest = rest.dropFirst(Int(count))
        }
        let name = String(decoding: code, as: UTF8.self)
        switch numbers[0] {
        case 0: ending = .kept
        case 1: ending = .dropped(code: name)
        case 2: ending = .failed(code: name)
        case 3: ending = .unanswered
        default: return nil
        }
        self.lines = lines
        cost = Meter.Reading(
            calls: numbers[1], promptTokens: numbers[2], completionTokens: numbers[3], usd: usd,
            imported: numbers[5])
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
        guard rest.count >= 8 else { return nil }
        defer { rest = rest.dropFirst(8) }
        return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func text(_ rest: inout ArraySlice<UInt8>, count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
