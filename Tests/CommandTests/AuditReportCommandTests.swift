import Foundation
import TestKit
import Testing

struct AuditReportCommandTests {
    private let folder: TemporaryDirectory
    private let weft: WeftCommand

    init() throws {
        folder = try TemporaryDirectory()
        weft = WeftCommand(folder: folder.path)
        try FileManager.default.createDirectory(
            atPath: folder.path("run"), withIntermediateDirectories: false)
        try Data(#"{"name": "empty", "stages": [{"stage": "select-seeds"}]}"#.utf8)
            .write(to: URL(filePath: folder.path("run/run.json")))
    }

    @Test("A report is written into the run's folder unless told otherwise, and its path told.")
    func written() async throws {
        let result = try await weft.run("audit", "report", "run/")
        #expect(result.code == 0)
        #expect(result.output == "run/report.html\n")
        let page = try String(contentsOfFile: folder.path("run/report.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.contains("<h1>Run empty</h1>"))
        #expect(page.contains("not begun"))
    }

    @Test("With - the report goes to stdout, and nothing else does.")
    func standardOutput() async throws {
        let result = try await weft.run("audit", "report", "run", "-o", "-")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("<!DOCTYPE html>\n"))
        #expect(result.output.hasSuffix("</html>\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("run/report.html")))
    }

    @Test(
        "A report takes a file's place but not a folder's or a device's.",
        arguments: ["run", "/dev/null"])
    func noFile(path: String) async throws {
        let result = try await weft.run("audit", "report", "run", "-o", path)
        #expect(result.code == 2)
        #expect(
            result.faults
                == "weft: \(path) is there and isn't a plain file; give another name with -o\n")
    }

    @Test("What can't be written is told.")
    func noFolder() async throws {
        let result = try await weft.run("audit", "report", "run", "-o", "none/report.html")
        #expect(result.code == 1)
        #expect(result.faults.contains("none/report.html"))
    }

    @Test("A port that isn't one is a wrong call.")
    func badPort() async throws {
        #expect(try await weft.run("audit", "serve", "run", "--port", "70000").code == 2)
        #expect(try await weft.run("audit", "serve", "none").code == 2)
    }
}
