import CCurl

/// libcurl's state for the whole process.
enum CurlLibrary {
    /// The result of libcurl's start-up, which is done once, when somebody asks.
    static let startUpCode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
}

extension HTTPRequest {
    /// What keeps the request from being sent; nil if nothing does.
    var fault: String? {
        // A line break inside a header would smuggle in another one. The value isn't shown.
        for header in headers
        where (header.name + header.value).utf8.contains(where: { $0 < 32 || $0 == 127 }) {
            return "the header \"\(header.name.filter(\.isLetter))\" holds a control character"
        }
        return url.utf8.contains(where: { $0 <= 32 }) ? "the URL holds a space" : nil
    }
}
