/// What every rule asks for which the response is data, code or a table and nothing else.
enum WholeForm {
    /// Rules whose wish for the start, the end or the marks of a text can't be told from demands.
    static func conflicts(_ form: String) -> Conflicts {
        .with(
            [
                Quotation.id, Title.id, NumberOfSentences.id, LineLength.id, "marks:commas_at_most",
            ],
            because: "a response that is \(form) and nothing else isn't prose"
        ).and([ResponseLanguage.id], because: "the names in it are words of the prompt's language")
    }

    /// The demands of JSON: some text in quotes and braces, with these keys as they are.
    static func json(_ keys: [String]) -> [Demand] {
        [
            .whole(.json), .quotes("{"), .quotes("\""), .quotes(":"),
        ] + (keys.count > 1 ? [.quotes(",")] : []) + keys.map { .quotes($0) }
    }

    /// Draws keys of data.
    static func drawKeys(
        _ range: ClosedRange<Int>, for seed: SeedFacts,
        using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let isLatin = Bool.random(using: &generator)
        let stock = StructureStock.keys(seed.language, isLatin: isLatin)
        let count = Int.random(in: range, using: &generator)
        // The first of the stock says what the data is about.
        return stock.prefix(1)
            + StructureStock.some(count - 1, of: Array(stock.dropFirst()), using: &generator)
    }

    /// Reads a list of names, none of which may be blank or occur twice.
    static func names(
        _ arguments: Arguments, _ argument: String
    ) throws(ArgumentFault) -> [String] {
        let names = try arguments.strings(argument).map { String(points: $0.points.stripped()) }
        guard Set(names).count == names.count, !names.contains("") else {
            throw .outOfRange(
                argument, wanted: "different names that aren't blank",
                found: "\(names.joined(separator: ", "))")
        }
        return names
    }
}
