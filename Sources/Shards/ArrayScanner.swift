/// Cuts the text of one JSON array into its items, keeping no more than one of them.
///
/// Only strings and brackets are understood here; whether an item is right JSON is looked at later.
struct ArrayScanner {
    /// The longest item that is handed over, in bytes.
    let limit: Int
    /// The line being read, from 1.
    private(set) var line: Int
    /// The line where the item that was read last begins.
    private(set) var itemLine = 0

    private enum Place {
        case first
        case item
        case afterItem
        case next
        case end
    }

    private var place = Place.first
    private var item = BoundedBytes()
    /// The closing brackets that the item still needs.
    private var closers: [UInt8] = []
    private var isInString = false
    private var isAfterBackslash = false
    private var fault: String?

    /// Begins after the array's opening bracket, which is in the given line.
    init(limit: Int, line: Int) {
        self.limit = limit
        self.line = line
    }

    enum Step {
        case item([UInt8])
        /// A longer item than the limit: its length and its first bytes.
        case tooLong(bytes: Int, start: [UInt8])
        case end
        /// The file ends here in the middle.
        case torn(offset: Int)
        /// The array can't be cut any further: what is wrong in `line`.
        case broken(String)
    }

    /// Reads to the end of the next item.
    mutating func next(from source: inout ByteSource) throws(ShardError) -> Step {
        while true {
            if source.window.isEmpty {
                switch try source.refill() {
                case .more: break
                case .torn(let offset): return .torn(offset: offset)
                case .end: return place == .end ? .end : .broken("the array isn't closed")
                }
            }
            let window = source.window
            if place == .item {
                let end = scanItem(in: window)
                item.append(UnsafeBufferPointer(rebasing: window[..<end]), limit: limit)
                source.consume(end)
            } else {
                source.consume(skipToItem(in: window))
            }
            if let fault { return .broken(fault) }
            if place == .afterItem, item.count > 0 {
                let isTooLong = item.count > limit
                let count = item.count
                let bytes = item.take()
                return isTooLong ? .tooLong(bytes: count, start: bytes) : .item(bytes)
            }
        }
    }

    /// Finds the next item's first byte or the window's end.
    private mutating func skipToItem(in window: UnsafeBufferPointer<UInt8>) -> Int {
        for (index, byte) in window.enumerated() {
            switch (place, byte) {
            case (_, UInt8(ascii: "\n")): line += 1
            case (_, UInt8(ascii: " ")), (_, UInt8(ascii: "\t")), (_, UInt8(ascii: "\r")): break
            case (.first, UInt8(ascii: "]")), (.afterItem, UInt8(ascii: "]")): place = .end
            case (.afterItem, UInt8(ascii: ",")): place = .next
            case (.afterItem, _): fault = "',' or ']' was expected after an item"
            case (.end, _): fault = "something follows the array"
            case (_, UInt8(ascii: ",")), (_, UInt8(ascii: "]")): fault = "an item was expected"
            default:
                place = .item
                itemLine = line
                return index
            }
            if fault != nil { return index }
        }
        return window.count
    }

    /// Finds the place after the item's last byte or the window's end.
    private mutating func scanItem(in window: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < window.count {
            let byte = window[index]
            if isInString {
                if isAfterBackslash {
                    isAfterBackslash = false
                } else if byte == UInt8(ascii: "\\") {
                    isAfterBackslash = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    if closers.isEmpty { return finish(at: index + 1) }
                } else if byte == UInt8(ascii: "\n") {
                    fault = "a string isn't closed"
                    return index
                }
            } else if let end = scanOutsideString(byte, at: index) {
                return end
            }
            index += 1
        }
        return index
    }

    /// Takes one byte that isn't in a string; returns where the item ends, if it does.
    private mutating func scanOutsideString(_ byte: UInt8, at index: Int) -> Int? {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard closers.count < 512 else {
                fault = "arrays and objects nested more than 512 deep"
                return index
            }
            closers.append(byte + 2)  // in ASCII, '}' is '{' + 2 and ']' is '[' + 2
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if closers.isEmpty, byte == UInt8(ascii: "]") { return finish(at: index) }
            guard closers.popLast() == byte else {
                fault = "a bracket closes another one than was opened last"
                return index
            }
            if closers.isEmpty { return finish(at: index + 1) }
        case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            if closers.isEmpty { return finish(at: index) }
        case UInt8(ascii: "\n"):
            if closers.isEmpty { return finish(at: index) }
            line += 1
        default: break
        }
        return nil
    }

    private mutating func finish(at index: Int) -> Int {
        place = .afterItem
        return index
    }
}
