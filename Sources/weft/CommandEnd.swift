/// An end of a command with an exit code of the manual.
struct CommandEnd: Error {
    /// The run failed.
    static let failed: Int32 = 1
    /// The command or the pipeline file is wrong.
    static let usage: Int32 = 2
    /// Done, with rows that failed.
    static let doneWithFailures: Int32 = 3
    /// The budget is spent; resume with a larger one.
    static let budgetReached: Int32 = 4
    /// Interrupted; resume.
    static let interrupted: Int32 = 75

    let code: Int32
    /// What is told on stderr; nil where all has been told.
    let message: String?

    init(_ code: Int32, _ message: String? = nil) {
        self.code = code
        self.message = message
    }
}
