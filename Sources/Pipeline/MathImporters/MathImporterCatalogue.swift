/// Every format that math problems can be read in.
package enum MathImporterCatalogue {
    static let all: [any MathImporter.Type] = [
        WeftMathImporter.self, DeepScaleRMathImporter.self, GSM8KMathImporter.self,
        MATHMathImporter.self, NuminaMathImporter.self, AIMEMathImporter.self,
        PlainMathImporter.self,
    ]

    /// The formats' names.
    package static var names: [String] { all.map { $0.name } }

    static func importer(named name: String) -> (any MathImporter.Type)? {
        all.first { $0.name == name }
    }
}
