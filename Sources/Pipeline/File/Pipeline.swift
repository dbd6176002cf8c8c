import OrderedCollections
public import Rows

/// A pipeline file, read and checked.
public struct Pipeline: Sendable {
    /// A stage as the file asks for it.
    public struct Step: Sendable {
        public let stage: any Stage
        /// The options as they were read, defaults too.
        public let options: JSONValue
        /// The names of the models that it asks.
        public let models: [String]

        public var name: String { type(of: stage).name }
    }

    /// The file's path, as messages name it.
    public let path: String
    /// The run's name: its folder under `data/`.
    public let name: String
    /// The source of all randomness.
    public let seed: UInt64
    /// How many rows a shard of the first stage holds at most.
    public let shardRows: Int
    public let models: [ModelSettings]
    public let steps: [Step]
    /// The file's text, to be kept in the run.
    public let text: String
    /// The values that were set over the file's, as `path=value`.
    public let overrides: [String]

    /// The settings of a model by its name.
    public func model(_ name: String) -> ModelSettings? { models.first { $0.name == name } }
}
