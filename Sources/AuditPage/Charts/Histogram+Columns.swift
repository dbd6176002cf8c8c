import Audit

extension Histogram {
    /// The columns of a chart of lengths: every range between the least and the greatest, empty ones
    /// too, so that the axis tells the truth.
    var lengthColumns: [ColumnChart.Column] {
        var bounds = [0, 1, 2, 5]
        while let last = bounds.last, last < 10_000_000 {
            bounds += [last * 2, last * 4, last * 10]
        }
        return columns(bounds: bounds) { Figures.short($0) }
    }

    /// The columns of a chart of times in milliseconds, a doubling each.
    var timeColumns: [ColumnChart.Column] {
        var bounds = [0, 1]
        while let last = bounds.last, last < 1 << 26 { bounds.append(last * 2) }
        return columns(bounds: bounds) { Figures.time(milliseconds: $0) }
    }

    private func columns(
        bounds: [Int], label: (Int) -> String
    ) -> [ColumnChart.Column] {
        guard let first = bars.first, let last = bars.last else { return [] }
        var columns: [ColumnChart.Column] = []
        for (index, lower) in bounds.enumerated() {
            let upper = index + 1 < bounds.count ? bounds[index + 1] : Int.max
            guard upper > first.lower, lower <= last.lower else { continue }
            let count = bars.reduce(0) {
                $0 + ((lower..<upper).contains($1.lower) ? $1.count : 0)
            }
            columns.append(.init(label: label(lower), count: count))
        }
        return columns
    }
}
