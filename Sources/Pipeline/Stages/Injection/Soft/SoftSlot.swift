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
    /// The category by CFBench's names: "style".
    let category: String
    /// The leaves that it builds on, by their ids.
    let dependsOn: [String]
}
