import Foundation
import TestKit
import Testing

@testable import Chat

@Suite("The torn tail of a call log")
struct CallLogTailTests {
    private let name = "calls-00000.log"

    /// What a crash or a loss of power may leave of the last record, cut at a byte of it.
    enum Damage: CaseIterable {
        case truncated
        case zerosBehind
        case zerosInstead
        case bitFlipped
        case noiseBehind
        case recordAgainBehind

        /// A record's bytes, damaged at an offset.
        func apply(_ record: Data, at offset: Int) -> Data {
            let head = record.prefix(offset)
            return switch self {
            case .truncated: head
            case .zerosBehind: head + Data(count: 4096)
            case .zerosInstead: head + Data(count: record.count - offset)
            case .bitFlipped:
                head + [record[record.startIndex + offset] ^ 0x10] + record.dropFirst(offset + 1)
            case .noiseBehind:
                head + Data((0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ offset) })
            case .recordAgainBehind: head + record
            }
        }
    }

    @Test(
        "Damage at any byte of the last record costs that record at most.",
        arguments: Damage.allCases)
    func everyOffset(_ damage: Damage) async throws {
        let source = try LogFixture()
        try await source.write(0..<2)
        let whole = try source.data(name)
        try await source.write(2..<3)
        let tail = try source.data(name).dropFirst(whole.count)
        let fixture = try LogFixture()
        for offset in 0..<tail.count {
            let bytes = whole + damage.apply(Data(tail), at: offset)
            try bytes.write(to: fixture.url(name))
            let log = try fixture.open()
            let records = try log.all()
            #expect(records.prefix(2) == [LogFixture.record(0), LogFixture.record(1)])
            // Only a record that is whole, wherever it stands, may follow.
            #expect(records.dropFirst(2).allSatisfy { $0 == LogFixture.record(2) })
            #expect(records.count == log.count)
            if damage == .truncated { #expect(records.count == 2) }
            if damage == .recordAgainBehind {
                #expect(records.count == 3 || offset == 0 || !log.damage.isEmpty)
            }
            try await log.append(LogFixture.record(3))
            try await log.close()
            let again = try fixture.open(readOnly: true)
            #expect(try again.all() == records + [LogFixture.record(3)])
            #expect(again.damage.allSatisfy { !$0.isTail })
        }
    }
}
