/// Every stage that a pipeline file can name.
package enum StageCatalogue {
    static let all: [any Stage.Type] = [
        SelectSeeds.self,
        TagSeeds.self,
        InjectConstraints.self,
        SelectInstructions.self,
        GenerateResponses.self,
        CheckQuality.self,
        ScoreReference.self,
        SelectSamples.self,
        MixMath.self,
        VerifyMath.self,
        Export.self,
    ]

    /// The names, in the order of a pipeline.
    package static var names: [String] { all.map { $0.name } }

    static func stage(named name: String) -> (any Stage.Type)? { all.first { $0.name == name } }

    /// The names of the stages that write a kind of row.
    static func names(writing kind: String) -> [String] {
        all.filter { $0.outputName == kind }.map { $0.name }
    }
}
