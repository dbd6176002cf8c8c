/// Looking for code points sixteen at a time, for loops that step through a text from mark to mark.
extension UnsafeBufferPointer<UInt32> {
    /// The first place at or after a position where a code point stands; the end where none does.
    @inline(__always)
    func index(of point: UInt32, from start: Int) -> Int {
        index(from: start) {
            self[$0] == point
        } signs: {
            (sixteen(at: $0) ^ point) &- 1
        }
    }

    /// The first place at or after a position where one of three code points stands; the end where
    /// none does.
    @inline(__always)
    func index(of first: UInt32, or second: UInt32, or third: UInt32, from start: Int) -> Int {
        index(from: start) {
            self[$0] == first || self[$0] == second || self[$0] == third
        } signs: {
            let points = sixteen(at: $0)
            return ((points ^ first) &- 1) | ((points ^ second) &- 1) | ((points ^ third) &- 1)
        }
    }

    /// The first place at or after a position where a literal's ends stand as far apart as in the
    /// literal; the end where they don't.
    @inline(__always)
    func index(ofEndsOf literal: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
        let last = literal.count - 1
        let places = UnsafeBufferPointer(rebasing: self[..<Swift.max(0, count - last)])
        let found = places.index(from: start) {
            self[$0] == literal[0] && self[$0 + last] == literal[last]
        } signs: {
            ((sixteen(at: $0) ^ literal[0]) | (sixteen(at: $0 + last) ^ literal[last])) &- 1
        }
        return found < places.count ? found : count
    }

    /// The first place at or after a position that passes a test; the end where none does.
    ///
    /// - Parameters:
    ///   - start: the position.
    ///   - isWanted: the test of one place.
    ///   - signs: sixteen numbers for the sixteen places from one on, those negative that pass:
    ///     a difference less one is negative where there is none, since code points are small.
    /// - Returns: the place.
    @inline(__always)
    private func index(
        from start: Int, where isWanted: (Int) -> Bool, signs: (Int) -> SIMD16<UInt32>
    ) -> Int {
        var index = start
        while index + 16 <= count {
            guard signs(index).union & 0x8000_0000_8000_0000 == 0 else { break }
            index += 16
        }
        while index < count, !isWanted(index) { index += 1 }
        return index
    }

    @inline(__always)
    private func sixteen(at index: Int) -> SIMD16<UInt32> {
        UnsafeRawPointer(baseAddress.unsafelyUnwrapped + index)
            .loadUnaligned(as: SIMD16<UInt32>.self)
    }
}

extension [UInt32] {
    /// The first place at or after a position where a code point stands; the end where none does.
    func index(of point: UInt32, from start: Int) -> Int {
        withUnsafeBufferPointer { $0.index(of: point, from: start) }
    }

    /// The first place at or after a position where one of three code points stands; the end where
    /// none does.
    func index(of first: UInt32, or second: UInt32, or third: UInt32, from start: Int) -> Int {
        withUnsafeBufferPointer { $0.index(of: first, or: second, or: third, from: start) }
    }

    /// The first place at or after a position that passes a test; the end where none does.
    @inline(__always)
    func index(from start: Int, where isWanted: (UInt32) -> Bool) -> Int {
        withUnsafeBufferPointer { points in
            var index = start
            while index < points.count, !isWanted(points[index]) { index += 1 }
            return index
        }
    }
}

extension UnsafeBufferPointer<UInt32> {
    /// The first place at or after a position where a letter in upper case stands; the end where none
    /// does.
    @inline(__always)
    func index(ofUpperFrom start: Int) -> Int {
        var index = start
        while index < count {
            // Sixteen that are ASCII and not in upper case are passed over at once.
            if index + 16 <= count {
                let points = sixteen(at: index)
                let upper = (points &+ 0x3F) & ~(points &+ 0x25) & 0x80
                if (upper | points & ~0x7F).union == 0 {
                    index += 16
                    continue
                }
            }
            let end = Swift.min(index + 16, count)
            while index < end {
                if CodePoint.isUpper(self[index]) { return index }
                index += 1
            }
        }
        return count
    }

    /// Whether all code points with case are in upper case, or all in lower case, and there are some:
    /// Python's `isupper()` and `islower()`.
    @inline(__always)
    func isCased(upper isUpper: Bool) -> Bool {
        var seen = false
        var seenOfSixteen = SIMD16<UInt32>()
        var index = 0
        while index < count {
            if index + 16 <= count {
                let points = sixteen(at: index)
                let upper = (points &+ 0x3F) & ~(points &+ 0x25) & 0x80
                let lower = (points &+ 0x1F) & ~(points &+ 0x05) & 0x80
                if ((isUpper ? lower : upper) | points & ~0x7F).union == 0 {
                    seenOfSixteen |= isUpper ? upper : lower
                    index += 16
                    continue
                }
            }
            let end = Swift.min(index + 16, count)
            while index < end {
                let point = self[index]
                let isBarred = isUpper ? CodePoint.isLower(point) : CodePoint.isUpper(point)
                if isBarred || CodePoint.isTitle(point) { return false }
                if !seen { seen = isUpper ? CodePoint.isUpper(point) : CodePoint.isLower(point) }
                index += 1
            }
        }
        return seen || seenOfSixteen.union != 0
    }
}

extension SIMD16<UInt32> {
    /// The bits that some of the sixteen numbers have, in either half of the result.
    ///
    /// Taken as pairs: where single numbers are taken, the compiler gives up the vectors before.
    @inline(__always)
    var union: UInt64 {
        let half = lowHalf | highHalf
        let pairs = unsafeBitCast(half.lowHalf | half.highHalf, to: SIMD2<UInt64>.self)
        return pairs[0] | pairs[1]
    }
}
