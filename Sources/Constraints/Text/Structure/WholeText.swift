/// A response that is one thing from start to end, in one code fence or none.
enum WholeText {
    /// Why a response isn't one thing.
    enum Fault: Error, Hashable {
        /// Something stands before or after the code block.
        case textAround
        /// The code block is of another kind.
        case otherTag(String)
    }

    /// What is in the fence; the whole response if it doesn't start with one.
    ///
    /// The fence may name no language or one of the given.
    static func content(
        of response: ResponseText, tags: Set<String>
    ) throws(Fault) -> ArraySlice<UInt32> {
        let outline = response.outline
        guard let first = outline.lines.firstIndex(where: { $0.kind != .blank }),
            outline.lines[first].kind == .fence
        else { return response.stripped }
        let fence = outline.fences[0]
        let rest = outline.lines[min(fence.code.upperBound + 1, outline.lines.count)...]
        guard fence.isClosed, rest.allSatisfy({ $0.kind == .blank }) else {
            throw .textAround
        }
        let tag = String(points: CaseMapping.lowered(response.points[fence.info]))
        guard tag.isEmpty || tags.contains(tag) else { throw .otherTag(tag) }
        return response.points[outline.place(of: fence.code)]
    }
}

extension WholeText.Fault: CustomStringConvertible {
    var description: String {
        switch self {
        case .textAround: "text around the code block"
        case .otherTag(let tag): "a code block of \"\(tag)\""
        }
    }
}
