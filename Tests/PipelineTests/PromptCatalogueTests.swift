import Foundation
import TestKit
import Testing

@testable import Pipeline

@Suite("The catalogue of prompts")
struct PromptCatalogueTests {
    @Test("lists every file of the prompts' folder")
    func listed() throws {
        let types = PromptCatalogue.all.map { String(describing: $0) }
        #expect(Set(try Folder.swiftFiles("Pipeline/Prompts")) == Set(types))
        #expect(Set(PromptCatalogue.all.map { $0.name }).count == types.count)
    }

    @Test("names every prompt once, after its sheet")
    func names() {
        let names = PromptCatalogue.all.flatMap { sheet in
            sheet.prompts.map { prompt in
                #expect(prompt.name.hasPrefix(sheet.name))
                return prompt.name
            }
        }
        #expect(Set(names).count == names.count)
        for name in names { #expect(PromptCatalogue.prompts(named: name).map(\.name) == [name]) }
        #expect(PromptCatalogue.prompts(named: "merge").count > 4)
        #expect(PromptCatalogue.prompts(named: "mer").isEmpty)
    }

    @Test("says what fills each place, and names stages that there are")
    func places() {
        for sheet in PromptCatalogue.all {
            #expect(!sheet.summary.isEmpty && sheet.summary.hasSuffix("."))
            #expect(Set(sheet.prompts.flatMap(\.places)) == Set(sheet.places.keys), "\(sheet.name)")
            #expect(!sheet.stages.isEmpty)
            #expect(Set(sheet.stages).isSubset(of: StageCatalogue.names))
        }
    }

    @Test(
        "holds every prompt of every stage of a pipeline that asks models",
        arguments: [
            "quickstart", "raif",
        ])
    func complete(pipeline: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "pipelines/\(pipeline).yaml").path()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let all = Set(PromptCatalogue.all.flatMap { $0.prompts })
        for step in try PipelineFile.parse(text, path: path).steps {
            for prompt in step.stage.prompts {
                #expect(all.contains(prompt), "\(step.name): \(prompt.name)")
                #expect(
                    PromptCatalogue.sheet(of: prompt)?.stages.contains(step.name) == true,
                    "\(step.name): \(prompt.name)")
            }
        }
    }

    @Test("changes a prompt's version with its text, and finds its places")
    func versions() {
        let prompt = Prompt(name: "x.en", text: "a {place} {\"json\": 1} {other} {place} {}")
        #expect(prompt.places == ["place", "other"])
        #expect(prompt.version.count == 8 && prompt.version.allSatisfy(\.isHexDigit))
        #expect(Prompt(name: "x.en", text: "abc").version == "ba7816bf")
        #expect(Prompt(name: "y.en", text: prompt.text).version == prompt.version)
        #expect(Prompt(name: "x.en", text: prompt.text + " ").version != prompt.version)
    }

    @Test(
        "keeps the texts that runs have been made with",
        arguments: [
            ("keywords.en", "ae6a563c"), ("keywords.zh", "557eb281"), ("response.en", "533a7e51"),
            ("response.zh", "326dfdd8"),
        ])
    func unchanged(name: String, version: String) {
        #expect(PromptCatalogue.prompts(named: name).map(\.version) == [version])
    }

    @Test("has the sentences that a careless writer leaks")
    func leaks() {
        #expect(MergePrompt.english.text.contains(CompetentWriter.leakedEnglish))
        #expect(MergePrompt.chinese.text.contains(CompetentWriter.leakedChinese))
    }
}
