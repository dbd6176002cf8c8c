package import Rows

/// Puts samples into one format; one file each, listed in ``ExporterCatalogue``.
package protocol Exporter: Sendable {
    /// The name in pipeline files and of the file that it writes: "raif-rl".
    static var name: String { get }
    /// Who reads the format and which rows it takes, in a sentence.
    static var summary: String { get }
    /// Puts a sample into the format's rows: one, but where a format takes pairs.
    ///
    /// - Throws: ``ExportFault`` where the format can't carry the sample.
    static func rows(
        for sample: ExportSample, _ settings: ExportSettings
    ) throws(ExportFault) -> [JSONRow]
}

extension Exporter {
    static var fileName: String { "\(name).jsonl" }
}

/// Why a format can't carry a sample.
package struct ExportFault: Error, Hashable, Sendable {
    let code: DropCode
    let detail: String

    init(_ code: DropCode, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    static func notExportable(_ detail: String) -> ExportFault {
        ExportFault(.notExportable, detail)
    }
}
