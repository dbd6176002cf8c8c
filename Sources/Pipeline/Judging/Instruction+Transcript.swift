import Records

extension Instruction {
    /// The instruction as a judge reads it: with its system message and earlier turns, each under its
    /// speaker's name, where there are any.
    var transcript: String {
        guard system != nil || !turns.isEmpty else { return text }
        let parts =
            [system.map { "[system]\n\($0)" }].compactMap { $0 }
            + turns.map { "[\($0.role.rawValue)]\n\($0.content)" } + ["[user]\n\(text)"]
        return parts.joined(separator: "\n\n")
    }
}
