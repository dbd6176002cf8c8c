import OrderedCollections
package import Rows

/// A pipeline file, read and checked.
package struct Pipeline: Sendable {
    /// A stage as the file asks for it.
    package struct Step: Sendable {
        package let stage: any Stage
        /// The options as they were read, defaults too.
        package let options: JSONValue
        /// The names of the models that it asks.
        package let models: [String]

        package var name: String { type(of: stage).name }
    }

    /// The file's path, as messages name it.
    package let path: String
    /// The run's name: its folder under `data/`.
    package let name: String
    /// The source of all randomness.
    package let seed: UInt64
    /// How many rows a shard of the first stage holds at most.
    package let shardRows: Int
    package let models: [ModelSettings]
    package let steps: [Step]
    /// The file's text, to be kept in the run.
    package let text: String
    /// The values that were set over the file's, as `path=value`.
    package let overrides: [String]
    /// What a run may spend; no part of fingerprints.
    package internal(set) var budget = Budget()
    /// Where calls are recorded beside the run, and how.
    package internal(set) var calls = CallLogSettings()

    /// The settings of a model by its name.
    package func model(_ name: String) -> ModelSettings? { models.first { $0.name == name } }
}
