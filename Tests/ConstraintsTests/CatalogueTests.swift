import Foundation
import Testing

@testable import Constraints

@Suite struct CatalogueTests {
    @Test("Every file under Rules that holds a rule is in the catalogue, and nothing else is.")
    func folderAndList() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Constraints/Rules").standardized
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var names: Set<String> = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            let name = URL(filePath: path).deletingPathExtension().lastPathComponent
            guard source.contains(": Rule {") else { continue }
            #expect(source.contains("struct \(name): Rule {"), "\(path)")
            names.insert(name)
        }
        #expect(names == Set(RuleCatalogue.all.map { "\($0)" }))
        #expect(names.count == RuleCatalogue.all.count)
    }

    @Test("Ids occur once, and the lists hold each collection's rules.")
    func ids() {
        let ids = RuleCatalogue.all.map { $0.id }
        #expect(Set(ids).count == ids.count)
        #expect(RuleCatalogue.ifeval.count == 25)
        for (list, collection) in [
            (RuleCatalogue.ifeval, RuleCollection.ifeval), (RuleCatalogue.raif, .raif),
            (RuleCatalogue.iftrain, .iftrain), (RuleCatalogue.weftStructure, .weft),
            (RuleCatalogue.weftText, .weft), (RuleCatalogue.ifbenchWords, .ifbench),
            (RuleCatalogue.ifbenchFormat, .ifbench),
        ] {
            #expect(list.allSatisfy { $0.collection == collection })
        }
    }

    @Test(
        "Every example gets the verdicts that it states.",
        arguments: RuleCatalogue.all.map { $0.id })
    func examples(_ id: RuleID) throws {
        let rule = try #require(RuleCatalogue.rule(id))
        #expect(rule.examples.count { $0.compatible && $0.sound } >= 2)
        #expect(rule.examples.count { !$0.compatible && !$0.sound } >= 2)
        for example in rule.examples {
            let constraint = try Constraint(id: id.text, arguments: example.arguments)
            let verdict = constraint.checkBoth(ResponseText(example.response), prompt: "")
            #expect(
                verdict.compatible.followed == example.compatible,
                "\(example.response): \(verdict.compatible.detail)")
            #expect(
                verdict.sound.followed == example.sound,
                "\(example.response): \(verdict.sound.detail)")
            #expect(verdict.disagree == (example.compatible != example.sound))
        }
    }

    @Test("Examples are in both languages where a rule suits both.")
    func exampleLanguages() {
        for rule in RuleCatalogue.all where rule.languages.count > 1 {
            let texts = rule.examples.map(\.response)
            #expect(texts.contains { $0.points.contains(where: CodePoint.isCJK) }, "\(rule.id)")
            #expect(texts.contains { !$0.points.contains(where: CodePoint.isCJK) }, "\(rule.id)")
        }
    }

    @Test("A blank response obeys no rule, under either checker, strictly or loosely.")
    func blank() throws {
        for rule in RuleCatalogue.all {
            let arguments = try #require(rule.examples.first).arguments
            let constraint = try Constraint(id: rule.id.text, arguments: arguments)
            for text in ["", " \n\t", "\u{3000}\u{1F}\u{85}"] {
                let response = ResponseText(text)
                #expect(!constraint.check(response, prompt: "", as: .compatible).followed)
                #expect(!constraint.check(response, prompt: "", as: .sound).followed)
                #expect(!constraint.checkLoose(response, prompt: "").followed)
            }
        }
    }

    @Test("Marks lie within the response and show what was counted.")
    func marks() throws {
        for rule in RuleCatalogue.all {
            for example in rule.examples {
                let constraint = try Constraint(id: rule.id.text, arguments: example.arguments)
                let response = ResponseText(example.response)
                for mark in constraint.marks(in: response) {
                    #expect(mark.scalars.upperBound <= example.response.unicodeScalars.count)
                    #expect(!mark.scalars.isEmpty)
                }
            }
        }
        let constraint = try Constraint(id: "punctuation:no_comma", arguments: [:])
        #expect(
            constraint.marks(in: ResponseText("潮,x，"))
                == [
                    Mark(scalars: 1..<2, meaning: .offending),
                    Mark(scalars: 3..<4, meaning: .offending),
                ])
    }
}
