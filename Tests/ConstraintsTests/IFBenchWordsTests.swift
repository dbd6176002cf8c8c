import Foundation
import OrderedCollections
import Rows
import Testing

@testable import Constraints

@Suite struct IFBenchWordsTests {
    @Test("A rule that is left out says why.")
    func leftOut() {
        let error = #expect(throws: ConstraintError.self) {
            try Constraint(id: "words:start_verb", arguments: [:])
        }
        #expect(error?.description.contains("part-of-speech tagger") == true)
        for id in RuleCatalogue.leftOut.keys { #expect(RuleCatalogue.rule(id) == nil) }
    }

    @Test("Sentences are where NLTK puts them, closing marks with the sentence that they close.")
    func sentences() {
        let text =
            "(They rise.) \"Do they?\" Dr. Moss asks! It rose 3.5 metres.Then calm... And so on"
        let points = text.points
        let sentences = PunktSentences(points).ranges.map { String(points: points[$0]) }
        #expect(
            sentences == [
                "(They rise.)", "\"Do they?\"", "Dr. Moss asks!",
                "It rose 3.5 metres.Then calm... And so on",
            ])
    }

    @Test("A reader's sentences also end at full-width marks, line ends and curly quotes.")
    func readersSentences() {
        let response = ResponseText("“It rises.” Why? “Go!” she said.\n## Title\n潮涨了。潮落了！”再涨？ ...")
        let sentences = response[WordsReadersSentences.self].map {
            String(points: response.points[$0])
        }
        #expect(
            sentences == [
                "“It rises.”", "Why?", "“Go!” she said.", "## Title", "潮涨了。", "潮落了！”", "再涨？",
            ])
    }

    @Test(
        "Words are split as NLTK's tokenizer splits them.",
        arguments: [
            ("I can't, won't.", "I|ca|n't|,|wo|n't|."),
            ("He said, \"It's U.K. made.\"", "He|said|,|``|It|'s|U.K|.|made|.|''"),
            ("(3,500.25: ok); a:b", "(|3,500.25|:|ok|)|;|a|:|b"),
            (
                "cannot wanna go, wanna-be d'ye more'n 'tis",
                "can|not|wan|na|go|,|wanna-be|d|'ye|more|'n|'t|is"
            ),
            ("x -more'n- 'tis-", "x|-|more|'n|-|'t|is|-"), ("`a` ``b`` \"c", "`|a|`|``|b|``|``|c"),
            ("the dogs' tails 'quoted' x", "the|dogs|'|tails|'quoted|'|x"),
            ("wait... -- “no” «oui» ’s", "wait|...|--|“|no|”|«|oui|»|’|s"),
            ("50% & $5 #1 a@b.c {x}", "50|%|&|$|5|#|1|a|@|b.c|{|x|}"),
        ])
    func tokens(_ text: String, _ wanted: String) {
        let tokens = WordTokens.tokens(of: text.points).map { String(points: $0) }
        #expect(tokens.joined(separator: "|") == wanted)
    }

    @Test(
        "Syllables are odd or even as syllapy counts them.",
        arguments: [
            ("the", 1), ("sea", 1), ("table", 2), ("apple", 2), ("rhythm", 1), ("every", 2),
            ("idea", 3), ("zzz", 1), ("caféx", 1), ("—", 1), ("r2d2", 0), ("being", 2),
            ("queue", 1),
        ])
    func syllables(_ word: String, _ count: Int) {
        #expect(WordsSyllables.isOdd(word.points[...]) == !count.isMultiple(of: 2))
    }
}

@Suite(.enabled(if: Conformance.isThere, "no shared data: set WEFT_SHARED"))
struct IFBenchWordsConformanceTests {
    private static let ids = Set(RuleCatalogue.ifbenchWords.map { $0.id.text })

    @Test("Unit cases and models' responses get IFBench's verdicts, strictly and loosely.")
    func verdicts() async throws {
        var agreed = 0
        var all = 0
        func compare(_ verdict: RuleVerdict, _ wanted: Bool, _ place: String) {
            all += 1
            if verdict.followed == wanted {
                agreed += 1
            } else {
                print("disagrees: \(place) \(wanted); \(verdict.detail)")
            }
        }
        for row in try await Conformance.rows("ifbench_unit_cases.jsonl") {
            guard let id = row["registry_ids"]?.array?.first?.string, Self.ids.contains(id) else {
                continue
            }
            guard let wanted = row["expected"]?.bool else { continue }
            let constraint = try Constraint(id: id, arguments: Self.arguments(row["kwargs"]))
            let response = ResponseText(try #require(row["response"]?.string))
            let verdict = constraint.check(response, prompt: "", as: .compatible)
            compare(verdict, wanted, row["id"]?.string ?? "")
        }
        for row in try await Conformance.rows("ifbench_verdicts.jsonl.zst") {
            let prompt = try #require(row["prompt"]?.string)
            let response = ResponseText(try #require(row["response"]?.string))
            let names = try #require(row["instruction_id_list"]?.array).map { $0.string ?? "" }
            let kwargs = try #require(row["kwargs"]?.array)
            let strict = try #require(row["strict"]?.array)
            let loose = try #require(row["loose"]?.array)
            for (index, id) in names.enumerated() where Self.ids.contains(id) {
                // A null verdict is one that wasn't computed again.
                guard let strict = strict[index].bool, let loose = loose[index].bool else {
                    continue
                }
                let constraint = try Constraint(id: id, arguments: Self.arguments(kwargs[index]))
                let place = "\(row["key"]?.string ?? "") \(id)"
                compare(
                    constraint.check(response, prompt: prompt, as: .compatible), strict,
                    "\(place) strict")
                compare(
                    constraint.checkLoose(response, prompt: prompt), loose, "\(place) loose")
            }
        }
        print("agrees: \(agreed) of \(all)")
        #expect(all > 300)
        #expect(Double(agreed) >= 0.99 * Double(all))
    }

    /// The arguments, without the nulls of other rules' and with whole numbers as such.
    static func arguments(_ object: JSONValue?) throws -> Arguments {
        var arguments = Arguments()
        for (name, value) in try #require(object?.object) {
            switch value {
            case .null: break
            case .string(let text): arguments[name] = .string(text)
            case .int(let number): arguments[name] = .integer(Int(number))
            case .double(let number): arguments[name] = Int(exactly: number).map { .integer($0) }
            default: Issue.record("argument \(name) is \(value)")
            }
        }
        return arguments
    }
}
