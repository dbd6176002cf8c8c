import OrderedCollections
import Records
import Rows
import Testing

@testable import Pipeline

@Suite("A demand of length")
struct LengthDemandTests {
    private static func demands(_ text: String) throws -> [LengthDemand] {
        let row = JSONRow(["instruction": .string(text), "rules": []])
        return LengthDemand.all(in: try Instruction(row.fields(Instruction.fieldNames)))
    }

    @Test(
        "is read where it is plain",
        arguments: [
            ("Describe a harbour in at most 50 words.", nil, 50),
            ("Describe a harbour. Use at least 120 words.", 120, nil),
            ("Keep it under 80 words.", nil, 79), ("Write 100-150 words about tea.", 100, 150),
            ("Use between 100 and 150 words.", 100, 150), ("Write a 200-word story.", 150, 250),
            ("Answer in about 40 words.", 30, 50), ("Use exactly 30 words.", 30, 30),
            ("Use no fewer than 30 words.", 30, nil), ("写一篇不超过200字的短文。", nil, 200),
            ("介绍一下茶，300字左右。", 225, 375), ("请用100到150字说明。", 100, 150), ("要求500字以上。", 500, nil),
            ("请控制在80字以内。", nil, 80), ("最多60个字。", nil, 60),
        ] as [(String, Int?, Int?)])
    func plain(text: String, least: Int?, most: Int?) throws {
        let found = try Self.demands(text)
        #expect(found.map(\.least) == [least], "\(text)")
        #expect(found.map(\.most) == [most], "\(text)")
    }

    @Test(
        "is left alone where it is of a part, of what is given, or no demand",
        arguments: [
            "Write five tips of at most 10 words each.", "Give it a title of at most 6 words.",
            "Shorten this 500-word essay.", "Explain the words at least and at most.",
            "Count the words of the following text.", "每段不超过100字。", "标题不超过10个字。", "解释这个500字的合同。",
            "学习500个汉字要多久？", "Learn 20 words a day: is that possible?",
        ])
    func other(text: String) throws {
        #expect(try Self.demands(text).isEmpty, "\(text)")
    }
}
