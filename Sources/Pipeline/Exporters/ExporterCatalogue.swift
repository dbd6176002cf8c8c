/// Every format that samples can be written in.
package enum ExporterCatalogue {
    static let all: [any Exporter.Type] = [
        RAIFRLExporter.self, RAIFSFTExporter.self, MessagesExporter.self, TRLExporter.self,
    ]

    /// The formats' names.
    package static var names: [String] { all.map { $0.name } }

    static func exporter(named name: String) -> (any Exporter.Type)? {
        all.first { $0.name == name }
    }

    /// What to do about a format that isn't listed.
    static func hint(for name: String) -> String {
        nearest(to: name, among: names).map { "did you mean '\($0)'?" }
            ?? "known are \(names.joined(separator: ", "))"
    }
}
