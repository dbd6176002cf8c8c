import Testing

@testable import Audit

@Suite("Words to look for")
struct SearchWordsTests {
    private func terms(_ typed: String) -> [String] {
        (SearchWords.query(typed) ?? "").split(separator: " AND ").map(String.init)
    }

    @Test("count once each, and no more than sixteen of them")
    func bounded() {
        #expect(terms("tea tea tea pot") == ["\"tea\"", "\"pot\""])
        #expect(terms((0..<40).map { "w\($0)" }.joined(separator: " ")).count == 16)
    }

    @Test("may be two beginnings at most")
    func beginnings() {
        #expect(
            terms("aaa* bbb* ccc* ddd") == ["\"aaa*\"*", "\"bbb*\"*", "\"ddd\""])
    }

    @Test(
        "can't end their quotation, not even by a mark under an accent",
        arguments: [
            "a\"\u{301}b", "a\u{0}b", "a\"b",
        ])
    func quoted(typed: String) throws {
        let query = try #require(SearchWords.query(typed))
        #expect(query.unicodeScalars.count { $0 == "\"" } == 2)
        #expect(!query.unicodeScalars.contains("\u{0}"))
    }
}
