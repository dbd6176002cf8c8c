/// One thing that is wrong with a pipeline file.
package struct Fault: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// The line, from 1; nil where the fault isn't at one place.
    package let line: Int?
    /// The column, from 1.
    package let column: Int?
    package let message: String

    package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    package var description: String {
        ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
            + ": \(message)"
    }
}

/// Everything that is wrong with a pipeline file, found before any work.
package struct PipelineFaults: Error, Sendable, CustomStringConvertible {
    package let faults: [Fault]

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
