import Foundation
import Records
import Rows
import Yams

/// Reads pipeline files.
package enum PipelineFile {
    /// Reads and checks a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - overrides: Values to set over the file's, as `path=value`: "stages.select-seeds.limit=20".
    /// - Returns: The pipeline, with nothing wrong in it.
    /// - Throws: ``PipelineFaults`` with everything that is wrong.
    package static func load(
        _ path: String, overrides: [String] = []
    ) throws(PipelineFaults) -> Pipeline {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw PipelineFaults(faults: [
                Fault(file: path, message: "can't be read; name a pipeline file that exists")
            ])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PipelineFaults(faults: [Fault(file: path, message: "is not UTF-8 text")])
        }
        return try parse(text, path: path, overrides: overrides)
    }

    /// Reads and checks a file's text.
    ///
    /// - Parameters:
    ///   - text: The YAML.
    ///   - path: The file's path, as messages name it.
    ///   - overrides: Values to set over the file's.
    /// - Returns: The pipeline, with nothing wrong in it.
    /// - Throws: ``PipelineFaults`` with everything that is wrong.
    package static func parse(
        _ text: String, path: String, overrides: [String] = []
    ) throws(PipelineFaults) -> Pipeline {
        let faults = FaultList(file: path, lines: 1 + text.count { $0.isNewline })
        let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        guard var root = compose(text, faults) else {
            throw PipelineFaults(faults: faults.sorted)
        }
        for override in overrides {
            do {
                root = try Override(override, linesBefore: faults.linesBefore(override))
                    .applied(to: root)
            } catch {
                faults.add("--set \(override): \(error.message)", at: nil)
            }
        }
        let pipeline = read(root, text: text, path: path, overrides: overrides, faults)
        guard faults.faults.isEmpty else { throw PipelineFaults(faults: faults.sorted) }
        return pipeline
    }

    private static func compose(_ text: String, _ faults: FaultList) -> Node? {
        do {
            guard let root = try Yams.compose(yaml: text), root.mapping != nil else {
                faults.add("a pipeline file is a mapping with name, models and stages", at: nil)
                return nil
            }
            return root
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                faults.add("not YAML: \(problem)", at: mark)
            case .duplicatedKeysInMapping(let names, let context):
                faults.add("the same key twice: \(names.joined(separator: ", "))", at: context.mark)
            default:
                faults.add("not YAML: \(error)", at: nil)
            }
        } catch {
            faults.add("not YAML: \(error)", at: nil)
        }
        return nil
    }

    private static func read(
        _ root: Node, text: String, path: String, overrides: [String], _ faults: FaultList
    ) -> Pipeline {
        let modelNames = (root.mapping?["models"]?.mapping ?? [:]).compactMap { $0.key.string }
        let options = OptionReader(
            root, owner: "the pipeline", models: modelNames, faults: faults)
        let name = options.requiredString("name", hint: "the run's folder under data/")
        if name.isEmpty == false,
            !name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
                || name.hasPrefix(".")
        {
            options.fault("'name' may hold letters, digits, '-', '_' and '.'", at: "name")
        }
        let seed = options.int("seed", default: 0, in: 0...Int.max)
        let shardRows = options.int("shard_rows", default: 1_000, in: 1...1_000_000)
        let models = options.group("models") { reader in
            modelNames.map { name in
                reader.group(name) { ModelSettings(name: name, $0) }
            }
        }
        let budget = options.group("budget", Budget.init)
        let calls = CallLogSettings(options)
        let steps = readStages(options, modelNames, faults)
        options.finish()
        return Pipeline(
            path: path, name: name, seed: UInt64(seed), shardRows: shardRows, models: models,
            steps: steps, text: text, overrides: overrides, budget: budget, calls: calls)
    }

    private static func readStages(
        _ options: OptionReader, _ models: [String], _ faults: FaultList
    ) -> [Pipeline.Step] {
        guard let list = options.take("stages"), let items = list.sequence, !items.isEmpty else {
            options.fault("'stages' should be a list with at least one stage", at: "stages")
            return []
        }
        var steps: [Pipeline.Step] = []
        var previous: (any Stage.Type)?
        for (index, item) in items.enumerated() {
            let entry = item.mapping?.first
            let nameNode = entry?.key ?? item
            guard item.mapping.map({ $0.count == 1 }) ?? true, let name = nameNode.string else {
                faults.add(
                    "a stage is written as '- name: {options}', one to a list item", at: item.mark)
                continue
            }
            guard let type = StageCatalogue.stage(named: name) else {
                let hint =
                    nearest(to: name, among: StageCatalogue.names).map { "; did you mean '\($0)'?" }
                    ?? "; known are \(StageCatalogue.names.joined(separator: ", "))"
                faults.add("unknown stage '\(name)'\(hint)", at: nameNode.mark)
                previous = nil
                continue
            }
            let empty = Node.mapping(Node.Mapping([], .implicit, .any, nameNode.mark))
            let reader = OptionReader(
                entry?.value ?? empty, owner: name, models: models, faults: faults)
            let stage = type.init(reader)
            reader.finish()
            if previous != nil || index == 0 {
                checkOrder(previous, type, index, at: nameNode.mark, faults)
            }
            previous = type
            steps.append(
                Pipeline.Step(
                    stage: stage, options: .object(reader.resolved), models: reader.modelNames))
        }
        return steps
    }

    private static func checkOrder(
        _ previous: (any Stage.Type)?, _ type: any Stage.Type, _ index: Int, at mark: Mark?,
        _ faults: FaultList
    ) {
        let wanted = type.inputName
        let given = previous?.outputName ?? "nothing"
        guard wanted != given else { return }
        let before =
            previous.map { "stage \(index) '\($0.name)' writes \(given)" } ?? "it comes first"
        let mend =
            wanted == "nothing"
            ? "; it starts a pipeline"
            : "; put a stage that writes \(wanted) before it: "
                + StageCatalogue.names(writing: wanted).joined(separator: ", ")
        faults.add(
            "stage \(index + 1) '\(type.name)' reads \(wanted), but \(before)\(mend)", at: mark)
    }
}

extension Stage {
    static var inputName: String { Input.name }
    static var outputName: String { Output.name }
}
