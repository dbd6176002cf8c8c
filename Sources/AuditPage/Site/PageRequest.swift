/// A request as far as the site looks at it.
struct PageRequest: Sendable {
    let method: String
    /// What stands before the question mark, still encoded; compared with known paths and nothing else.
    let path: String
    /// What stands behind the question mark.
    let query: String
    /// By names in lower case; of one that comes twice all values.
    let headers: [String: [String]]
    /// Empty but for POST.
    var body: [UInt8] = []

    /// The value of a header that came exactly once.
    func header(_ name: String) -> String? {
        guard let values = headers[name], values.count == 1 else { return nil }
        return values[0]
    }

    /// A cookie's value.
    func cookie(_ name: String) -> String? {
        for pair in headers["cookie", default: []].flatMap({ $0.split(separator: ";") }) {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].trimmingPrefix(while: { $0 == " " }) == name {
                return String(parts[1])
            }
        }
        return nil
    }
}
