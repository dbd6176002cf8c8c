/// A place in a composition for a constraint that only a judge can check, before a model words it.
struct SoftSlot: Hashable, Sendable {
    /// What kind of sentence is wanted.
    enum Role: String, Sendable {
        /// How the answer has to be.
        case constraint
        /// Something more to do, which may use what another part gave.
        case task
    }

    /// The leaf's id in the composition: "c3".
    let leaf: String
    let role: Role
    /// A ``SoftCategory`` by its name: "style".
    let category: String
    /// The leaves that it builds on, by their ids.
    let dependsOn: [String]
}

extension SoftSlot {
    /// The kind of a part as prompts write it in brackets: "content, task, after 1 2".
    static func words(category: String, role: Role, after numbers: [String]) -> String {
        var words = [category]
        if role == .task { words.append(role.rawValue) }
        if !numbers.isEmpty { words.append("after \(numbers.joined(separator: " "))") }
        return words.joined(separator: ", ")
    }
}
