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
///   - onFault: Told of the first fault, so that what is under way can be bounded.
/// - Throws: What the source, the work or the taking throws first, once what is under way has ended:
///   an answer that is being paid for must still be recorded.
func inOrder<Item: Sendable, Result: Sendable>(
    limit: Int, source: some WorkSource<Item>,
    work: @escaping @Sendable (Item) async throws -> Result,
    accept: (Result) async throws -> Void,
    onFault: () -> Void = {}
) async throws {
    let fault = await withThrowingTaskGroup(of: WorkStep<Item, Result>.self) { group in
        var fault: (any Error)?
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
            guard let outcome = await group.nextResult() else { return fault }
            do {
                switch try outcome.get() {
                case .fetched(let items):
                    isFetching = false
                    atEnd = atEnd || items == nil
                    for item in items ?? [] where fault == nil {
                        let number = issued
                        group.addTask { .worked(number, try await work(item)) }
                        issued += 1
                    }
                case .worked(let number, let result):
                    waiting[number] = result
                    while fault == nil, let result = waiting.removeValue(forKey: handedOver) {
                        try await accept(result)
                        handedOver += 1
                    }
                }
            } catch {
                atEnd = true
                if fault == nil {
                    fault = error
                    onFault()
                }
            }
        }
    }
    if let fault { throw fault }
}

/// What one task of ordered work ends with.
private enum WorkStep<Item: Sendable, Result: Sendable>: Sendable {
    case fetched([Item]?)
    case worked(Int, Result)
}
