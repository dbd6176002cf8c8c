import Rows

/// A file of math problems.
struct MathSource: Sendable {
    let file: String
    let format: String
    let licence: String?
    /// The most problems that the mix takes of it; nil for any number.
    let count: Int?
    /// The levels that are wanted, in the source's own measure; problems without one are taken.
    let levels: ClosedRange<Double>?
    private let importer: any MathImporter.Type

    init(
        file: String, importer: any MathImporter.Type, licence: String?, count: Int? = nil,
        levels: ClosedRange<Double>? = nil
    ) {
        self.file = file
        self.count = count
        self.levels = levels
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
            licence: options.optionalString("licence"),
            count: options.optionalInt("count", in: 0...Int.max), levels: Self.levels(options))
    }

    private static func levels(_ options: OptionReader) -> ClosedRange<Double>? {
        guard let value = options.json("levels"), value != .null else { return nil }
        let ends = value.array?.compactMap(\.double) ?? []
        guard ends.count == 2, ends[0] <= ends[1] else {
            options.fault("'levels' is the least and the greatest: [3, 5]", at: "levels")
            return nil
        }
        return ends[0]...ends[1]
    }

    /// Whether a problem's level is one that is wanted.
    func wants(_ level: JSONValue?) -> Bool {
        guard let levels, let number = level.flatMap(Self.number) else { return true }
        return levels.contains(number)
    }

    /// The number of a level: MATH writes "Level 5".
    private static func number(_ level: JSONValue) -> Double? {
        level.double
            ?? level.string.flatMap { text in
                text.split { !$0.isNumber && $0 != "." }.first.flatMap { Double($0) }
            }
    }

    func problem(from item: JSONRow) throws -> MathProblem { try importer.problem(from: item) }
}
