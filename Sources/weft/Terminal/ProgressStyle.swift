import ArgumentParser

/// How progress is shown.
enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
    /// A live panel on a terminal, lines elsewhere.
    case auto
    /// A line every few seconds.
    case plain
    /// A JSON object a line, every second.
    case json
    case none
}
