import Audit
import Foundation
import Rows
import TestKit
import Testing

@testable import AuditPage

struct AuditSiteTests {
    private static let addresses = [
        "/", "/figures", "/rows", "/rows?q=Seed", "/rows?fate=dropped", "/row?id=plain-3",
        "/row?id=none-such", "/nowhere", "/export", "/page.css", "/page.js", "/row",
    ]

    @Test("Every answer has every header that keeps a browser from harm.", arguments: addresses)
    func headers(address: String) throws {
        let fixture = try SiteFixture.shared.get()
        for answer in [
            fixture.get(address), fixture.get(address, ["host": ["evil.example"]]),
            fixture.get(address, method: "DELETE"), fixture.post(address, "a=b"),
        ] {
            for (name, value) in SecurityHeaders.all { #expect(answer.header(name) == value) }
            #expect(answer.header("Content-Type") != nil)
        }
    }

    @Test("Hostile texts are shown as texts, and make no element and no attribute.")
    func hostileRows() throws {
        let fixture = try SiteFixture.shared.get()
        for number in SiteFixture.hostile.indices {
            let page = fixture.page("/row?id=hostile-\(number)")
            #expect(!page.contains("<script>"))
            #expect(!page.contains("<img"))
            #expect(!page.contains("<svg onload"))
            #expect(!page.contains("' onfocus"))
            #expect(!page.unicodeScalars.contains("\u{202E}"))
            #expect(!page.unicodeScalars.contains("\u{0}"))
            #expect(page.contains("rule-violated"))
        }
        #expect(
            fixture.page("/row?id=hostile-0").contains(
                "draw 0: &lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(fixture.page("/row?id=hostile-5").contains("⟨U+202E⟩"))
        #expect(fixture.page("/row?id=hostile-6").contains("more characters"))
        #expect(fixture.page("/row?id=hostile-8").contains("村庄很小。"))
        #expect(fixture.page("/").contains("small &lt;b&gt;"))
    }

    @Test(
        "Hostile addresses are shown as texts.",
        arguments: ["rows?q=%3Cscript%3E", "rows?code=%22%3E%3Cimg", "row?id=%3Cscript%3E"])
    func hostileAddresses(address: String) throws {
        let page = try SiteFixture.shared.get().page("/\(address)")
        #expect(!page.contains("<script>"))
        #expect(!page.contains("\"><img"))
    }

    @Test("A page has no style and no script of its own within it.", arguments: addresses)
    func nothingInline(address: String) throws {
        let page = try SiteFixture.shared.get().page(address)
        guard page.hasPrefix("<!DOCTYPE") else { return }
        #expect(!page.contains("<style"))
        #expect(page.split(separator: "<script").count == 2)
        #expect(page.contains("<script src=\"/page.js\" defer=\"\"></script>"))
        let handlers = HTMLTags.all(in: page).filter {
            $0.contains(" on") || $0.contains(" style=")
        }
        #expect(handlers.isEmpty)
    }

    @Test(
        "A path is never a file's.",
        arguments: [
            "/../run.json", "/run.json", "/..%2frun.json", "//run.json", "/page.css/../run.json",
            "/2-check-quality/stage.json", "/%2e%2e/%2e%2e/etc/passwd", "", "/rows/",
        ])
    func traversal(path: String) throws {
        let answer = try SiteFixture.shared.get().get(path)
        #expect(answer.status == 404)
        #expect(answer.text.contains("There is no such page."))
    }

    @Test("A row's page shows its seed's text with what was added, its calls and where it failed.")
    func life() throws {
        let page = try SiteFixture.shared.get().page("/row?id=hostile-8")
        #expect(page.contains("Seed 村庄很小。<ins> and more</ins>"))
        #expect(page.contains("1 call"))
        #expect(page.contains("Prompt &lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("31 + 5 tokens · 840 ms"))
        #expect(page.contains("broken for the trainer, holds by its words"))
        #expect(
            page.contains(
                "An answer<mark title=\"punctuation:no_comma: 1 commas\" class=\"offends\">"
                    + ",</mark> 村庄很小。"))
    }

    @Test("A list is cut into pages that lead to one another, each row on one of them.")
    func paging() throws {
        let fixture = try SiteFixture.shared.get()
        var address: String? = "/rows?fate=kept"
        var pages: [[String]] = []
        var last = ""
        while let now = address, pages.count < 9 {
            last = fixture.page(now)
            pages.append(
                last.matches(of: /class="id" href="\/row\?id=(plain-\d+)/).map { String($0.1) })
            address = link("next", in: last)
        }
        #expect(pages.map(\.count) == [50, 50, 20])
        #expect(Set(pages.joined()).count == SiteFixture.plainRows)
        let before = try #require(link("prev", in: last))
        let second = fixture.page(before)
        #expect(second.contains(pages[1][0]) && !second.contains("\(pages[0][0])&amp;"))
        let first = try #require(link("prev", in: second))
        #expect(first == "/rows?fate=kept")
    }

    @Test("A row leads to its neighbours in the list that it was found in.")
    func neighbours() throws {
        let fixture = try SiteFixture.shared.get()
        let page = fixture.page("/row?id=hostile-1&fate=dropped")
        #expect(page.contains("rel=\"next\" href=\"/row?id=hostile-2&amp;fate=dropped\""))
        #expect(page.contains("rel=\"prev\" href=\"/row?id=hostile-0&amp;fate=dropped\""))
        let end = fixture.page("/row?id=hostile-8&fate=dropped")
        #expect(!end.contains("rel=\"next\""))
    }

    @Test("Words of any text of a row are found.")
    func search() throws {
        let page = try SiteFixture.shared.get().page("/rows?q=%E6%9D%91%E5%BA%84")
        #expect(page.contains("hostile-8"))
        #expect(page.contains("<div class=\"about\">Seed 村庄很小。</div>"))
        #expect(page.contains("<strong>1</strong> row"))
    }

    @Test("Rows that match are exported, each with why it left, and nothing else.")
    func export() throws {
        let fixture = try SiteFixture.shared.get()
        let answer = fixture.get("/export?fate=dropped&language=en")
        #expect(answer.header("Content-Disposition") == "attachment; filename=\"rows.jsonl\"")
        let rows = try answer.text.split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        try #require(rows.count == SiteFixture.hostile.count - 1)
        #expect(fixture.get("/export?code=none").text.isEmpty)
        #expect(rows.allSatisfy { $0["code"] == "rule-violated" && $0["kind"] == "dropped" })
        #expect(rows[0]["row"]?["topic"]?.string == SiteFixture.hostile[0])
    }

    @Test("An export that nobody takes any more stops.")
    func abandonedExport() throws {
        let fixture = try SiteFixture.shared.get()
        guard case .pieces(let make) = fixture.get("/export").body else {
            Issue.record("not in pieces")
            return
        }
        var pieces = 0
        make { _ in
            pieces += 1
            return false
        }
        #expect(pieces == 1)
        #expect(fixture.get("/export").text.split(separator: "\n").count == 129)
    }

    @Test("An export says in its last line which file it couldn't read.")
    func damagedExport() throws {
        let fixture = try SiteFixture()
        let answer = fixture.get("/export?fate=dropped")
        try FileManager.default.removeItem(
            atPath: fixture.folder.path("2-check-quality/dropped-00000.jsonl.zst"))
        #expect(answer.text.contains("{\"error\":"))
        #expect(answer.text.contains("dropped-00000.jsonl.zst"))
    }

    @Test("A label is kept in the run, shown on the row and counted on the overview.")
    func label() throws {
        let fixture = try SiteFixture.shared.get()
        let token = try fixture.formToken(of: "hostile-0")
        let answer = fixture.post(
            "/label", "token=\(token)&id=hostile-0&label=wrong&note=%3Cb%3E&fate=dropped")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/row?id=hostile-0&fate=dropped")
        #expect(
            try LabelFile(AuditRun(fixture.folder.path)).read() == [
                DropLabel(
                    id: "hostile-0", stage: "2-check-quality", code: "rule-violated",
                    verdict: .wrong, note: "<b>")
            ])
        let page = fixture.page("/row?id=hostile-0")
        #expect(page.contains("Labelled wrong."))
        #expect(page.contains("value=\"&lt;b&gt;\""))
        #expect(fixture.page("/").contains("0.0 %"))
    }

    @Test(
        "A label that no form of this site gave leaves nothing behind.",
        arguments: [
            ("id=hostile-0&label=wrong", [:], 403),
            ("token=T&id=hostile-0&label=wrong", ["origin": ["http://evil.example"]], 403),
            ("token=T&id=hostile-0&label=perhaps", [:], 400), ("token=T&label=wrong", [:], 400),
            ("token=T&id=plain-0&label=wrong", [:], 409),
            ("token=T&id=none&label=wrong", [:], 409),
        ] as [(String, [String: [String]], Int)])
    func refusedLabel(form: String, headers: [String: [String]], status: Int) throws {
        let fixture = try SiteFixture()
        let token = try fixture.formToken(of: "hostile-0")
        let answer = fixture.post("/label", form.replacing("T", with: token), headers)
        #expect(answer.status == status)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("labels.jsonl")))
    }

    @Test("Rows that come while the page is open are found without a restart.")
    func liveRun() throws {
        let fixture = try SiteFixture()
        #expect(fixture.page("/rows").contains("<strong>129</strong> rows"))
        try SiteFixture.write(to: fixture.folder.path, plainRows: 130)
        _ = fixture.page("/rows")
        fixture.index.settle()
        #expect(fixture.page("/rows").contains("<strong>139</strong> rows"))
    }

    @Test("A run that can't be read any more is told, and what was known stays.")
    func damagedRun() throws {
        let fixture = try SiteFixture()
        try FileManager.default.removeItem(atPath: fixture.folder.path("run.json"))
        _ = fixture.page("/rows")
        fixture.index.settle()
        let page = fixture.page("/rows")
        #expect(page.contains("What is shown may be old"))
        #expect(page.contains("<strong>129</strong> rows"))
    }

    @Test(
        "A place that no row can have is taken for the nearest that one can.",
        arguments: [
            "after=9223372036854775807", "q=Seed&after=3000000000000000000",
            "q=Seed&after=-9223372036854775808", "rule=no_comma&after=9223372036854775807",
        ])
    func distantPlaces(query: String) throws {
        let answer = try SiteFixture.shared.get().get("/rows?\(query)")
        #expect(answer.status == 200)
        let isFirst = query.contains("after=-")
        #expect(answer.text.contains("No further row matches.") != isFirst)
    }

    @Test("A search that is too long is refused with a reason.")
    func longSearch() throws {
        let fixture = try SiteFixture.shared.get()
        let words = String(repeating: "a+", count: 501)
        #expect(fixture.get("/rows?q=\(words.dropLast(3))").status == 200)
        let answer = fixture.get("/rows?q=\(words)")
        #expect(answer.status == 400)
        #expect(answer.text.contains("more than 1000 characters"))
        #expect(fixture.get("/export?q=\(words)").status == 400)
    }

    @Test("A label is of the row that was found, whatever the form called it.")
    func labelOfFoundRow() throws {
        let fixture = try SiteFixture()
        let token = try fixture.formToken(of: "hostile-0")
        let answer = fixture.post(
            "/label", "token=\(token)&id=hostile-0%00more&label=right&note=%E2%80%8C")
        let labels = try LabelFile(AuditRun(fixture.folder.path)).read()
        #expect(labels.allSatisfy { $0.id == "hostile-0" })
        #expect(answer.status == (labels.isEmpty ? 409 : 303))
    }

    private func link(_ rel: String, in page: String) -> String? {
        let found = page.firstMatch(of: /<a rel="(next|prev)" href="([^"]*)">(Next page|← Page)/)
        guard rel == "next" || found?.1 == "prev" else { return nil }
        let all = page.matches(of: /<a rel="(next|prev)" href="([^"]*)">/)
        return all.last { $0.1 == rel }.map { String($0.2).replacing("&amp;", with: "&") }
    }
}
