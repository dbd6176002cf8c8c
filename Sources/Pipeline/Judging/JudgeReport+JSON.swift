import OrderedCollections
package import Rows

extension JudgeReport {
    /// The figures, as a `judge`'s `calibration` file holds them.
    package var json: JSONValue {
        let confusion: JSONValue = [
            "yes": row(label: true), "no": row(label: false),
        ]
        return [
            "models": .array(models.map(JSONValue.string)),
            "questions": .int(Int64(items.count)), "accuracy": .double(accuracy),
            "precision": .double(precision), "recall": .double(recall), "kappa": .double(kappa),
            "unsure": .int(Int64(unsure)), "confusion": confusion,
            "brier": brier.map(JSONValue.double) ?? .null,
            "ranking": ranking.map(JSONValue.double) ?? .null,
            "bins": .array(
                bins.map { bin in
                    [
                        "low": .double(bin.low), "high": .double(bin.high),
                        "count": .int(Int64(bin.count)),
                        "mean_probability": .double(bin.meanProbability),
                        "share_yes": .double(bin.shareYes),
                    ]
                }),
            "categories": .object(
                OrderedDictionary(
                    uniqueKeysWithValues: parts.map { name, part in
                        (
                            name,
                            [
                                "questions": .int(Int64(part.items.count)),
                                "accuracy": .double(part.accuracy),
                                "precision": .double(part.precision),
                                "recall": .double(part.recall),
                                "unsure": .int(Int64(part.unsure)),
                            ] as JSONValue
                        )
                    })),
            "calls": .int(Int64(calls)), "prompt_tokens": .int(Int64(promptTokens)),
            "completion_tokens": .int(Int64(completionTokens)),
            "usd": usd.map(JSONValue.double) ?? .null,
        ]
    }

    private func row(label: Bool) -> JSONValue {
        [
            "yes": .int(Int64(count(label: label, answer: true))),
            "no": .int(Int64(count(label: label, answer: false))),
            "unsure": .int(Int64(count(label: label, answer: nil))),
        ]
    }
}
