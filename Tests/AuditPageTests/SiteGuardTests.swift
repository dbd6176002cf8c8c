import Testing

@testable import AuditPage

struct SiteGuardTests {
    private let local = SiteGuard(host: "127.0.0.1", port: 8_080, token: nil, formToken: "f0")
    private let open = SiteGuard(host: "0.0.0.0", port: 8_080, token: "secret", formToken: "f0")

    private func request(
        host: [String], method: String = "GET", query: String = "", cookie: String? = nil
    ) -> PageRequest {
        var headers = ["host": host]
        if let cookie { headers["cookie"] = [cookie] }
        return PageRequest(method: method, path: "/", query: query, headers: headers)
    }

    @Test(
        "On this machine only its own names at the bound port are answered.",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST:8080", true),
            ("[::1]:8080", true), ("127.0.0.1", false), ("127.0.0.1:8081", false),
            ("evil.example:8080", false), ("127.0.0.1.evil.example:8080", false),
            ("192.168.1.2:8080", false), ("localhost:8080@evil.example", false),
            ("localhost:8080:8080", false), ("localhost:+8080", false), ("", false),
            (":8080", false), ("[::1]", false), ("::1:8080", false),
        ])
    func hosts(host: String, isAnswered: Bool) {
        let refusal = local.refusal(request(host: [host]))
        #expect((refusal == nil) == isAnswered)
        if !isAnswered { #expect(refusal?.status == 403) }
    }

    @Test("A request with no host, or with two, is refused.")
    func hostCount() {
        #expect(local.refusal(request(host: []))?.status == 403)
        #expect(local.refusal(request(host: ["127.0.0.1:8080", "evil"]))?.status == 403)
    }

    @Test(
        "Only reading and labelling are answered.",
        arguments: ["PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "get"])
    func methods(method: String) {
        let refusal = local.refusal(request(host: ["127.0.0.1:8080"], method: method))
        #expect(refusal?.status == 405)
        #expect(refusal?.header("Allow") == "GET, HEAD, POST")
    }

    @Test(
        "Beyond this machine names are refused but for the one that was given; numbers are taken.",
        arguments: [
            ("192.168.1.2:8080", 401), ("[fe80::1]:8080", 401), ("localhost:8080", 401),
            ("0.0.0.0:8080", 401), ("evil.example:8080", 403), ("1.2.3:8080", 403),
            ("1.2.3.4.5:8080", 403), ("[evil]:8080", 403),
        ])
    func hostsBeyond(host: String, status: Int) {
        #expect(open.refusal(request(host: [host]))?.status == status)
    }

    @Test("Beyond this machine the token in the address becomes a cookie that scripts can't read.")
    func token() {
        let host = ["192.168.1.2:8080"]
        let first = open.refusal(request(host: host, query: "token=secret"))
        #expect(first?.status == 303)
        #expect(first?.header("Location") == "/")
        #expect(
            first?.header("Set-Cookie")
                == "weft_audit_8080=secret; HttpOnly; SameSite=Strict; Path=/")
        #expect(open.refusal(request(host: host, cookie: "a=b; weft_audit_8080=secret")) == nil)
    }

    @Test(
        "A wrong token is none.",
        arguments: ["", "token=", "token=secre", "token=secrets", "token=SECRET"])
    func wrongToken(query: String) {
        let host = ["192.168.1.2:8080"]
        #expect(open.refusal(request(host: host, query: query))?.status == 401)
        let cookie = query.replacing("token", with: "weft_audit_8080")
        #expect(open.refusal(request(host: host, cookie: cookie))?.status == 401)
    }

    private func form(
        _ fields: String, _ headers: [String: [String]], bytes: Int = 0
    ) -> PageAnswer? {
        let usual = [
            "host": ["127.0.0.1:8080"], "content-type": ["application/x-www-form-urlencoded"],
        ]
        let request = PageRequest(
            method: "POST", path: "/label", query: "",
            headers: usual.merging(headers) { $1 },
            body: Array(repeating: 0x61, count: bytes))
        return local.refusal(ofForm: request, FormFields(fields))
    }

    @Test(
        "A form of this site's own pages is taken; one of another site isn't.",
        arguments: [
            ("token=f0", [:], nil), ("token=f1", [:], 403), ("", [:], 403),
            ("token=f0", ["origin": ["http://127.0.0.1:8080"]], nil),
            ("token=f0", ["origin": ["http://evil.example"]], 403),
            ("token=f0", ["origin": ["null"]], 403),
            ("token=f0", ["origin": ["https://127.0.0.1:8080"]], 403),
            ("token=f0", ["sec-fetch-site": ["cross-site"]], 403),
            ("token=f0", ["sec-fetch-site": ["same-site"]], 403),
            ("token=f0", ["content-type": ["text/plain"]], 415),
            ("token=f0", ["content-type": []], 415),
        ] as [(String, [String: [String]], Int?)])
    func forms(fields: String, headers: [String: [String]], status: Int?) {
        #expect(form(fields, headers)?.status == status)
    }

    @Test("A form that is too long is refused.")
    func longForm() {
        #expect(form("token=f0", [:], bytes: SiteGuard.longestBody) == nil)
        #expect(form("token=f0", [:], bytes: SiteGuard.longestBody + 1)?.status == 413)
    }

    @Test(
        "Fields of an address are read as browsers write them.",
        arguments: [
            ("a=b", "b"), ("a=b+c%20d", "b c d"), ("a=%E6%9D%91", "村"), ("a=", nil), ("a", nil),
            ("a=%", nil), ("a=%4", nil), ("a=%zz", nil), ("a=%+1", nil), ("a=%FF", nil),
            ("a=1&a=2", "1"), ("%61=b", "b"), ("b=1&a=x=y", "x=y"),
        ])
    func fields(text: String, value: String?) { #expect(FormFields(text)["a"] == value) }

    @Test(
        "Another site may lead here, but not take a page in.",
        arguments: [
            (["sec-fetch-site": ["cross-site"]], 403),
            (["sec-fetch-site": ["cross-site"], "sec-fetch-mode": ["no-cors"]], 403),
            (["sec-fetch-site": ["cross-site"], "sec-fetch-mode": ["navigate"]], nil),
            (["sec-fetch-site": ["same-origin"], "sec-fetch-mode": ["no-cors"]], nil),
            (["sec-fetch-site": ["none"]], nil), ([:], nil),
        ] as [([String: [String]], Int?)])
    func crossSite(headers: [String: [String]], status: Int?) {
        let request = PageRequest(
            method: "GET", path: "/", query: "",
            headers: headers.merging(["host": ["127.0.0.1:8080"]]) { $1 })
        #expect(local.refusal(request)?.status == status)
    }

    @Test("The cookie of another port's server isn't taken.")
    func cookieOfPort() {
        let host = ["192.168.1.2:8080"]
        #expect(open.refusal(request(host: host, cookie: "weft_audit_8081=secret"))?.status == 401)
    }
}
