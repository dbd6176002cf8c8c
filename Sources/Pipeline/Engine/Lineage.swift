import Synchronization

/// What a pipeline has done so far, for a stage that reports on it.
package final class Lineage: Sendable {
    /// A model of the pipeline.
    package struct Model: Sendable {
        package let name: String
        package let model: String
    }

    package let pipeline: String
    package let models: [Model]
    private let state: Mutex<[StageManifest]>

    init(pipeline: Pipeline) {
        self.pipeline = pipeline.name
        models = pipeline.models.map { Model(name: $0.name, model: $0.model) }
        state = Mutex([])
    }

    /// The manifests of the stages before, as far as they have come.
    package var manifests: [StageManifest] {
        state.withLock { $0.sorted { $0.index < $1.index } }
    }

    func update(_ manifest: StageManifest) {
        state.withLock { manifests in
            manifests.removeAll { $0.index == manifest.index }
            manifests.append(manifest)
        }
    }
}
