/// Where work comes from, in batches.
protocol WorkSource<Item>: Actor {
    associatedtype Item: Sendable
    /// The next items; nil at the end.
    func next() async throws -> [Item]?
}

/// Works on items at the same time and hands the results over in the items' order.
///
/// - Parameters:
///   - limit: The greatest number of items between the first whose result hasn't been handed over
///     and the last that was begun; this bounds memory, and how far one slow item can be overtaken.
///   - source: Where the items come from.
///   - work: What is done to one.
///   - accept: Takes the results, in order, one at a time.
/// - Throws: What the source, the work or the taking throws; what is under way is cancelled then.
func inOrder<Item: Sendable, Result: Sendable>(
    limit: Int, source: some WorkSource<Item>,
    work: @escaping @Sendable (Item) async throws -> Result,
    accept: (Result) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: WorkStep<Item, Result>.self) { group in
        var waiting: [Int: Result] = [:]
        var issued = 0
        var handedOver = 0
        var isFetching = false
        var atEnd = false
        while true {
            if !isFetching, !atEnd, issued - handedOver < limit {
                isFetching = true
                group.addTask { .fetched(try await source.next()) }
            }
            guard let step = try await group.next() else { return }
            switch step {
            case .fetched(let items):
                isFetching = false
                guard let items else {
                    atEnd = true
                    continue
                }
                for item in items {
                    let number = issued
                    group.addTask { .worked(number, try await work(item)) }
                    issued += 1
                }
            case .worked(let number, let result):
                waiting[number] = result
                while let result = waiting.removeValue(forKey: handedOver) {
                    try await accept(result)
                    handedOver += 1
                }
            }
        }
    }
}

/// What one task of ordered work ends with.
private enum WorkStep<Item: Sendable, Result: Sendable>: Sendable {
    case fetched([Item]?)
    case worked(Int, Result)
}
