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

    /// Puts an input below its instruction.
    ///
    /// For none, Alpaca's rows say "<noinput>", "No input." and the like here and there.
    static func joined(_ instruction: String, _ input: String) -> String {
        let letters = input.lowercased().filter(\.isLetter)
        let isNone =
            ["noinput", "noinputneeded", "noinputrequired", "none", "na", "notapplicable"]
            .contains(letters) && input.count <= 24
        let blank = isNone || input.allSatisfy(\.isWhitespace)
        return blank ? instruction : "\(instruction)\n\n\(input)"
    }
}
