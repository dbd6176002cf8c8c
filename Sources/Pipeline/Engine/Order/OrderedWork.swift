/// Where work comes from, in batches.
protocol WorkSource<Item>: Actor {
    associatedtype Item: Sendable
    /// The next items; nil at the end.
    func next() async throws -> [Item]?
}

/// Works on items at the same time and hands the results over in the items' order.
///
/// One slow item holds up nobody: what is finished behind it waits, in memory up to a bound and on
/// disk above it, while further items are begun. Taking results goes on beside the work.
///
/// - Parameters:
///   - limits: How much may be under way and how far it may run ahead.
///   - spill: Where results wait that memory has no room for.
///   - source: Where the items come from.
///   - work: What is done to one.
///   - accept: Takes the results, in order, one at a time.
///   - onFault: Told of the first fault, so that what is under way can be bounded.
/// - Throws: What the source, the work or the taking throws first, once what is under way has ended:
///   an answer that is being paid for must still be recorded.
func inOrder<Item: Sendable, Result: Spillable>(
    limits: WorkLimits, spill: SpillFile, source: some WorkSource<Item>,
    work: @escaping @Sendable (Item) async throws -> Result,
    accept: (Result) async throws -> Void,
    onFault: () -> Void = {}
) async throws {
    let board = ResultBoard<Result>(limits, spill: spill)
    let fault = await withTaskGroup(of: Void.self) { group -> (any Error)? in
        group.addTask { await begin(source, on: board, work) }
        var fault: (any Error)?
        do {
            var results = try await board.take()
            while !results.isEmpty {
                for result in results { try await accept(result) }
                results = try await board.take()
            }
            fault = board.fault
        } catch {
            fault = error
        }
        board.close()
        if fault != nil { onFault() }
        await group.waitForAll()
        return fault ?? board.fault
    }
    if let fault { throw fault }
}

/// The same for results that are few enough to wait in memory.
///
/// - Parameters:
///   - limit: How many items may be under way or wait at once.
///   - source: Where the items come from.
///   - work: What is done to one.
///   - accept: Takes the results, in order, one at a time.
/// - Throws: What the source, the work or the taking throws first.
func inOrder<Item: Sendable, Result: Sendable>(
    limit: Int, source: some WorkSource<Item>,
    work: @escaping @Sendable (Item) async throws -> Result,
    accept: (Result) async throws -> Void
) async throws {
    try await inOrder(
        limits: WorkLimits(underWay: limit, ahead: limit, heldBytes: .max),
        spill: SpillFile(folder: ""), source: source,
        work: { Unspilled(value: try await work($0)) }, accept: { try await accept($0.value) })
}

/// A result that takes no account of memory, so that it never waits on disk.
private struct Unspilled<Value: Sendable>: Spillable {
    let value: Value
    var size: Int { 0 }
    var spilled: [UInt8] { [] }

    init(value: Value) { self.value = value }
    init?(spilled: [UInt8]) { nil }
}

/// Begins items as there is room for them; returns when all that were begun have ended.
///
/// Each in a task of its own and not in a group: a group looks through all its tasks for each that
/// ends, which with thousands under way costs more than their work.
private func begin<Item: Sendable, Result: Spillable>(
    _ source: some WorkSource<Item>, on board: ResultBoard<Result>,
    _ work: @escaping @Sendable (Item) async throws -> Result
) async {
    do {
        reading: while let items = try await source.next() {
            for item in items {
                guard let number = await board.begin() else { break reading }
                Task {
                    do {
                        board.put(number, try await work(item))
                    } catch {
                        board.fail(error)
                    }
                }
            }
        }
    } catch {
        board.refuse(error)
    }
    board.end()
    await board.becomeIdle()
}
