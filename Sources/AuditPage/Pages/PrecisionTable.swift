import Audit

/// What labels say of the checks.
enum PrecisionTable {
    static func write(_ labels: [DropLabel], _ html: inout HTML) {
        let checks = CheckPrecision.all(labels)
        guard !checks.isEmpty else {
            html.add(
                "p", ["class": "quiet"],
                text:
                    "No drop has been judged. Open a row that left and say whether that was right.")
            return
        }
        html.add("div", ["class": "scroll"]) { html in
            html.add("table", ["class": "fit"]) { html in
                html.add("caption", ["class": "unseen"], text: "Labels by stage and code")
                html.add("thead") { html in
                    html.add("tr") { html in
                        html.add("th", ["scope": "col"], text: "Code")
                        html.add("th", ["scope": "col"], text: "Stage")
                        for name in ["Right", "Wrong", "Precision", "95 % interval"] {
                            html.add("th", ["scope": "col", "class": "number"], text: name)
                        }
                    }
                }
                html.add("tbody") { html in for check in checks { row(check, &html) } }
            }
        }
    }

    private static func row(_ check: CheckPrecision, _ html: inout HTML) {
        let interval = check.interval
        let cells = [
            "\(check.right)", "\(check.wrong)",
            Figures.percent(check.right, of: check.right + check.wrong),
            "\(Figures.decimal(interval.lowerBound)) to \(Figures.decimal(interval.upperBound))",
        ]
        html.add("tr") { html in
            html.add("th", ["scope": "row"], text: check.code)
            html.add("td", text: check.stage)
            for cell in cells { html.add("td", ["class": "number"], text: cell) }
        }
    }
}
