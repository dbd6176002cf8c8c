import Foundation
import Pipeline

/// A judge's figures for a person to read.
struct JudgeReportText {
    let report: JudgeReport
    /// The accuracy below which a judge shouldn't be believed.
    let bound: Double

    var text: String {
        var lines = summary + [""] + confusion + [""] + categories
        if !report.bins.isEmpty { lines += [""] + calibration }
        if report.accuracy < bound {
            lines += [
                "",
                "warning: an accuracy below \(percent(bound)) is too little to keep or drop rows by.",
            ]
        }
        return lines.joined(separator: "\n")
    }

    private var summary: [String] {
        let cost = report.usd.map { String(format: "%.4f USD", $0) } ?? "cost unknown (no price)"
        return [
            "judge \(report.models.joined(separator: ", ")): \(report.items.count) questions",
            "accuracy \(percent(report.accuracy)), precision \(percent(report.precision)), "
                + "recall \(percent(report.recall)), kappa \(number(report.kappa)), "
                + "unsure \(report.unsure)",
            "\(report.calls) calls, \(report.promptTokens) + \(report.completionTokens) tokens, \(cost)",
        ]
    }

    private var confusion: [String] {
        var table = TextTable(["label", "says yes", "says no", "unsure"])
        for label in [true, false] {
            table.add(
                [label ? "yes" : "no"]
                    + [true, false, nil].map { "\(report.count(label: label, answer: $0))" })
        }
        return table.lines
    }

    private var categories: [String] {
        var table = TextTable([
            "category", "questions", "accuracy", "precision", "recall", "unsure",
        ])
        for (name, part) in report.parts {
            table.add([
                name, "\(part.items.count)", percent(part.accuracy), percent(part.precision),
                percent(part.recall), "\(part.unsure)",
            ])
        }
        return table.lines
    }

    private var calibration: [String] {
        var table = TextTable(["probability of yes", "questions", "mean", "yes is right"])
        for bin in report.bins {
            table.add([
                "\(number(bin.low)) - \(number(bin.high))", "\(bin.count)",
                number(bin.meanProbability), percent(bin.shareYes),
            ])
        }
        let brier = report.brier.map { "Brier score \(number($0)) (a coin: 0.25)" } ?? ""
        let ranking = report.ranking.map { ", ranks right above wrong \(percent($0))" } ?? ""
        return table.lines + [brier + ranking]
    }

    private func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
    private func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
