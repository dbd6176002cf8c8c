public import Chat
import OrderedCollections
import Rows

/// A run's files, read as they are: nothing is locked and nothing is written.
///
/// A run that is still being worked on can be audited: files count as soon as `stage.json` lists them.
public struct AuditRun: Sendable {
    /// The run's folder, without a slash at its end.
    public let directory: String
    /// The pipeline's name.
    public let name: String
    /// All stages of the pipeline in order, also those that haven't begun.
    public let stages: [AuditedStage]
    /// Faults of the run's own records; such a stage counts as not begun.
    public let faults: [AuditFault]
    /// What tokens cost at the run's last go, by the name that a model's server knows; a model
    /// without a stated price isn't in it.
    public let prices: [String: ChatPrice]

    /// The folder of the run's call log.
    public var callsPath: String { "\(directory)/calls" }

    /// Reads `run.json` and every `stage.json` of a run directory.
    ///
    /// - Throws: ``AuditError/notARun(directory:reason:)``.
    public init(_ directory: String) throws(AuditError) {
        var directory = directory
        while directory.count > 1, directory.hasSuffix("/") { directory.removeLast() }
        let record: JSONValue?
        do {
            record = try readRunJSON("\(directory)/run.json")
        } catch {
            throw .notARun(directory: directory, reason: error.message)
        }
        guard let record else {
            throw .notARun(
                directory: directory,
                reason: "it has no run.json; give the folder that weft run wrote")
        }
        guard let listed = record["stages"]?.array else {
            throw .notARun(directory: directory, reason: "its run.json lists no stages")
        }
        var stages: [AuditedStage] = []
        var faults: [AuditFault] = []
        for (index, item) in listed.enumerated() {
            guard let name = item["stage"]?.string, !name.contains("/") else {
                throw .notARun(
                    directory: directory, reason: "stage \(index + 1) of its run.json has no name")
            }
            var stage = AuditedStage(index: index + 1, name: name, run: directory)
            stage.options = item["parts"]?["options"] ?? [:]
            stage.models = (item["parts"]?["models"]?.object ?? [:]).values
                .compactMap { $0["model"]?.string }
            let path = "\(stage.folder)/stage.json"
            do {
                // What an older pipeline left in the folder says nothing of this run.
                if let value = try readRunJSON(path),
                    value["fingerprint"]?.string == item["fingerprint"]?.string,
                    !stage.read(value)
                {
                    faults.append(
                        AuditFault(
                            path: path, message: "\(path) lacks fields; was it written by Weft?"))
                }
            } catch {
                faults.append(error)
            }
            stages.append(stage)
        }
        self.directory = directory
        name = record["name"]?.string ?? ""
        self.stages = stages
        self.faults = faults
        prices = Self.prices(record["prices"])
    }

    private static func prices(_ value: JSONValue?) -> [String: ChatPrice] {
        var prices: [String: ChatPrice] = [:]
        for (model, price) in value?.object ?? [:] {
            guard let input = price["input"]?.double, let output = price["output"]?.double else {
                continue
            }
            prices[model] = ChatPrice(input: input, output: output)
        }
        return prices
    }

    /// The stage of each model that no other stage uses, by the name that its server knows.
    var onlyStages: [String: Int] {
        var stages: [String: Set<Int>] = [:]
        for stage in self.stages {
            for model in stage.models { stages[model, default: []].insert(stage.index) }
        }
        return stages.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The stages that go by a name, a folder's name ("4-check-quality") or a number.
    ///
    /// - Throws: ``AuditError/unknownStage(name:known:)``.
    public func stages(named name: String) throws(AuditError) -> [AuditedStage] {
        let found = stages.filter { $0.name == name || $0.label == name || "\($0.index)" == name }
        guard found.isEmpty else { return found }
        let names = stages.map(\.name)
        let known = stages.map { stage in
            names.count { $0 == stage.name } > 1 ? stage.label : stage.name
        }
        throw .unknownStage(name: name, known: known)
    }

    /// The codes under which rows have left, sorted.
    public var codes: [String] {
        var codes: Set<String> = []
        for stage in stages {
            codes.formUnion(stage.droppedByCode.keys)
            codes.formUnion(stage.failedByCode.keys)
        }
        return codes.sorted()
    }
}
