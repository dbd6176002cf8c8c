/// Decides whether a request may be answered at all.
struct SiteGuard: Sendable {
    /// The longest body, in bytes.
    static let longestBody = 16 << 10
    private static let methods: Set = ["GET", "HEAD", "POST"]

    /// The address that the server is bound to.
    let host: String
    let port: Int
    /// What a browser must show once; nil where only this machine can ask.
    let token: String?
    /// What every form carries.
    let formToken: String

    /// Browsers don't tell ports apart: each server has a name of its own.
    var cookie: String { "weft_audit_\(port)" }

    /// The names of this machine as seen from itself.
    static func isLoopback(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "::1"].contains(host.lowercased())
    }

    /// The refusal of a request; nil for one that may be answered.
    func refusal(_ request: PageRequest) -> PageAnswer? {
        guard let host = request.header("host"), isOwn(host) else {
            return .refusal(403, "This page answers by its own address only, not by other names.")
        }
        guard Self.methods.contains(request.method) else {
            var answer = PageAnswer.refusal(405, "Only GET, HEAD and POST are answered.")
            answer.headers.append(("Allow", "GET, HEAD, POST"))
            return answer
        }
        // Another site may lead here, but not take pages in behind a person's back.
        if request.headers["sec-fetch-site"]?.contains("cross-site") == true,
            request.header("sec-fetch-mode") != "navigate"
        {
            return .refusal(403, "This page is shown by itself only, not within another site.")
        }
        guard let token else { return nil }
        if let shown = request.cookie(cookie), Self.same(shown, token) { return nil }
        if request.method == "GET", let shown = FormFields(request.query)["token"],
            Self.same(shown, token)
        {
            var answer = PageAnswer.redirect(PageAddress.overview)
            answer.headers.append(
                ("Set-Cookie", "\(cookie)=\(token); HttpOnly; SameSite=Strict; Path=/"))
            return answer
        }
        return .refusal(401, "Open the address that weft audit serve printed, with its token.")
    }

    /// The refusal of a form that no page of this site has sent; nil for one of its own.
    func refusal(ofForm request: PageRequest, _ fields: FormFields) -> PageAnswer? {
        let type = request.header("content-type")?.split(separator: ";").first
        guard type?.lowercased() == "application/x-www-form-urlencoded" else {
            return .refusal(415, "Only forms are taken.")
        }
        guard request.body.count <= Self.longestBody else {
            return .refusal(413, "The form is too long.")
        }
        if let origin = request.headers["origin"] {
            let own = request.header("host").map { "http://\($0)" }
            guard origin.count == 1, origin.first == own else {
                return .refusal(403, "The form came from another site.")
            }
        }
        if let site = request.headers["sec-fetch-site"], site != ["same-origin"] {
            return .refusal(403, "The form came from another site.")
        }
        guard let shown = fields["token"], Self.same(shown, formToken) else {
            return .refusal(403, "The page is out of date; load it again.")
        }
        return nil
    }

    /// Whether a `Host` is this server's: no other name can stand for it in a browser.
    ///
    /// Beyond loopback an address in numbers is taken too: only names can be made to point elsewhere.
    private func isOwn(_ value: String) -> Bool {
        guard let (name, port) = Self.split(value), port == self.port else { return false }
        if Self.isLoopback(name) { return true }
        guard token != nil else { return false }
        return name == host.lowercased() || Self.isNumeric(name)
    }

    /// A host's name in lower case without brackets, and the port, which is 80 where none is given.
    private static func split(_ value: String) -> (name: String, port: Int)? {
        var name = Substring(value.lowercased())
        var port = 80
        let colon = name.lastIndex(of: ":")
        if let colon, !name.hasSuffix("]") {
            let digits = name[name.index(after: colon)...]
            guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits)
            else { return nil }
            port = number
            name = name[..<colon]
        }
        if name.hasPrefix("["), name.hasSuffix("]") {
            name = name.dropFirst().dropLast()
        } else if name.contains(":") {
            return nil
        }
        return name.isEmpty ? nil : (String(name), port)
    }

    private static func isNumeric(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isFour = parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
        return isFour || (name.contains(":") && name.allSatisfy { $0.isHexDigit || $0 == ":" })
    }

    /// Compares in a time that tells nothing of where the texts differ.
    private static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
