/// Code points, as Python's strings are made of.
extension Collection<UInt32> where Self: BidirectionalCollection {
    /// The slice without whitespace at its ends: Python's `strip()`.
    func stripped() -> SubSequence { stripped(CodePoint.isSpace) }

    /// The slice without the given code points at its ends: Python's `strip(characters)`.
    func stripped(_ isDropped: (UInt32) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !isDropped($0) }) else { return self[endIndex...] }
        return self[...last].drop(while: isDropped)
    }

    /// Whether there is nothing but whitespace.
    var isBlank: Bool { allSatisfy(CodePoint.isSpace) }
}

extension String {
    /// The code points of the text.
    var points: [UInt32] { unicodeScalars.map(\.value) }

    /// Makes a text of code points, leaving out what isn't a scalar.
    init(points: some Sequence<UInt32>) {
        self.init(String.UnicodeScalarView(points.compactMap(Unicode.Scalar.init)))
    }
}
