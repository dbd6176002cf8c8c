import Records
import Rows

/// The texts of benchmarks, with the place of each.
struct BenchmarkTexts: Sendable {
    /// Where an item stands.
    struct Origin: Sendable {
        /// The number of its file.
        let file: Int
        let line: Int
        /// The item's own name; nil where it has none.
        let id: String?
    }

    private let index: BenchmarkIndex
    private let files: [String]
    private let origins: [Origin]

    init(_ index: BenchmarkIndex, files: [String], origins: [Origin]) {
        self.index = index
        self.files = files
        self.origins = origins
    }

    /// Says which benchmark's item a text repeats, with the evidence; nil if none.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - mute: What of it doesn't count; see ``BenchmarkIndex/match(_:mute:)``.
    /// - Returns: The drop.
    func fault(in text: String, mute: [String] = []) -> Drop? {
        guard let match = index.match(text, mute: mute) else { return nil }
        let origin = origins[match.item]
        let place = "\(files[origin.file]):\(origin.line)"
        let measure =
            switch match.reason {
            case .covered(let share): "\(percent(share)) of its words are here"
            case .run(let words): "\(words) words in a row are the same"
            case .edited(let share): "\(percent(share)) of its words are here, in pieces"
            case .similar(let similarity):
                "the two are near-duplicates (\((similarity * 100).rounded() / 100))"
            }
        var evidence: JSONValue = ["benchmark": .string(place), "overlap": .string(measure)]
        if let id = origin.id { evidence = evidence.setting("item", .string(id)) }
        var detail = "\(place): \(measure)"
        if !match.shared.isEmpty {
            evidence = evidence.setting("shared", .string(String(match.shared.prefix(500))))
            detail += ": \"\(match.shared.prefix(80))\""
        }
        return Drop(.contaminated, detail, evidence: evidence)
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
