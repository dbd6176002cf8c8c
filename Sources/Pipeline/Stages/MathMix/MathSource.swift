import Rows

/// A file of math problems.
struct MathSource: Sendable {
    let file: String
    let format: String
    let licence: String?
    private let importer: any MathImporter.Type

    init(file: String, importer: any MathImporter.Type, licence: String?) {
        self.file = file
        format = importer.name
        self.licence = licence
        self.importer = importer
    }

    init(_ options: OptionReader) {
        let file = options.requiredString("file", hint: "a file of math problems")
        let format =
            options.optionalString("format")
            ?? options.resolve("format", WeftMathImporter.name, .string(WeftMathImporter.name))
        let known = MathImporterCatalogue.importer(named: format)
        if known == nil {
            let names = MathImporterCatalogue.names
            let hint =
                nearest(to: format, among: names).map { "did you mean '\($0)'?" }
                ?? "known are \(names.joined(separator: ", "))"
            options.fault("unknown format '\(format)'; \(hint)", at: "format")
        }
        self.init(
            file: file, importer: known ?? WeftMathImporter.self,
            licence: options.optionalString("licence"))
    }

    func problem(from item: JSONRow) throws -> MathProblem { try importer.problem(from: item) }
}
