import Foundation
import Rows
import Testing

@testable import Pipeline

@Suite("Seed importers")
struct SeedImporterTests {
    @Test(
        "take the instruction out of an item",
        arguments: [
            ("weft", #"{"text":"Hi","topic":"T"}"#, "Hi"),
            ("alpaca", #"{"instruction":"Sort","input":"b, a","output":"a, b"}"#, "Sort\n\nb, a"),
            ("alpaca", #"{"instruction":"Sort","input":"  "}"#, "Sort"),
            ("alpaca", #"{"instruction":"Sort","input":"<noinput>"}"#, "Sort"),
            ("alpaca", #"{"instruction":"Sort","input":"No input."}"#, "Sort"),
            ("alpaca", #"{"instruction":"Sort","input":"<No Input>"}"#, "Sort"),
            (
                "alpaca", #"{"instruction":"Sort","input":"None of these."}"#,
                "Sort\n\nNone of these."
            ),
            (
                "messages",
                #"{"messages":[{"role":"system","content":"s"},{"role":"user","content":"u"}]}"#,
                "u"
            ),
            ("conversation", #"{"conversation":[{"role":"user","content":"u"}]}"#, "u"),
            ("conversation", #"{"conversations":[{"from":"human","value":"u"}]}"#, "u"),
            (
                "self-instruct", #"{"instruction":"i","instances":[{"input":"x","output":""}]}"#,
                "i\n\nx"
            ),
        ])
    func take(format: String, item: String, text: String) throws {
        let importer = try #require(SeedImporterCatalogue.importer(named: format))
        #expect(try importer.seed(from: JSONRow(validating: Array(item.utf8))).text == text)
    }

    @Test(
        "refuse an item of another shape",
        arguments: [
            ("weft", #"{"txt":"Hi"}"#), ("weft", #"{"text":3}"#), ("alpaca", #"{"input":"x"}"#),
            ("messages", #"{"messages":"u"}"#), ("messages", #"{"messages":[]}"#),
            ("conversation", #"{"conversation":[{"role":"assistant","content":"u"}]}"#),
            ("conversation", #"{}"#),
        ])
    func refuse(format: String, item: String) throws {
        let importer = try #require(SeedImporterCatalogue.importer(named: format))
        #expect(throws: (any Error).self) {
            try importer.seed(from: JSONRow(validating: Array(item.utf8)))
        }
    }

    @Test("are all listed: one file in the folder for each line of the catalogue")
    func listed() throws {
        let files = try Folder.swiftFiles("Pipeline/SeedImporters").filter {
            $0.hasSuffix("SeedImporter") && $0 != "SeedImporter"
        }
        let types = SeedImporterCatalogue.all.map { String(describing: $0) }
        #expect(Set(files) == Set(types))
        #expect(Set(SeedImporterCatalogue.names).count == types.count)
    }
}

/// Folders of the project's own sources.
enum Folder {
    /// The names of a folder's Swift files, without their endings.
    static func swiftFiles(_ folder: String, file: String = #filePath) throws -> [String] {
        let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: "Sources/\(folder)").path()
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    }
}
