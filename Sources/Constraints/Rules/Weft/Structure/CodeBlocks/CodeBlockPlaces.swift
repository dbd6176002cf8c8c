/// Where the code blocks of a response are.
enum CodeBlockPlaces {
    static func marks(in response: ResponseText) -> [Mark] {
        let outline = response.outline
        return outline.fences.map { fence in
            let end = min(fence.code.upperBound + (fence.isClosed ? 1 : 0), outline.lines.count)
            return Mark(scalars: outline.place(of: fence.opening..<end), meaning: .counted)
        }
    }
}
