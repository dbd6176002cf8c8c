import ArgumentParser
import Audit
import Pipeline

/// Which of the rows that left are wanted, as options of a command.
struct DropOptions: ParsableArguments {
    /// How a row left, as the option names it.
    enum Way: String, CaseIterable, ExpressibleByArgument {
        case dropped
        case failed
    }

    @Option(help: "Rows that left at a stage: its name, its number or both (4-check-quality).")
    var stage: String?

    @Option(help: "Rows that left under a code: rule-violated.")
    var code: String?

    @Option(help: "Rows that have or broke a rule: number_words, length_constraints:number_words.")
    var rule: String?

    @Flag(help: "With --rule: only rows of which a draw broke it.")
    var broken = false

    @Option(
        help: ArgumentHelp(
            "Rows whose detail or text a regular expression is found in.", valueName: "pattern"))
    var grep: String?

    @Option(help: "Rows whose texts or detail have all of these words; brew* for a beginning.")
    var words: String?

    @Option(help: "Rows that left in one way.")
    var kind: Way?

    @Option(help: "Rows in a language: zh.")
    var language: String?

    @Option(help: "Rows whose seed came from a file, as the pipeline names it.")
    var source: String?

    @Option(help: "Rows with a composition: chain.")
    var composition: String?

    @Option(
        help: ArgumentHelp(
            "Rows of which such a share of draws passes, from 0 to 1: 0.25..0.5 or 0.",
            valueName: "share"))
    var passRate: ShareRange?

    func validate() throws {
        if broken, rule == nil { throw ValidationError("--broken needs --rule") }
    }

    /// Whether any of them is given.
    var isNarrowed: Bool {
        [stage, code, rule, grep].contains { $0 != nil } || kind != nil || needsIndex
    }

    /// Whether one is given that only the run's index can tell.
    var needsIndex: Bool {
        [words, language, source, composition].contains { $0 != nil } || passRate != nil || broken
    }

    private var kinds: Set<Departure.Kind> {
        switch kind {
        case nil: Set(Departure.Kind.allCases)
        case .dropped: [.dropped]
        case .failed: [.failed]
        }
    }

    private static var knownCodes: Set<String> { Set(DropCode.allCases.map(\.rawValue)) }

    /// What was found, and how much more there is.
    struct Found {
        var matches = 0
        var isAtLeast = false
        var faults: [AuditFault] = []
    }

    /// Hands over the rows that match, up to a limit, and counts the rest where asked.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - limit: The most rows that are handed over.
    ///   - countsRest: Whether to count those beyond the limit.
    ///   - show: Takes a row.
    /// - Returns: How many rows match.
    /// - Throws: `AuditError` for a stage, code or pattern that there isn't, and what `show` throws.
    func search(
        _ run: AuditRun, limit: Int, countsRest: Bool,
        _ show: (Departure) throws(CommandEnd) -> Void
    ) throws -> Found {
        needsIndex
            ? try searchIndex(run, limit, countsRest, show)
            : try searchFiles(run, limit, countsRest, show)
    }

    private func searchFiles(
        _ run: AuditRun, _ limit: Int, _ countsRest: Bool,
        _ show: (Departure) throws(CommandEnd) -> Void
    ) throws -> Found {
        var query = DropQuery(kinds: kinds)
        query.stage = stage
        query.code = code
        query.rule = rule
        query.pattern = try grep.map { (text) throws(AuditError) in try TextPattern(text) }
        var found = Found()
        var end: CommandEnd?
        found.faults = try query.search(run, knownCodes: Self.knownCodes) { departure in
            found.matches += 1
            guard found.matches <= limit else { return countsRest }
            do throws(CommandEnd) {
                try show(departure)
            } catch {
                end = error
            }
            return end == nil
        }
        if let end { throw end }
        return found
    }

    private func searchIndex(
        _ run: AuditRun, _ limit: Int, _ countsRest: Bool,
        _ show: (Departure) throws(CommandEnd) -> Void
    ) throws -> Found {
        let filters = try filters(run)
        let pattern = try grep.map { (text) throws(AuditError) in try TextPattern(text) }
        let index = try AuditCommand.openIndex(run)
        let reader = RowReader(index)
        var found = Found(faults: index.faults)
        for filter in filters {
            var after: Int64 = 0
            var shown = 0
            pages: while true {
                let page = try index.rows(filter, after: after, limit: 500)
                guard let last = page.last else { break }
                after = last.number
                for entry in page {
                    guard found.matches < limit || (countsRest && pattern != nil) else {
                        break pages
                    }
                    guard let departure = try reader.departure(entry) else { continue }
                    if let pattern, !departure.holds(pattern) { continue }
                    found.matches += 1
                    shown += 1
                    if found.matches <= limit { try show(departure) }
                }
            }
            // The index counts what isn't shown; what a pattern has to be found in was read above.
            guard countsRest, pattern == nil, found.matches >= limit else { continue }
            let count = try index.count(filter)
            found.matches += max(0, count.rows - shown)
            found.isAtLeast = found.isAtLeast || count.isAtLeast
        }
        return found
    }

    /// The same as filters of the index, one for each stage that goes by the name.
    func filters(_ run: AuditRun) throws(AuditError) -> [RowFilter] {
        if let code, !Self.knownCodes.contains(code), !run.codes.contains(code) {
            throw .unknownCode(name: code, known: run.codes)
        }
        var filter = RowFilter()
        filter.hasLeft = true
        filter.code = code
        filter.rule = rule
        filter.isRuleBroken = broken
        filter.words = words
        filter.language = language
        filter.source = source
        filter.composition = composition
        filter.passRate = passRate?.range
        if let kind { filter.fate = kind == .dropped ? .dropped : .failed }
        guard let stage else { return [filter] }
        return try run.stages(named: stage).map { found in
            var narrow = filter
            narrow.stage = found.index
            return narrow
        }
    }
}

/// A range of shares as an option gives it: "0.25..0.5", or one share.
struct ShareRange: ExpressibleByArgument {
    let range: ClosedRange<Double>

    init?(argument: String) {
        let parts = argument.split(separator: "..", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0) }
        guard numbers.count == parts.count, let lower = numbers.first, let upper = numbers.last,
            parts.count <= 2, 0 <= lower, lower <= upper, upper <= 1
        else { return nil }
        range = lower...upper
    }
}
