/// Case as Python maps it: `str.lower` for texts, and the equivalence of `re.IGNORECASE`.
enum CaseMapping {
    /// The lower-case form of a text, by the full mapping: "İ" becomes two code points, a final
    /// sigma its own.
    static func lowered(_ points: some RandomAccessCollection<UInt32>) -> [UInt32] {
        contiguously(points) { points in
            let lowered = mapped(points) { points, index in
                points[index] == 0x03A3
                    ? isFinalSigma(points, index) ? 0x03C2 : 0x03C3 : simpleLower(points[index])
            }
            guard points.index(of: 0x0130, from: 0) < points.count else { return lowered }
            return zip(points, lowered).flatMap { $0 == 0x0130 ? [0x69, 0x0307] : [$1] }
        }
    }

    private static func contiguously(
        _ points: some Collection<UInt32>, _ body: (UnsafeBufferPointer<UInt32>) -> [UInt32]
    ) -> [UInt32] {
        points.withContiguousStorageIfAvailable(body) ?? Array(points).withUnsafeBufferPointer(body)
    }

    /// Maps every code point to one other: those of ASCII to lower case, the others as told.
    @inline(__always) private static func mapped(
        _ points: UnsafeBufferPointer<UInt32>,
        _ map: (UnsafeBufferPointer<UInt32>, Int) -> UInt32
    ) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: points.count) { result, count in
            count = points.count
            var index = 0
            while index < points.count {
                // Most texts are ASCII for most of their length: sixteen code points at a time.
                if index + 16 <= points.count,
                    let lowered = loweredASCII(
                        UnsafeRawPointer(points.baseAddress.unsafelyUnwrapped + index)
                            .loadUnaligned(as: SIMD16<UInt32>.self))
                {
                    UnsafeMutableRawPointer(result.baseAddress.unsafelyUnwrapped + index)
                        .storeBytes(of: lowered, as: SIMD16<UInt32>.self)
                    index += 16
                    continue
                }
                let point = points[index]
                result[index] = point < 0x80 ? loweredASCII(point) : map(points, index)
                index += 1
            }
        }
    }

    /// Lowers sixteen code points; nil if one of them isn't ASCII.
    @inline(__always) private static func loweredASCII(
        _ points: SIMD16<UInt32>
    ) -> SIMD16<UInt32>? {
        guard points.union & ~0x7F_0000_007F == 0 else { return nil }
        return points | ((points &+ 0x3F) & ~(points &+ 0x25) & 0x80) &>> 2
    }

    /// Sets the bit between the cases for A to Z, without a branch.
    @inline(__always) private static func loweredASCII(_ point: UInt32) -> UInt32 {
        point | ((point &+ 0x3F) & ~(point &+ 0x25) & 0x80) &>> 2
    }

    /// The representative of all code points that `re.IGNORECASE` takes for the same.
    ///
    /// Two code points are the same if their lower cases are, or the upper cases of those.
    static func folded(_ point: UInt32) -> UInt32 {
        switch point {
        case 0..<0x80: loweredASCII(point)
        case 0x80..<0x10000: basicFolds[Int(point)]
        default: fold(point)
        }
    }

    static func folded(_ points: some Collection<UInt32>) -> [UInt32] {
        contiguously(points) { points in mapped(points) { folded($0[$1]) } }
    }

    static func simpleLower(_ point: UInt32) -> UInt32 {
        point < 0x10000 ? basicLowers[Int(point)] : lower(point)
    }

    private static let basicLowers: [UInt32] = (0..<0x10000).map { lower($0) }
    private static let basicFolds: [UInt32] = (0..<0x10000).map { fold($0) }

    private static func fold(_ point: UInt32) -> UInt32 {
        switch lower(upper(lower(point))) {
        // Pairs whose upper cases are sequences, yet which Python's `re` takes for the same.
        case 0x1FD3: 0x0390
        case 0x1FE3: 0x03B0
        case 0xFB05: 0xFB06
        case let folded: folded
        }
    }

    private static func lower(_ point: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(point), scalar.properties.changesWhenLowercased else {
            return point
        }
        // "İ" alone has a sequence, of which Python takes the first.
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? point
    }

    private static func upper(_ point: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(point), scalar.properties.changesWhenUppercased else {
            return point
        }
        let mapping = scalar.properties.uppercaseMapping.unicodeScalars
        guard let first = mapping.first, mapping.count == 1 else { return point }
        return first.value
    }

    /// Whether a sigma ends a word: a cased letter before it, none after it, marks between skipped.
    private static func isFinalSigma<Points: BidirectionalCollection<UInt32>>(
        _ points: Points, _ index: Points.Index
    ) -> Bool {
        let before = points[..<index].last { !isCaseIgnorable($0) }
        let after = points[points.index(after: index)...].first { !isCaseIgnorable($0) }
        return before.map(isCased) == true && after.map(isCased) != true
    }

    private static func isCaseIgnorable(_ point: UInt32) -> Bool {
        Unicode.Scalar(point)?.properties.isCaseIgnorable == true
    }

    private static func isCased(_ point: UInt32) -> Bool {
        Unicode.Scalar(point)?.properties.isCased == true
    }
}
