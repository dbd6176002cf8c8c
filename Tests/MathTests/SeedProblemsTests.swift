import Foundation
import Testing

@testable import Math

/// The problems that come with the project must pass the checks that it makes on everybody else's.
struct SeedProblemsTests {
    struct Seed: Decodable {
        let problem: String
        let answer: String
        let solution: String
        let language: String
        let topic: String
        let level: Int
    }

    private func seeds() throws -> [Seed] {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let lines = try Data(contentsOf: package.appendingPathComponent("seeds/math.jsonl"))
            .split(separator: UInt8(ascii: "\n"))
        return try lines.map { try JSONDecoder().decode(Seed.self, from: $0) }
    }

    @Test("Every problem is solvable from its text and has an answer in its safe spelling.")
    func safe() throws {
        let seeds = try seeds()
        #expect(seeds.count >= 210)
        for seed in seeds {
            let answer = RewardableAnswer(reference: seed.answer, problem: seed.problem)
            #expect(answer == .safe(seed.answer, rewrites: []), "\(seed.problem)")
            #expect(SolvableText.faults(in: seed.problem).isEmpty, "\(seed.problem)")
            #expect(seed.solution.hasSuffix("\\boxed{\(seed.answer)}"), "\(seed.problem)")
            let found = AnswerExtraction.marked.answer(in: seed.solution)
            #expect(found?.text == seed.answer && found?.rule == .boxed)
        }
    }

    @Test("The problems differ, and spread over topics, levels and both languages.")
    func spread() throws {
        let seeds = try seeds()
        #expect(Set(seeds.map { $0.problem.filter(\.isLetter) }).count == seeds.count)
        #expect(Set(seeds.map(\.level)) == Set(1...5))
        let chinese = seeds.filter { $0.language == "zh" }.count
        #expect(seeds.allSatisfy { $0.language == "en" || $0.language == "zh" })
        #expect(chinese * 3 >= seeds.count - 3 && chinese * 2 <= seeds.count)
        let topics = Dictionary(grouping: seeds, by: \.topic)
        #expect(topics.count == 8)
        #expect(topics.values.allSatisfy { $0.count >= 20 })
    }
}
