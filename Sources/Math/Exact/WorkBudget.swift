/// Counts units of work, so that hostile input ends in no verdict at the same place on every machine.
///
/// A unit is about one product of two small terms, some tens of nanoseconds.
struct WorkBudget: Sendable {
    /// What is left to spend.
    private(set) var left: Int

    init(units: Int) { left = units }

    /// Takes units off, or says that there are too few.
    mutating func spend(_ units: Int) throws(MathObstacle) {
        guard units >= 0, units <= left else {
            left = 0
            throw .tooMuchWork
        }
        left -= units
    }
}

/// Why an expression has no value that could be compared.
enum MathObstacle: String, Error, Hashable, Sendable {
    /// More work than the budget allows.
    case tooMuchWork = "it takes more work than the budget allows"
    /// A division by zero, or a function outside its domain.
    case undefined = "it has no value"
    /// A form that is no number and no function of numbers.
    case noValue = "it is not a value"
}
