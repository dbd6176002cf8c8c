import OrderedCollections
import Rows
import Shards

/// What a stage's rows depend on: options, code, prompts, models, input files, the stages before.
///
/// Two stages with the same fingerprint write the same rows, given the same answers. Endpoints,
/// keys, prices, timeouts and concurrency aren't in it.
struct Fingerprint: Hashable, Sendable {
    /// What goes into it, by name.
    let parts: JSONValue
    /// SHA-256 of the parts and of the fingerprint before, in hexadecimal.
    let value: String

    init(parts: JSONValue, after previous: String) {
        self.parts = parts
        value = Digest.sha256(of: Array((previous + parts.canonicalText).utf8))
    }

    /// The fingerprints of a pipeline's stages.
    ///
    /// - Throws: `ShardError` where an input file can't be read, ``RunError`` where it is no file.
    static func all(of pipeline: Pipeline, baseDirectory: String) throws -> [Fingerprint] {
        var previous = ""
        return try pipeline.steps.map { step in
            var inputs: OrderedDictionary<String, JSONValue> = [:]
            for file in step.stage.inputFiles {
                let path = file.hasPrefix("/") ? file : "\(baseDirectory)/\(file)"
                // Reading it here would take away what the stage is to read, or wait for ever.
                guard !isSpecialFile(path) else {
                    throw RunError.notAFile(path: file, stage: step.name)
                }
                inputs[file] = .string(try Digest.sha256(ofFile: path))
            }
            var prompts: OrderedDictionary<String, JSONValue> = [:]
            for prompt in step.stage.prompts {
                prompts[prompt.name] = .string(Digest.sha256(of: Array(prompt.text.utf8)))
            }
            var models: OrderedDictionary<String, JSONValue> = [:]
            for name in step.models { models[name] = pipeline.model(name)?.fingerprint }
            let parts: JSONValue = [
                "stage": .string(step.name), "version": .int(Int64(type(of: step.stage).version)),
                "seed": .string(String(pipeline.seed)),
                "shard_rows": .int(Int64(pipeline.shardRows)), "options": step.options,
                "prompts": .object(prompts), "models": .object(models), "inputs": .object(inputs),
            ]
            let fingerprint = Fingerprint(parts: parts, after: previous)
            previous = fingerprint.value
            return fingerprint
        }
    }

    /// What differs between two sets of parts, each as "options.draws 4 -> 8".
    static func differences(_ old: JSONValue, _ new: JSONValue, at path: String = "") -> [String] {
        guard old != new else { return [] }
        guard let left = old.object, let right = new.object else {
            return ["\(path) \(old.text) -> \(new.text)"]
        }
        let names = OrderedSet(left.keys).union(right.keys)
        return names.flatMap { name -> [String] in
            let inner = path.isEmpty ? name : "\(path).\(name)"
            return differences(left[name] ?? .null, right[name] ?? .null, at: inner)
        }
    }
}
