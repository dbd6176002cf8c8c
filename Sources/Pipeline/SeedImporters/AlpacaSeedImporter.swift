import Rows

/// Stanford Alpaca's items: an instruction and, for some, an input that belongs to it.
enum AlpacaSeedImporter: SeedImporter {
    static let name = "alpaca"
    static let summary = "{\"instruction\", \"input\"?}: the input is put below the instruction"

    static func seed(from item: JSONRow) throws -> ImportedSeed {
        let fields = try item.fields(["instruction", "input"])
        return ImportedSeed(
            text: joined(
                try fields.string("instruction"), try fields.optionalString("input") ?? ""))
    }

    /// Puts an input below its instruction; Alpaca writes "<noinput>" for none here and there.
    static func joined(_ instruction: String, _ input: String) -> String {
        let blank = input.allSatisfy(\.isWhitespace) || input.lowercased() == "<noinput>"
        return blank ? instruction : "\(instruction)\n\n\(input)"
    }
}
