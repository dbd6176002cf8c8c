/// One thing that is wrong with a pipeline file.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// The line, from 1; nil where the fault isn't at one place.
    public let line: Int?
    /// The column, from 1.
    public let column: Int?
    public let message: String

    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    public var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
            + ": \(message)"
    }
}

/// Everything that is wrong with a pipeline file, found before any work.
public struct PipelineFaults: Error, Sendable, CustomStringConvertible {
    public let faults: [Fault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
