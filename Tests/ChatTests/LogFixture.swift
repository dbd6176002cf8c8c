import Foundation
import Rows
import TestKit

@testable import Chat

/// A directory for a call log, and records to put there.
struct LogFixture {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Makes a directory that holds the given files.
    init(_ files: [String: Data]) throws {
        try self.init()
        for (name, data) in files { try data.write(to: url(name)) }
    }

    func open(
        readOnly: Bool = false, segmentBytes: Int = 64 << 20
    ) throws -> CallLog {
        try CallLog.open(
            directory: directory.path, readOnly: readOnly,
            options: .init(segmentBytes: segmentBytes, syncInterval: .milliseconds(5)))
    }

    /// Writes records numbered as given, and closes the log.
    func write(_ numbers: Range<Int>, segmentBytes: Int = 64 << 20) async throws {
        let log = try open(segmentBytes: segmentBytes)
        for number in numbers { try await log.append(Self.record(number)) }
        try await log.close()
    }

    func url(_ name: String) -> URL { URL(filePath: directory.path(name)) }
    func data(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

    /// The names of the files, in their order.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    }

    /// The bytes of each file.
    func contents() throws -> [String: Data] {
        Dictionary(uniqueKeysWithValues: try files().map { ($0, try data($0)) })
    }

    static func request(_ number: Int) -> ChatRequest {
        ChatRequest(
            model: "m", messages: [.init(.user, "问题 \(number) \"quoted\"\n")],
            parameters: ["temperature": 0.5], draw: number % 3)
    }

    static func key(_ number: Int) -> CallKey { request(number).key }

    static func record(_ number: Int, text: String? = nil) -> CallRecord {
        let text = text ?? "answer \(number)"
        let body =
            #"{"choices":[{"message":{"content":"\#(text)"}}],"big":123456789012345678901234567890}"#
        let request = request(number)
        return CallRecord(
            keys: [request.key], draws: [request.draw], request: request,
            response: JSONRow(trusted: Array(body.utf8)), started: 1_764_000_000_123,
            elapsed: 45, attempts: 2)
    }
}

extension CallLog {
    /// All records, in their order.
    func all() throws -> [CallRecord] {
        var records = records()
        var all: [CallRecord] = []
        while let record = try records.next() { all.append(record) }
        return all
    }
}
