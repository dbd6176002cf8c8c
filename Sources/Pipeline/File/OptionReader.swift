package import OrderedCollections
package import Rows
import Yams

/// Takes options out of one mapping of a pipeline file.
///
/// Every option that is asked for is known; what else stands in the mapping is a fault, told by
/// ``finish()``. A fault never stops the reading, so that all of them are told at once: a wrong
/// option reads as its default. What was read, defaults too, is kept in ``resolved``.
package final class OptionReader {
    /// What the mapping belongs to, as messages name it: "select-seeds".
    package let owner: String
    /// The options as they were read, for fingerprints.
    package private(set) var resolved: OrderedDictionary<String, JSONValue> = [:]
    /// The models that were asked for by name.
    package private(set) var modelNames: [String] = []

    let faults: FaultList
    let node: Node
    private let knownModels: [String]
    private var known: [String] = []
    private var nested: [OptionReader] = []

    init(_ node: Node, owner: String, models: [String], faults: FaultList) {
        self.node = node
        self.owner = owner
        self.faults = faults
        knownModels = models
        if node.mapping == nil, node.null == nil {
            faults.add("\(owner) should be a mapping, not \(node.kindName)", at: node.mark)
        }
    }

    /// Whether the mapping has the option.
    package func has(_ name: String) -> Bool { node.mapping?[name] != nil }

    /// Adds a fault at an option, or at the mapping itself where the option is absent.
    package func fault(_ message: String, at name: String? = nil) {
        let place = name.flatMap { node.mapping?[$0]?.mark } ?? node.mark
        faults.add(message, at: place)
    }

    /// The names of the options that a stage asks for.
    static func options(of stage: any Stage.Type) -> [String] {
        let reader = OptionReader(
            .mapping(Node.Mapping([], .implicit, .any, nil)), owner: stage.name, models: [],
            faults: FaultList(file: ""))
        _ = stage.init(reader)
        return reader.known
    }

    /// Tells the options that nobody asked for.
    func finish() {
        for (key, _) in node.mapping ?? [:] {
            let name = key.string ?? ""
            guard !known.contains(name) else { continue }
            let hint =
                nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
                ?? "; known are \(known.sorted().joined(separator: ", "))"
            faults.add("unknown key '\(name)' in \(owner)\(hint)", at: key.mark)
        }
        for reader in nested { reader.finish() }
    }

    /// Takes one option's node; nil where it is absent or null.
    func take(_ name: String) -> Node? {
        known.append(name)
        guard let value = node.mapping?[name] else { return nil }
        guard value.null == nil else {
            faults.add(
                "'\(name)' in \(owner) has no value; give it one or leave the line out",
                at: value.mark)
            return nil
        }
        return value
    }

    /// Remembers what an option was read as.
    func resolve<Value>(_ name: String, _ value: Value, _ json: JSONValue) -> Value {
        resolved[name] = json
        return value
    }

    /// Remembers a model that the stage will ask.
    func use(model name: String) -> Bool {
        modelNames.append(name)
        return knownModels.contains(name)
    }

    var modelHint: String {
        knownModels.isEmpty
            ? "the file has no 'models'" : "known are \(knownModels.joined(separator: ", "))"
    }

    /// A reader for a mapping inside this one.
    func inner(_ node: Node, owner: String) -> OptionReader {
        let reader = OptionReader(node, owner: owner, models: knownModels, faults: faults)
        nested.append(reader)
        return reader
    }

    /// Takes over what a reader inside this one has read.
    func adopt(_ reader: OptionReader) {
        modelNames += reader.modelNames
    }
}
