import Testing

@testable import Constraints

@Suite struct FormatSemanticsTests {
    @Test(
        "Marked parts and forms of the whole are recognised as upstream does.",
        arguments: [
            .init(
                "detectable_format:number_bullet_lists", ["num_bullets": 3], "---\n-5\n*it* is",
                true),
            .init("detectable_format:number_bullet_lists", ["num_bullets": 1], "*\n* a", true),
            .init(
                "detectable_format:number_bullet_lists", ["num_bullets": 0], "+ a\n• b\n1. c", true),
            .init("detectable_format:number_bullet_lists", ["num_bullets": 1], "\n\n \n- a", true),
            .init("detectable_format:number_bullet_lists", ["num_bullets": 0], "** a", true),
            .init("detectable_format:number_bullet_lists", ["num_bullets": 1], "a\r- b\n- c", true),
            .init(
                "detectable_format:number_bullet_lists", ["num_bullets": 0], "a\u{2028}- b", true),
            .init("detectable_format:number_bullet_lists", ["num_bullets": 1], "\u{3000}- a", true),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 2], "***x***",
                true),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 2], "**x**",
                false),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 1], "* a * b",
                true),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 1], "*a\nb*",
                false),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 1], "** **",
                false),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 1], "****",
                false),
            .init(
                "detectable_format:number_highlighted_sections", ["num_highlights": 2], "*a* b *c*",
                true),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "Section", "num_sections": 1], "Section IV", false),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "Section", "num_sections": 1], "section 1", false),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "Section", "num_sections": 1], "Section  1", false),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "Section", "num_sections": 1], "Section\n1", true),
            .init(
                "detectable_format:multiple_sections", ["section_spliter": "第", "num_sections": 1],
                "第１章", true),
            .init(
                "detectable_format:multiple_sections", ["section_spliter": "第", "num_sections": 1],
                "第一章", false),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": " Day ", "num_sections": 2], "Day1Day2", true),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "(S)(T)", "num_sections": 3], "ST 1", true),
            .init(
                "detectable_format:multiple_sections",
                ["section_spliter": "S.", "num_sections": 2], "SA 1 S\n1 SB2", true),
            .init("detectable_format:json_format", [:], "null", false),
            .init("detectable_format:json_format", [:], "so {\"a\": 1}", true),
            .init("detectable_format:json_format", [:], "json {\"a\": 1}", true),
            .init("detectable_format:json_format", [:], "```js\n[1]\n```", true),
            .init("detectable_format:json_format", [:], "```jsonc\n[1]\n```", false),
            .init("detectable_format:json_format", [:], "3.5", true),
            .init("detectable_format:json_format", [:], "\"a\"", true),
            .init("detectable_format:json_format", [:], "[NaN, -Infinity]", true),
            .init("detectable_format:json_format", [:], "{\"a\": \"x\ty\"}", false),
            .init("detectable_format:json_format", [:], "\u{FEFF}{}", false),
            .init("detectable_format:json_format", [:], "JSON [1]", true),
            .init("detectable_format:title", [:], "《x》", false),
            .init("detectable_format:title", [:], "<<x>>>>", true),
            .init("detectable_format:title", [:], "<<<>>>", false),
            .init("detectable_format:title", [:], "a << b >> c", true),
            .init("detectable_format:title", [:], "<<a\nb>>", false),
            .init("detectable_format:constrained_response", [:], "my answer is yes.", false),
            .init("detectable_format:constrained_response", [:], "So: My answer is maybe.!", true),
            .init("detectable_format:constrained_response", [:], "My answer is no", false),
            .init(
                "detectable_content:number_placeholders", ["num_placeholders": 2], "[[a]] [x\n]",
                false),
            .init("detectable_content:number_placeholders", ["num_placeholders": 1], "[[a]]", true),
            .init("detectable_content:number_placeholders", ["num_placeholders": 1], "[]", true),
            .init("detectable_content:number_placeholders", ["num_placeholders": 1], "【a】", false),
            .init(
                "detectable_content:number_placeholders", ["num_placeholders": 1], "[a\rb]", true),
            .init("detectable_format:xml_format", [:], "<a/>", true),
            .init("detectable_format:xml_format", [:], "so <b>x</c> y", true),
            .init("detectable_format:xml_format", [:], "<a>", false),
            .init("detectable_format:xml_format", [:], "</a>", false),
            .init("detectable_format:xml_format", [:], "</a><b>", false),
            .init("detectable_format:xml_format", [:], "```xml\n<a/>\n```", true),
            .init("detectable_format:xml_format", [:], "xml <a/>", true),
            .init("detectable_format:xml_format", [:], "```html\n<a/>\n```", false),
            .init("detectable_format:xml_format", [:], "<a\n>x</\na>", true),
        ] as [Compatible])
    func compatible(_ row: Compatible) throws { try row.check() }
}
