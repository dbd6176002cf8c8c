import Chat
import OrderedCollections
import Rows

/// What `run.json` holds: the pipeline as it was read, and what its stages depend on.
package struct RunRecord: Sendable {
    /// A stage of the run.
    package struct StageRecord: Sendable {
        package let name: String
        let fingerprint: String
        let parts: JSONValue
    }

    /// The version of Weft that wrote the run last.
    package let version: String
    package let name: String
    /// The pipeline file's path, as it was given.
    package let pipelinePath: String
    /// The pipeline file's text.
    package let pipelineText: String
    package let overrides: [String]
    /// The folder that relative paths start from.
    package let baseDirectory: String
    package let stages: [StageRecord]
    /// What tokens cost at the run's last go, by the name that a model's server knows.
    let prices: JSONValue

    init(_ pipeline: Pipeline, _ fingerprints: [Fingerprint], baseDirectory: String) {
        version = Version.current
        name = pipeline.name
        pipelinePath = pipeline.path
        pipelineText = pipeline.text
        overrides = pipeline.overrides
        self.baseDirectory = baseDirectory
        prices = Self.prices(pipeline)
        stages = zip(pipeline.steps, fingerprints).map {
            StageRecord(name: $0.name, fingerprint: $1.value, parts: $1.parts)
        }
    }

    init(_ value: JSONValue, directory: String) throws(RunError) {
        guard let version = value["weft"]?.string, let name = value["name"]?.string,
            let path = value["pipeline"]?["path"]?.string,
            let text = value["pipeline"]?["text"]?.string,
            let overrides = value["pipeline"]?["overrides"]?.array,
            let baseDirectory = value["base_directory"]?.string,
            let stages = value["stages"]?.array
        else {
            throw .notARun(
                directory: directory, reason: "its run.json lacks fields; was it written by Weft?")
        }
        self.version = version
        self.name = name
        pipelinePath = path
        pipelineText = text
        self.overrides = overrides.compactMap(\.string)
        self.baseDirectory = baseDirectory
        prices = value["prices"] ?? [:]
        self.stages = stages.map {
            StageRecord(
                name: $0["stage"]?.string ?? "", fingerprint: $0["fingerprint"]?.string ?? "",
                parts: $0["parts"] ?? .null)
        }
    }

    var json: JSONValue {
        [
            "weft": .string(version), "name": .string(name),
            "base_directory": .string(baseDirectory),
            "stages": .array(
                stages.map {
                    [
                        "stage": .string($0.name), "fingerprint": .string($0.fingerprint),
                        "parts": $0.parts,
                    ]
                }),
            "prices": prices,
            "pipeline": [
                "path": .string(pipelinePath),
                "overrides": .array(overrides.map(JSONValue.string)),
                "text": .string(pipelineText),
            ],
        ]
    }

    private static func prices(_ pipeline: Pipeline) -> JSONValue {
        var prices: OrderedDictionary<String, JSONValue> = [:]
        for model in pipeline.models {
            guard let price = model.price, prices[model.model] == nil else { continue }
            prices[model.model] = ["input": .double(price.input), "output": .double(price.output)]
        }
        return .object(prices)
    }

    /// What differs between this run and what a pipeline file would make now, one line each.
    func differences(to fingerprints: [Fingerprint], of pipeline: Pipeline) -> [String] {
        guard name == pipeline.name else { return ["name \(name) -> \(pipeline.name)"] }
        let changes = changes(to: fingerprints, of: pipeline)
        var lines: [String] = []
        for index in 0..<max(stages.count, fingerprints.count) {
            let old = stages.indices.contains(index) ? stages[index].name : nil
            let new = pipeline.steps.indices.contains(index) ? pipeline.steps[index].name : nil
            if let new, new == old {
                lines += (changes[index] ?? []).map { "stage \(index + 1) '\(new)': \($0)" }
            } else {
                lines += (changes[index] ?? []).map { "stage \(index + 1) \($0)" }
            }
        }
        return lines
    }

    /// The same by the stage's place from 0: "options.draws 4 -> 8".
    func changes(to fingerprints: [Fingerprint], of pipeline: Pipeline) -> [Int: [String]] {
        var changes: [Int: [String]] = [:]
        for index in 0..<max(stages.count, fingerprints.count) {
            let old = stages.indices.contains(index) ? stages[index] : nil
            let new = pipeline.steps.indices.contains(index) ? pipeline.steps[index].name : nil
            switch (old, new) {
            case (let old?, let new?) where old.name == new:
                changes[index] = Fingerprint.differences(old.parts, fingerprints[index].parts)
            case (let old?, let new?): changes[index] = ["'\(old.name)' -> '\(new)'"]
            case (let old?, nil): changes[index] = ["'\(old.name)' is gone"]
            case (nil, let new?): changes[index] = ["'\(new)' is new"]
            case (nil, nil): break
            }
        }
        return changes
    }
}
