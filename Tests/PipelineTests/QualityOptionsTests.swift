import Testing

@testable import Pipeline

@Suite("The options of quality checks")
struct QualityOptionsTests {
    @Test(
        "are refused where they can't go together",
        arguments: [
            ("{checks: [hallucination]}", "needs a judge"),
            ("{checks: [manners]}", "isn't one of"), ("{band: [0.5]}", "two shares"),
            ("{band: [0, 0.5], repair: {model: m}}", "leave one"),
            ("{judge: {}}", "needs 'model'"), ("{judge: {models: [x]}}", "asks the model 'x'"),
        ])
    func options(options: String, message: String) {
        let yaml = """
            name: t
            models:
              m: {model: stub, endpoints: ["http://127.0.0.1:1/v1"]}
            stages:
              - select-seeds: {from: [{file: a.jsonl}]}
              - inject-constraints: {}
              - generate-responses: {model: m}
              - check-quality: \(options)
            """
        #expect {
            _ = try PipelineFile.parse(yaml, path: "t.yaml")
        } throws: { "\($0)".contains(message) }
    }
}
