import Constraints
import Foundation
import Records
import Rows
import TestKit
import Testing

@testable import Pipeline

@Suite("Planted faults")
struct ProofPlantTests {
    /// Drafts of each language; WEFT_PROOF_DRAFTS asks for more of them.
    private var drafts: Int {
        ProcessInfo.processInfo.environment["WEFT_PROOF_DRAFTS"].flatMap { Int($0) } ?? 15
    }

    @Test(
        "Faults planted in real drafts are caught, and faithful texts aren't blamed.",
        .enabled(
            if: SharedData.path("seeds/alpaca_5000.json") != nil, "the shared seeds are absent"),
        arguments: PromptLanguage.allCases)
    func planted(language: PromptLanguage) throws {
        let seeds = try AnsweredSeed.all(language)
        var tally = ProofTally()
        var used = 0
        for number in 0..<(drafts * 6) {
            let seed = seeds[number * 37 % seeds.count]
            guard let planted = try PlantedDraft(seed, language, number: number) else { continue }
            let isOpen = used < drafts
            used += 1
            if isOpen {
                for round in 0..<3 {
                    let text = round == 0 ? planted.draft.listed : planted.faithful(number + round)
                    let faults = try Proofs.faults(in: text, of: planted.draft)
                    tally.count(
                        faithful: faults.isEmpty,
                        "\(language.rawValue) \(faults.map(\.detail)) IN \(text)")
                }
            }
            for (kind, text) in PlantedFault.all(of: planted, number: number)
            where tally.planted(kind) < drafts {
                let faults = try Proofs.faults(in: text, of: planted.draft)
                tally.count(
                    kind, !faults.isEmpty,
                    "\(language.rawValue) \(text) OF \(planted.parts.map(\.sentence))")
            }
            if used > drafts, tally.kinds.allSatisfy({ tally.planted($0) >= drafts }) { break }
        }
        print("planted faults, \(language.rawValue):\n\(tally.table)")
        if let path = ProcessInfo.processInfo.environment["WEFT_PROOF_EXCEPTIONS"] {
            try tally.exceptions.joined(separator: "\n\n").write(
                toFile: path + language.rawValue, atomically: true, encoding: .utf8)
        }
        #expect(tally.kinds.count >= 16)
        // Of a few drafts, one that slips through is more than the share says.
        for kind in tally.kinds {
            #expect(tally.share(kind) >= (drafts < 60 ? 0.9 : 0.95), "\(kind)")
        }
        #expect(tally.falseAlarmShare <= 0.02)
    }
}

/// Texts with one fault each.
enum PlantedFault {
    static func all(of draft: PlantedDraft, number: Int) -> [(kind: String, text: String)] {
        var faults: [(String, String)] = []
        let joined = number % 2 == 1
        let isEnglish = draft.language == .english
        let base = draft.text(draft.parts, joined: joined)
        func plant(_ kind: String, _ change: (inout [PlantedDraft.Part]) -> Bool) {
            var parts = draft.parts
            if change(&parts) { faults.append((kind, draft.text(parts, joined: joined))) }
        }
        plant("loses a number") { changed(&$0) { lostNumber($0, draft.language) } }
        plant("changes a number") { changed(&$0) { changedNumber($0, number) } }
        plant("flips a relation") { changed(&$0) { flipped($0) } }
        plant("swaps a keyword") { changed(&$0) { swapped($0, number) } }
        plant("drops a constraint") { parts in
            let open = parts.indices.filter { !parts[$0].isBranch && !parts[$0].isStep }
            parts.remove(at: open[number % open.count])
            return true
        }
        plant("drops a branch") { parts in
            guard let index = parts.lastIndex(where: \.isBranch) else { return false }
            parts.remove(at: index)
            return true
        }
        plant("reverses a chain") { parts in
            guard parts.contains(where: \.isStep) else { return false }
            let start = parts.count - 3
            let leads = parts[start...].map(\.lead)
            parts[start...].reverse()
            for (index, lead) in leads.enumerated() { parts[start + index].lead = lead }
            return true
        }
        let material = SeedProof.material(of: draft.seed.text).max { $0.count < $1.count } ?? ""
        if ProofText(material).tokens.count >= 4 {
            let rest = draft.seed.text.replacing(material, with: "")
            faults.append(
                (
                    "drops the passage",
                    PlantedDraft.text(rest, draft.parts, draft.language, joined: joined)
                ))
            if let other = changedPassage(material, number, isEnglish) {
                let seed = draft.seed.text.replacing(material, with: other)
                faults.append(
                    (
                        "changes the passage",
                        PlantedDraft.text(seed, draft.parts, draft.language, joined: joined)
                    ))
            }
        }
        let answer = draft.seed.answer
        if ProofText(answer).tokens.count >= 40 {
            let opening = isEnglish ? "Sure, here it is." : "当然，答案如下。"
            faults.append(
                (
                    "answers the request",
                    number % 3 == 0 ? "\(opening) \(answer)" : "\(base)\n\n\(answer)"
                ))
        }
        let markers = TemplateMarker.all
        faults.append(("leaks a marker", "\(base) \(markers[number % markers.count])"))
        let phrases =
            isEnglish
            ? [
                "Here is the rewritten instruction: ", "[START] ", "{constraints} ", "c1: ",
                "Rewritten request: ", "Sub-instruction 1: ",
            ]
            : ["以下是改写后的指令：", "改写如下：", "{constraints} ", "c1：", "新指令：", "子指令一："]
        faults.append(("leaks prompt text", phrases[number % phrases.count] + base))
        if let text = contradiction(draft, number) {
            faults.append(("contradicts itself", base + " " + text))
        }
        if let text = clash(draft, number) { faults.append(("adds a clash", base + " " + text)) }
        faults.append(("wrong language", foreign(draft)))
        faults.append(("empty", [" ", "", "\n\n", "…"][number % 4]))
        let cut = base.prefix(base.count * (55 + number % 40) / 100)
        faults.append(("cut", String(cut)))
        return faults
    }

    /// Changes the first rule that a change applies to.
    private static func changed(
        _ parts: inout [PlantedDraft.Part],
        _ change: (PlantedDraft.Part) -> String?
    ) -> Bool {
        for index in parts.indices {
            guard let sentence = change(parts[index]) else { continue }
            parts[index].sentence = sentence
            return true
        }
        return false
    }

    private static func number(of part: PlantedDraft.Part) -> Int? {
        guard let constraint = part.constraint else { return nil }
        let numbers = constraint.arguments.names.compactMap { name -> Int? in
            guard case .integer(let number) = constraint.arguments[name] else { return nil }
            return number
        }
        return numbers.count == 1 ? numbers[0] : nil
    }

    private static func lostNumber(_ part: PlantedDraft.Part, _ language: PromptLanguage) -> String?
    {
        guard let number = number(of: part) else { return nil }
        return ProofFaultMaker.replacing(
            "\(number)", by: language == .english ? "some" : "若干", in: part.sentence)
    }

    private static func changedNumber(_ part: PlantedDraft.Part, _ round: Int) -> String? {
        guard let number = number(of: part) else { return nil }
        return ProofFaultMaker.replacing(
            "\(number)", by: "\(number + 2 + round % 5)", in: part.sentence)
    }

    private static func flipped(_ part: PlantedDraft.Part) -> String? {
        guard let number = number(of: part), let place = part.sentence.range(of: "\(number)") else {
            return nil
        }
        let pairs = [
            ("at least", "at most"), ("no fewer than", "no more than"),
            ("a minimum of", "a maximum of"),
            ("exactly", "at least"), ("precisely", "at most"), ("or more", "or fewer"),
            ("fewer than", "more than"), ("less than", "more than"), ("at most", "at least"),
            ("no more than", "no fewer than"), ("不得少于", "不得超过"), ("不少于", "不超过"), ("至少", "至多"),
            ("恰好", "至少"), ("正好", "至多"), ("刚好", "至少"), ("少于", "多于"), ("不超过", "不少于"),
            ("至多", "至少"), ("最多", "至少"),
        ]
        for (old, new) in pairs {
            if let range = part.sentence.range(of: old, options: .caseInsensitive),
                // A relation that stands elsewhere is of some other number.
                range.upperBound <= place.lowerBound
                    ? part.sentence[range.upperBound..<place.lowerBound].count <= 6
                    : part.sentence[place.upperBound..<range.lowerBound].count <= 1
            {
                return part.sentence.replacingCharacters(in: range, with: new)
            }
        }
        return nil
    }

    private static func swapped(_ part: PlantedDraft.Part, _ round: Int) -> String? {
        guard let constraint = part.constraint else { return nil }
        return ProofFaultMaker.changes(part.sentence, constraint, round)
            .first { $0.kind == "text swapped" }?.text
    }

    private static func changedPassage(_ text: String, _ number: Int, _ isEnglish: Bool) -> String?
    {
        if isEnglish {
            let words = text.split(separator: " ").filter {
                $0.count >= 4 && $0.allSatisfy(\.isLetter)
            }
            guard !words.isEmpty else { return nil }
            return ProofFaultMaker.replacing(
                String(words[number % words.count]), by: "umbrella", in: text)
        }
        let characters = Array(text)
        let places = characters.indices.filter { "\u{4E00}"..."\u{9FFF}" ~= characters[$0] }
        guard places.count > 4 else { return nil }
        var other = characters
        other[places[number % places.count]] = "伞"
        return String(other)
    }

    /// A sentence that asks the contrary of one of the draft's rules.
    private static func contradiction(_ draft: PlantedDraft, _ round: Int) -> String? {
        for part in draft.parts {
            guard let constraint = part.constraint else { continue }
            var arguments = constraint.arguments
            if let number = number(of: part) {
                let name = arguments.names.first { arguments[$0] == .integer(number) } ?? ""
                let relation = arguments.names.first { $0.hasSuffix("relation") }
                switch relation.flatMap({ arguments[$0] }) {
                case .string("at least"):
                    guard let relation else { continue }
                    arguments[relation] = "less than"
                case .string:
                    guard let relation else { continue }
                    arguments[relation] = "at least"
                    arguments[name] = .integer(number + 3)
                default: arguments[name] = .integer(number + 3)
                }
                guard let other = try? Constraint(id: constraint.id.text, arguments: arguments),
                    !RuleClash.all(among: [constraint, other]).dropFirst().isEmpty
                else { continue }
                return other.text(language: draft.language, variant: round)
            }
            if constraint.id == "keywords:existence" {
                let other = try? Constraint(
                    id: "keywords:forbidden_words",
                    arguments: ["forbidden_words": arguments["keywords"] ?? []])
                return other?.text(language: draft.language, variant: round)
            }
            if constraint.id == "keywords:forbidden_words" {
                let other = try? Constraint(
                    id: "keywords:existence",
                    arguments: ["keywords": arguments["forbidden_words"] ?? []])
                return other?.text(language: draft.language, variant: round)
            }
        }
        return nil
    }

    /// A sentence of another rule that can't stand beside the draft's.
    private static func clash(_ draft: PlantedDraft, _ round: Int) -> String? {
        var generator = SeededGenerator(seed: UInt64(round), purpose: "clash", id: nil)
        let facts = SeedFacts(text: draft.seed.text, language: draft.language)
        let own = draft.parts.compactMap(\.constraint)
        for _ in 0..<40 {
            guard let rule = RuleCatalogue.drawn.randomElement(using: &generator),
                !own.contains(where: { $0.id == rule.id }),
                rule.languages.contains(draft.language),
                let drawn = try? ProofConstraints.drawn(rule, facts, &generator),
                !RuleClash.all(among: own + [drawn]).isEmpty
            else { continue }
            return drawn.text(language: draft.language, variant: round)
        }
        return nil
    }

    /// The draft's rules in the other language.
    private static func foreign(_ draft: PlantedDraft) -> String {
        let other: PromptLanguage = draft.language == .english ? .chinese : .english
        let sentences = draft.parts.map { part in
            part.constraint?.text(language: other, variant: 1)
                ?? PlantedWords.soft(other)[abs(part.sentence.count) % 9]
        }
        let start = other == .english ? "Do what the following says with care." : "请认真完成下面的任务。"
        return ProofBench.listed(start, sentences, other)
    }
}
