import ArgumentParser
import Pipeline

/// `weft export`: writes the samples of a run in a format.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a run's samples in another format or template.")

    @Argument(help: "The run directory.")
    var run: String

    @Option(help: "The format: \(ExporterCatalogue.names.joined(separator: ", ")).")
    var format: String

    @Option(help: "The chat template: \(ChatTemplate.names.joined(separator: ", ")).")
    var template: String = ChatTemplate.qwen.rawValue

    @Option(name: [.short, .long], help: "The file to write.")
    var output: String

    func run() async throws {
        guard ExporterCatalogue.names.contains(format) else {
            throw ValidationError(
                "unknown format '\(format)'; known are "
                    + ExporterCatalogue.names.joined(separator: ", "))
        }
        guard let family = ChatTemplate(rawValue: template) else {
            throw ValidationError(
                "unknown template '\(template)'; known are "
                    + ChatTemplate.names.joined(separator: ", "))
        }
        let counts = try await SampleExport.write(
            run: RunDirectory(run), format: format, template: family, to: output)
        Terminal.complain("\(output): \(grouped(counts.written)) rows")
    }
}
