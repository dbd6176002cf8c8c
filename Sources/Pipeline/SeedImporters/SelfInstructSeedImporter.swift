import Rows

/// Self-Instruct's tasks: an instruction with instances, of which the first gives the input.
enum SelfInstructSeedImporter: SeedImporter {
    static let name = "self-instruct"
    static let summary = "{\"instruction\", \"instances\": [{\"input\"}]}: with the first input"

    static func seed(from item: JSONRow) throws -> ImportedSeed {
        let fields = try item.fields(["instruction", "instances"])
        let input = try fields.value("instances")?.array?.first?["input"]?.string ?? ""
        return ImportedSeed(
            text: AlpacaSeedImporter.joined(try fields.string("instruction"), input))
    }
}
