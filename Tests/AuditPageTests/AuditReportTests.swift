import Audit
import TestKit
import Testing

@testable import AuditPage

struct AuditReportTests {
    private func report() throws -> String {
        let fixture = try SiteFixture.shared.get()
        let index = try AuditIndex(AuditRun(fixture.folder.path))
        return String(
            decoding: try AuditReport(index, made: "2026-01-01 00:00 UTC").html, as: UTF8.self)
    }

    @Test("The report needs nothing beside it and runs nothing.")
    func selfContained() throws {
        let report = try report()
        let style = "\(PageStyle.text)"
        #expect(!style.contains("url(") && !style.contains("@import"))
        #expect(!report.contains("http:") && !report.contains("https:"))
        let bad = HTMLTags.all(in: report).filter { tag in
            ["<link", "<script", "<iframe", "<img", "<object", "<embed", " src=", " href=", " on"]
                .contains { tag.contains($0) }
        }
        #expect(bad.isEmpty)
        #expect(report.contains("default-src &#39;none&#39;"))
        #expect(report.contains("@media print"))
        #expect(report.contains("prefers-color-scheme: dark"))
    }

    @Test("The report tells of stages, codes and rows that left, hostile texts among them.")
    func content() throws {
        let report = try report()
        #expect(report.contains("2-check-quality"))
        #expect(report.contains("rule-violated"))
        #expect(report.contains("Seed &lt;script&gt;alert(1)&lt;/script&gt;</p>"))
        #expect(report.contains("Made by Weft on 2026-01-01 00:00 UTC"))
    }

    @Test("Every chart has a name, and every table a caption and headings.")
    func accessible() throws {
        let report = try report()
        let charts = report.matches(of: /<svg[^>]*>/).map { String($0.0) }
        #expect(!charts.isEmpty)
        for chart in charts {
            #expect(chart.contains("aria-"))
        }
        let tables = report.matches(of: /<table[^>]*>(<caption)?/)
        #expect(!tables.isEmpty && tables.allSatisfy { $0.1 != nil })
        #expect(!report.contains("<th>"))
    }

    @Test("The report doesn't tell where on the machine the run is.")
    func noPaths() throws {
        let fixture = try SiteFixture.shared.get()
        let index = try AuditIndex(AuditRun(fixture.folder.path))
        let html = try AuditReport(index, made: "now").html
        #expect(!String(decoding: html, as: UTF8.self).contains(fixture.folder.path))
    }
}
