/// The label of a step: `Step 3`, `第3步`.
enum StepLabel {
    /// The number in a label; nil for any other text.
    static func number(_ label: ArraySlice<UInt32>) -> Int? {
        let text = CaseMapping.folded(label.filter { !CodePoint.isSpace($0) })
        let digits: ArraySlice<UInt32>
        if text.starts(with: english) {
            digits = text.dropFirst(english.count)
        } else if text.first == 0x7B2C, text.last == 0x6B65 {
            digits = text.dropFirst().dropLast()
        } else {
            return nil
        }
        guard (1...9).contains(digits.count), digits.allSatisfy(Sign.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static let english = "step".points
}
