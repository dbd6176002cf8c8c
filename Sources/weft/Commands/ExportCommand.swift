import ArgumentParser
import Foundation
import Pipeline

/// `weft export`: writes the samples of a run in a format.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a run's samples in another format or template.")

    @Argument(help: ArgumentHelp("The run directory.", valueName: "run"))
    var path: String

    @Option(help: "The format: \(ExporterCatalogue.names.joined(separator: ", ")).")
    var format: String

    @Option(
        help: """
            The chat template: \(ChatTemplate.names.joined(separator: ", ")) (default: the run's \
            own, or qwen).
            """)
    var template: String?

    @Option(name: [.short, .long], help: "The file to write; - for stdout.")
    var output: String

    func run() async throws {
        guard ExporterCatalogue.names.contains(format) else {
            throw ValidationError(
                "unknown format '\(format)'; known are "
                    + ExporterCatalogue.names.joined(separator: ", "))
        }
        let family = template.flatMap(ChatTemplate.init(rawValue:))
        if let template, family == nil {
            throw ValidationError(
                "unknown template '\(template)'; known are "
                    + ChatTemplate.names.joined(separator: ", "))
        }
        if output != "-" { try refuseRunFolders(output) }
        let report = try await SampleExport.write(
            run: RunDirectory(path), format: format, template: family, to: output)
        Terminal.complain(
            "\(output): \(grouped(report.written)) rows of \(path)/\(report.stage), template "
                + report.template.rawValue)
        for (code, count) in report.leftOut.sorted(by: { $0.key < $1.key }) {
            Terminal.complain("left out: \(grouped(count)) rows, \(code)")
        }
    }

    /// A run's own files are what resume and audit rely on.
    private func refuseRunFolders(_ file: String) throws(ValidationError) {
        let folder = URL(filePath: file).deletingLastPathComponent()
        for name in ["run.json", "stage.json", "../run.json"]
        where FileManager.default.fileExists(atPath: folder.appending(path: name).path()) {
            throw ValidationError(
                "\(file) would stand in a run's folder, among the files that it lives by; give -o a "
                    + "place outside")
        }
    }
}
