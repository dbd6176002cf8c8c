import Testing

@testable import Constraints

@Suite struct XMLTextTests {
    @Test(
        "Documents are well-formed or not by the letter of XML 1.0 with namespaces.",
        arguments: [
            ("<a/>", true), ("<x:a/>", false), ("<a b=\"1\" b=\"2\"/>", false),
            ("<!DOCTYPE a><a/>", true), ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", true),
            ("<a>&x;</a>", false), ("<a>&lt;&#65;&#x41;</a>", true), ("<a>&#0;</a>", false),
            ("<a/>\n<!-- c -->", true), ("<!-- a--b --><a/>", false), ("<a/>x", false),
            (" <?xml version=\"1.0\"?><a/>", false), ("<?xml version=\"1.0\"?><a/>", true),
            ("<?xml version=\"1.0\" encoding=\"x\" ?><a/>", true), ("<?xml?><a/>", false),
            ("<?xml encoding=\"utf-8\"?><a/>", false), ("<?pi?><a/>", true),
            ("<?XML x?><a/>", false),
            ("<标题/>", true), ("<a xml:lang=\"en\"/>", true), ("<a xmlns:x=\"u\" x:b=\"1\"/>", true),
            ("<a b=\"&nbsp;\"/>", false),
            ("<!DOCTYPE a PUBLIC \"a\" \"b\"><a b=\"&nbsp;\"/>", true),
            ("<a b = 'x' />", true), ("<a b=\"1\"c=\"2\"/>", false), ("<a b=1/>", false),
            ("<a b=\"<\"/>", false), ("<a>]]></a>", false), ("<a><![CDATA[<b>]]></a>", true),
            ("<·a/>", false), ("<a·/>", true), ("<a></b>", false), ("<a><b></a></b>", false),
            ("<a>", false), ("</a>", false), ("", false), ("a", false), ("<a/><b/>", false),
            ("<a>\u{1}</a>", false), ("\u{FEFF}<a/>", true),
            ("<a><x:b xmlns:x=\"u\"/><x:c/></a>", false),
            (
                String(repeating: "<a>", count: 50_000) + String(repeating: "</a>", count: 50_000),
                true
            ),
        ])
    func documents(_ text: String, _ isDocument: Bool) {
        #expect(XMLText.isDocument(text.points[...]) == isDocument, "\(text.prefix(80))")
    }
}
