/// What the site answers.
struct PageAnswer: Sendable {
    /// The body: made already, or handed over piece by piece.
    enum Body: Sendable {
        case bytes([UInt8])
        /// Calls its argument with every piece until that returns false; runs where it may block.
        case pieces(@Sendable (_ take: ([UInt8]) -> Bool) -> Void)
    }

    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body

    /// A page.
    static func page(_ html: HTML, status: Int = 200) -> PageAnswer {
        PageAnswer(
            status: status, headers: [("Content-Type", "text/html; charset=utf-8")],
            body: .bytes(html.bytes))
    }

    /// One of the program's own files.
    static func file(_ text: StaticString, type: String) -> PageAnswer {
        PageAnswer(
            status: 200, headers: [("Content-Type", "\(type); charset=utf-8")],
            body: .bytes(text.withUTF8Buffer { Array($0) }))
    }

    /// A refusal in a sentence.
    static func refusal(_ status: Int, _ sentence: String) -> PageAnswer {
        PageAnswer(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: .bytes(Array("\(sentence)\n".utf8)))
    }

    /// Sends the browser to another page of the site.
    static func redirect(_ address: String) -> PageAnswer {
        PageAnswer(status: 303, headers: [("Location", address)], body: .bytes([]))
    }
}
