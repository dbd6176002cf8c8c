import Testing

@testable import Constraints

@Suite struct StructureDataTests {
    @Test(
        "What the standard takes for JSON is read, and nothing else.",
        arguments: [
            ("{}", true), ("[]", true), ("null", true), ("-0.5e+10", true),
            ("\"\\u00e9\\n\"", true),
            ("{\"a\": [1, {\"b\": []}]}", true), ("{\"a\": 1, \"a\": 2}", false),
            ("{\"a\": 1, \"\\u0061\": 2}", false), ("{\"a\": 1,}", false), ("[1 2]", false),
            ("01", false), ("1.", false), ("NaN", false), ("'a'", false), ("{a: 1}", false),
            ("\"\\x\"", false), ("\"\\u12g4\"", false), ("\"a", false), ("[1] x", false),
            ("\"a\nb\"", false), ("", false), ("+1", false), ("// c\n1", false), ("\"\\", false),
        ])
    func json(_ text: String, _ isJSON: Bool) {
        #expect(((try? JSONTree(text.points[...])) != nil) == isJSON)
    }

    @Test("Nesting is read to a bound.")
    func nesting() {
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect((try? JSONTree(nested(JSONTree.deepest).points[...])) != nil)
        #expect((try? JSONTree(nested(JSONTree.deepest + 1).points[...])) == nil)
        #expect((try? JSONTree(nested(1_000_000).points[...])) == nil)
    }

    @Test("Strings are read with their escapes.")
    func strings() throws {
        let tree = try JSONTree(#"["a\"\\\/\t", "\ud83c\udf0a", "\ud83c", "潮"]"#.points[...])
        let texts = tree.elements(of: 0).map { tree.string($0) }
        #expect(texts == ["a\"\\/\t", "🌊", "\u{FFFD}", "潮"])
    }

    @Test(
        "A schema is refused that says what isn't checked.",
        arguments: [
            ("{\"type\": \"object\", \"oneOf\": []}", "oneOf"), ("[]", "isn't an object"),
            ("{\"type\": \"text\"}", "type"), ("{\"minimum\": 2, \"maximum\": 1}", "range"),
            ("{\"minItems\": -1}", "bound"), ("{\"minItems\": 1.5}", "bound"),
            ("{\"enum\": [[]]}", "enum"), ("{\"properties\": {\"a\": 1}}", "properties.a"),
            ("{\"required\": \"a\"}", "required"), ("{", "isn't JSON"),
            (
                String(repeating: "{\"items\":", count: 20) + "{}"
                    + String(repeating: "}", count: 20), "nesting"
            ),
        ])
    func refusedSchemas(_ schema: String, _ reason: String) throws {
        let error = #expect(throws: ConstraintError.self) {
            try Constraint(id: "data_format:json_schema", arguments: ["schema": .string(schema)])
        }
        #expect(try #require(error).description.contains(reason))
    }

    @Test(
        "Values are held against each keyword.",
        arguments: [
            (#"{"type":["string","null"]}"#, "null", true),
            (#"{"type":["string","null"]}"#, "1", false),
            (#"{"type":"integer"}"#, "1.0", true), (#"{"type":"integer"}"#, "1.5", false),
            (#"{"enum":["a",1,true,null]}"#, "1.0", true), (#"{"enum":["a",1]}"#, "[]", false),
            (#"{"minimum":0,"maximum":1}"#, "1", true), (#"{"minimum":0}"#, "-0.1", false),
            (#"{"minimum":0}"#, "\"a\"", true), (#"{"maxItems":1}"#, "[1,2]", false),
            (#"{"minLength":2,"maxLength":2}"#, "\"潮汐\"", true),
            (#"{"maxLength":1}"#, "\"ab\"", false),
            (#"{"properties":{"a":{"type":"null"}}}"#, "{}", true),
            (#"{"properties":{"a":{}},"additionalProperties":false}"#, "{\"b\":1}", false),
            (#"{"items":{"required":["a"]}}"#, "[{\"a\":1},{}]", false),
        ])
    func schemas(_ schema: String, _ json: String, _ isValid: Bool) throws {
        let constraint = try Constraint(
            id: "data_format:json_schema", arguments: ["schema": .string(schema)])
        let verdict = constraint.check(ResponseText(json), prompt: "", as: .sound)
        #expect(verdict.followed == isValid, "\(verdict.detail)")
    }

    @Test(
        "YAML in block style is read to its top-level keys.",
        arguments: [
            ("a: 1\nb: 2", "a b"), ("---\na:\n  b: 1\n  c:\n    - d\nb: x", "a b"),
            ("a:\n- b\n- c\nd: e", "a d"), ("a:\n  - b: 1\n    c: 2\n  - - d\n    - e\nf:", "a f"),
            ("# note\na: \"x: y\" # note\n'b c': [1, {d: e}]", "a b c"),
            ("a: |\n  b: c\n\n   - d\ne: >-\n  f", "a e"), ("a: b\n  c d\ne: f", "a e"),
            ("a: http://b.c", "a"), ("a:\n  b: 1\n    # note\n  c: 2", "a"),
            ("a: |\n    b\n  # note\nc: d", "a c"), ("a: 'it''s'", "a"),
            ("标题: 潮汐\n要点:\n    - 涨", "标题 要点"),
        ])
    func yaml(_ text: String, _ keys: String) throws {
        #expect(try YAMLOutline(text.points[...]).keys.joined(separator: " ") == keys)
    }

    @Test(
        "YAML that is wrong or beyond the subset is refused.",
        arguments: [
            "- a\n- b", "a", "a: 1\na: 2", "a: 1\n  b: 2", "a:\n  b: 1\n c: 2", "a:\n\tb: 1",
            "a: b: c", "a: *b", "a: &b c", "a: !t b", "a: \"b", "a: [1, 2", "a: 1\n- b", "a: - b",
            "a: 1\n---\nb: 2", "a: \"b\" c", "a:\n  - b\n  c: d", "a: {b: [}", "标题：潮汐", "a: | b",
            "x: ,y", "-\na: b", "a: b\n# c\n  d", "a: b # c\n  d", "a: |\n    b\n  c",
            "---\n---\na: b", "a:\n    b: c\n  - d",
        ])
    func badYAML(_ text: String) {
        #expect(throws: YAMLOutline.Fault.self) { try YAMLOutline(text.points[...]) }
    }

    @Test(
        "CSV is read with its quotes.",
        arguments: [
            ("a,b\n1,2", "a|b 2"), ("a,\"b\"\"c\"\r\n\"1\n,\",2\r\n", "a|b\"c 2"),
            ("a , b\n1,\n", "a|b 2"), ("a,\n", "a| "), ("a", "a "), ("a\n\n1", "a 0 1"),
        ])
    func csv(_ text: String, _ wanted: String) throws {
        let table = try CSVText(text.points[...])
        let found =
            table.header.joined(separator: "|") + " "
            + table.widths.map(String.init).joined(separator: " ")
        #expect(found == wanted)
    }

    @Test("CSV with stray quotes is refused.", arguments: ["a\"b", "\"a\"b,c", "\"a"])
    func badCSV(_ text: String) {
        #expect(throws: CSVText.Fault.self) { try CSVText(text.points[...]) }
    }

    @Test(
        "Only one fence, of the right tag, may be around data.",
        arguments: [
            ("```json\n1\n```", true), ("~~~\n1\n~~~\n", true), ("1", true), ("```\n1", false),
            ("```yaml\n1\n```", false), ("```\n1\n```\nx", false), ("x\n```\n1\n```", false),
            ("```\n1\n```\n```\n2\n```", false),
        ])
    func fences(_ text: String, _ isWhole: Bool) {
        let tree = ResponseText(text)[JSONDocument.self].tree
        #expect(((try? tree.get()) != nil) == isWhole)
    }
}
