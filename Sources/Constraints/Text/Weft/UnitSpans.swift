/// Where amounts with units of measure are, metric ones and those of the imperial system.
struct UnitSpans: Measure {
    /// Amounts in digits with a metric unit: "5 km", "20°C", "3.5公里".
    private(set) var metric: [Range<Int>] = []
    /// Imperial units: those that mean nothing else wherever they stand ("miles", "°F", 英寸), others after
    /// a number ("six feet").
    private(set) var imperial: [Range<Int>] = []

    static func take(of response: ResponseText) -> UnitSpans {
        var spans = UnitSpans()
        let points = response.points
        // Where the number ends that stands before the place reached, spaces and hyphens between left out.
        var number: Range<Int>?
        var isSpelled = false
        var index = 0
        while index < points.count {
            let start = index
            let point = points[index]
            if CodePoint.isDigit(point) {
                while index < points.count, isNumber(points[index]) { index += 1 }
                (number, isSpelled) = (start..<index, false)
                continue
            }
            if let length = spans.readSymbol(points, index, number: isSpelled ? nil : number) {
                index += length
                number = nil
            } else if isLatin(point) {
                while index < points.count, isLatin(points[index]) { index += 1 }
                let word = points[start..<index]
                spans.readWord(word, number: number, isSpelled: isSpelled)
                let folded = word.count < 10 ? CaseMapping.folded(word) : []
                // "20 degrees Celsius" and "5 square metres" have a word in between.
                if between.contains(folded), number != nil { continue }
                isSpelled = numberWords.contains(folded)
                number = isSpelled ? start..<index : nil
            } else {
                if point != 0x20, point != 0x2D, point != 0xA0 { number = nil }
                index += 1
            }
        }
        return spans
    }

    private mutating func readWord(
        _ word: ArraySlice<UInt32>, number: Range<Int>?, isSpelled: Bool
    ) {
        guard word.count < 16 else { return }
        // "m²" and "cm³"
        let word = word.last == 0xB2 || word.last == 0xB3 ? word.dropLast() : word
        let folded = CaseMapping.folded(word)
        let place = word.startIndex..<word.endIndex
        if Self.alwaysImperial.contains(folded) || number != nil && Self.imperial.contains(folded) {
            imperial.append(place)
        } else if let number, !isSpelled,
            Self.metric.contains(folded) || Self.metricSigns.contains(Array(word))
        {
            metric.append(number.lowerBound..<word.endIndex)
        }
    }

    /// Reads degrees and Chinese units; the length of what was read, nil if none is there.
    private mutating func readSymbol(
        _ points: [UInt32], _ start: Int, number: Range<Int>?
    ) -> Int? {
        let point = points[start]
        let next = start + 1 < points.count ? points[start + 1] : 0
        let isDegree = point == 0xB0 || point == 0xBA
        if point == 0x2109 || isDegree && next == 0x46 {
            imperial.append(start..<(start + (isDegree ? 2 : 1)))
            return isDegree ? 2 : 1
        }
        if point == 0x2103 || isDegree && next == 0x43 {
            let length = isDegree ? 2 : 1
            if let number { metric.append(number.lowerBound..<(start + length)) }
            return length
        }
        guard CodePoint.isCJK(point) else { return nil }
        if Self.chineseImperial.contains([point, next]) {
            imperial.append(start..<(start + 2))
            return 2
        }
        guard let number else { return nil }
        if point == 0x78C5 {
            imperial.append(start..<(start + 1))
            return 1
        }
        for length in [4, 3, 2, 1] where start + length <= points.count {
            if Self.chineseMetric.contains(Array(points[start..<(start + length)])) {
                metric.append(number.lowerBound..<(start + length))
                return length
            }
        }
        return nil
    }

    private static func isNumber(_ point: UInt32) -> Bool {
        CodePoint.isDigit(point) || point == 0x2E || point == 0x2C
    }

    private static func isLatin(_ point: UInt32) -> Bool {
        CodePoint.isWord(point) && !CodePoint.isCJK(point) && !CodePoint.isDigit(point)
            && point != 0x5F
    }

    private static let alwaysImperial = words(
        "inch inches mile miles ounce ounces oz gallon gallons fahrenheit lb lbs ft mph yd")
    private static let imperial = words("foot feet yard yards pound pounds pint pints quart quarts")
    private static let metric = words(
        """
        millimeter millimeters millimetre millimetres centimeter centimeters centimetre centimetres \
        meter meters metre metres kilometer kilometers kilometre kilometres gram grams kilogram \
        kilograms kilo kilos tonne tonnes liter liters litre litres milliliter milliliters \
        millilitre millilitres celsius hectare hectares milligram milligrams mm cm km kg mg ml
        """)
    /// Signs whose case matters.
    private static let metricSigns = words("m g l L t ha mL dl dL cl cL")
    private static let between = words("degree degrees square cubic")
    private static let numberWords = words(
        """
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty \
        fifty sixty seventy eighty ninety hundred thousand million half several few dozen
        """)
    private static let chineseImperial = words("英寸 英尺 英里 盎司 加仑 华氏 英亩 英磅")
    private static let chineseMetric = words(
        """
        毫米 厘米 分米 米 公里 千米 毫克 克 千克 公斤 吨 毫升 升 摄氏度 公顷 平方米 立方米 平方厘米 立方厘米 \
        平方公里 平方千米
        """)

    private static func words(_ text: String) -> Set<[UInt32]> {
        Set(text.split(separator: " ").map { String($0).points })
    }
}
