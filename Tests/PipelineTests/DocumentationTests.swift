import Foundation
import Testing

@testable import Pipeline

@Suite("The documentation")
struct DocumentationTests {
    static func page(_ name: String, file: String = #filePath) throws -> String {
        let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test("names every option of every stage")
    func options() throws {
        let page = try Self.page("pipeline.md")
        for stage in StageCatalogue.all {
            #expect(page.contains("## `\(stage.name)`"))
            for option in OptionReader.options(of: stage) {
                #expect(page.contains("`\(option)`"), "\(stage.name): \(option)")
            }
        }
    }

    @Test("names every drop code with what it means")
    func dropCodes() throws {
        let page = try Self.page("rows.md")
        for code in DropCode.allCases {
            #expect(page.contains("| `\(code.rawValue)` | \(code.summary) |"))
        }
    }
}
