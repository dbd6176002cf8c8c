import Testing

@testable import Math

struct ChoiceExtractionTests {
    static let table: [(String, String?)] = [
        ("(B)", "B"), ("B", "B"), ("**C**", "C"), ("B.", "B"), ("Answer: B", "B"),
        ("The answer is (C), not D", "C"), ("I choose option D because it fits", "D"),
        (#"so \boxed{\text{(B)}}"#, "B"), (#"\(\boxed{A}\)."#, "A"), (#"\boxed{\mathrm{D}}"#, "D"),
        ("A looks right. B doesn't. The answer is B.", "B"),
        ("It can't be A, so it must be D", "D"), ("C. It isn't A or B", "C"),
        ("reasons\n(B) seven", "B"), ("The final answer is B. I hope it is correct.", "B"),
        ("Final answer: (A)", "A"), ("réponse est C, non A", "C"),
        ("选B", "B"), ("故选：C。", "C"), ("答案是B", "B"), ("选项C正确", "C"), ("正确答案是（D）", "D"),
        ("B不是 A", "B"), ("答案为：A，而不是B", "A"), ("经分析，A错误，所以选D。", "D"),
        ("<think>perhaps A</think>B", "B"), ("A man walks home.", nil), ("no letter", nil),
        (#"\mathrm{E}*2"#, nil), ("", nil), ("U", nil), ("Cecile", nil), ("AB", nil),
    ]

    @Test("The letter of a choice is found where it is meant.", arguments: table)
    func findsLetter(row: (text: String, letter: String?)) {
        let found = ChoiceExtraction().answer(inResponse: row.text)
        #expect(found?.text == row.letter)
        guard let found else { return }
        #expect(String(decoding: Array(row.text.utf8)[found.range], as: UTF8.self) == found.text)
    }

    @Test("Only the letters that can be chosen are found.")
    func limits() {
        #expect(ChoiceExtraction(letters: "U").answer(in: "The answer is U.")?.text == "U")
        #expect(ChoiceExtraction(letters: "AB").answer(in: "The answer is C.") == nil)
        #expect(ChoiceExtraction(letters: "a€").letters.isEmpty)
    }

    static let references: [(String, String?)] = [
        ("C", "C"), ("(C)", "C"), (#"\text{(C)}"#, "C"), (#"$\textbf{(C)}$"#, "C"),
        (#"\(\boxed{\text{C}}\)."#, "C"), ("(D) Alina", "D"), ("C Cecile", "C"),
        ("B. seven", "B"), ("the answer is\n(C) Cecile", "C"), ("A Peter\nCelina", "A"),
        ("$d$", nil), ("5", nil), ("x", nil), ("(A)+1", nil), ("AB", nil), ("C(n)", nil),
        ("A = 5", nil), ("I", nil), ("", nil),
    ]

    @Test("A reference names a choice by a letter alone or before a text.", arguments: references)
    func readsReference(row: (text: String, letter: String?)) {
        let pair = AnswerPair(response: "B", reference: row.text)
        #expect(pair.isChoice == (row.letter != nil))
        if let letter = row.letter { #expect(pair.reference == letter) }
    }

    static let pairs: [(String, String, String, String?)] = [
        ("5", "5", "5", "5"), ("$21,16$ or $11$", "$21,16,11$", "21,16, 11", "21,16,11"),
        (#"So \(\boxed{1}\) and \(\boxed{-2}\)."#, #"$\boxed{-2,1}$."#, "1, -2", "-2,1"),
        ("x+1", "x + 1", "x+1", "x + 1"), ("Sunday", "The answer is Sunday.", "Sunday", "Sunday"),
        ("$Even$", "Even", "Even", nil), ("1,22", "1.22", "1,22", "1.22"),
    ]

    @Test("Both sides of a comparison are taken out of their texts.", arguments: pairs)
    func makesPair(row: (reference: String, response: String, wanted: String, found: String?)) {
        let pair = AnswerPair(response: row.response, reference: row.reference)
        #expect(pair.reference == row.wanted)
        #expect(pair.prediction?.text == row.found)
        #expect(!pair.isChoice)
    }
}
