import Rows

/// A file of seeds.
struct SeedSource: Sendable {
    let file: String
    let format: String
    let licence: String?
    private let importer: any SeedImporter.Type

    init(_ options: OptionReader) {
        file = options.requiredString("file", hint: "a file of seeds")
        format =
            options.optionalString("format")
            ?? options.resolve(
                "format", WeftSeedImporter.name, .string(WeftSeedImporter.name))
        licence = options.optionalString("licence")
        let known = SeedImporterCatalogue.importer(named: format)
        if known == nil {
            let names = SeedImporterCatalogue.names
            let hint =
                nearest(to: format, among: names).map { "did you mean '\($0)'?" }
                ?? "known are \(names.joined(separator: ", "))"
            options.fault("unknown format '\(format)'; \(hint)", at: "format")
        }
        importer = known ?? WeftSeedImporter.self
    }

    var keepsFields: Bool { importer.keepsFields }

    func seed(from item: JSONRow) throws -> ImportedSeed { try importer.seed(from: item) }
}
