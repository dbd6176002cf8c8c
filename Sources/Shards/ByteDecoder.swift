/// Turns the bytes of a file into plain ones, a stretch at a time.
protocol ByteDecoder: AnyObject {
    /// Reads on.
    func next() throws(ShardError) -> Stretch
    /// The rows that the file itself says it holds; nil when it doesn't say.
    var declaredRows: Int? { get }
    /// Where the frame begins that the plain bytes come from; 0 for files without frames.
    var frameOffset: Int { get }
}

extension ByteDecoder {
    var frameOffset: Int { 0 }
}

/// What a decoder comes to.
enum Stretch {
    /// Plain bytes, valid until the next is asked for; not empty.
    case bytes(UnsafeBufferPointer<UInt8>)
    /// The end, and all is well.
    case end
    /// The file ends here in the middle.
    case torn(offset: Int)
}

/// Reads a file that isn't compressed.
final class PlainDecoder: ByteDecoder {
    private let input: InputFile
    var declaredRows: Int? { nil }

    init(_ input: InputFile) { self.input = input }

    func next() throws(ShardError) -> Stretch {
        guard try input.fill(1) else { return .end }
        let window = input.window
        input.consume(window.count)
        return .bytes(window)
    }
}
