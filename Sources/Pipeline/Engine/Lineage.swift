import Synchronization

/// What a pipeline has done so far, for a stage that reports on it.
public final class Lineage: Sendable {
    /// A model of the pipeline.
    public struct Model: Sendable {
        public let name: String
        public let model: String
    }

    public let pipeline: String
    public let models: [Model]
    private let state: Mutex<[StageManifest]>

    init(pipeline: Pipeline) {
        self.pipeline = pipeline.name
        models = pipeline.models.map { Model(name: $0.name, model: $0.model) }
        state = Mutex([])
    }

    /// The manifests of the stages before, as far as they have come.
    public var manifests: [StageManifest] {
        state.withLock { $0.sorted { $0.index < $1.index } }
    }

    func update(_ manifest: StageManifest) {
        state.withLock { manifests in
            manifests.removeAll { $0.index == manifest.index }
            manifests.append(manifest)
        }
    }
}
