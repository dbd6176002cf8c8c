import OrderedCollections
import Records
import Rows

/// Preference pairs as TRL's DPO trainer reads them: `{"prompt", "chosen", "rejected"}`, each a list of
/// messages.
///
/// A pair is a response before and after its repair; a sample that has none sets its chosen response
/// against the first draw that broke a constraint.
enum TRLExporter: Exporter {
    static let name = "trl"
    static let summary =
        "TRL's preference training: {\"prompt\", \"chosen\", \"rejected\"} as messages; instructions "
        + "with a repaired response, or with a draw that breaks a constraint"

    static func rows(
        for sample: ExportSample, _ settings: ExportSettings
    ) throws(ExportFault) -> [JSONRow] {
        guard case .instruction(let instruction, _) = sample.content else {
            throw .notExportable("a math problem has no rejected response")
        }
        guard !sample.pairs.isEmpty else {
            throw .notExportable("no response was repaired, and no draw breaks a constraint")
        }
        let conversation = ExportConversation(instruction, system: settings.prompts.system)
        try conversation.check()
        var rows: [JSONRow] = []
        for (index, pair) in sample.pairs.enumerated() {
            try ExportConversation.check(pair.chosen, "the chosen response")
            try ExportConversation.check(pair.rejected, "the rejected response")
            let suffix = sample.pairs.count == 1 ? "" : "-\(index)"
            rows.append(
                JSONRow([
                    "prompt": .array(conversation.messages),
                    "chosen": [ExportConversation.message("assistant", pair.chosen)],
                    "rejected": [ExportConversation.message("assistant", pair.rejected)],
                    "id": .string(sample.id.rawValue + suffix),
                ]))
        }
        return rows
    }
}
