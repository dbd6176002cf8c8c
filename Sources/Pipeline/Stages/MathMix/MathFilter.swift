import Constraints
import Math
import OrderedCollections
import Records
import Rows
import Shards

/// Decides of one item whether it can be a math row.
struct MathFilter {
    /// What was decided.
    enum Judgement {
        case usable(Row<Sample>)
        case dropped(Drop, RecordID, RowPayload)
    }

    private var known = ProblemIdentities()
    private var near: NearProblems?
    private var benchmarks: BenchmarkTexts?

    init(nearDuplicates: Double? = nil, benchmarks: BenchmarkTexts? = nil) {
        near = nearDuplicates.map(NearProblems.init)
        self.benchmarks = benchmarks
    }

    /// Takes note of a row that an earlier mix put in, so that its problem isn't taken again.
    mutating func note(problem: String, answer: String) {
        let coming = known.name(problem)
        _ = known.keep(coming, answer: answer)
        _ = near?.keep(problem, answer: answer, id: coming.id)
    }

    mutating func judge(_ item: Item, of source: MathSource) -> Judgement {
        let place = "\(source.file):\(item.line)"
        guard let row = item.row else {
            return malformed("\(place): \(item.fault ?? "not a JSON object")", item.bytes)
        }
        var problem: MathProblem
        do {
            problem = try source.problem(from: row)
        } catch {
            return malformed("\(place): \(source.format): \(error)", item.bytes)
        }
        problem.text = TextNormalisation.normalised(problem.text)
        problem.solution = problem.solution.map(TextNormalisation.normalised)
        let coming = known.name(problem.text)
        if let drop = Self.fault(in: problem, place) {
            return .dropped(drop, coming.id, .json(row))
        }
        guard source.wants(problem.level) else {
            let detail = "\(place): level \(problem.level?.text ?? "")"
            return .dropped(Drop(.unwantedLevel, detail), coming.id, .json(row))
        }
        if let drop = benchmarks?.fault(in: problem.text) {
            return .dropped(drop, coming.id, .json(row))
        }
        let reference: ReferenceAnswer
        switch ReferenceAnswer.find(in: problem, place) {
        case .success(let answer): reference = answer
        case .failure(let fault): return .dropped(fault.drop, coming.id, .json(row))
        }
        if let twin = known.keep(coming, answer: reference.text) {
            let answers = twin.hasSameAnswer ? "" : ", which has another answer"
            let drop = Drop(.duplicate, "\(place): the same problem as \(twin.id)\(answers)")
            return .dropped(drop, coming.id, .json(row))
        }
        if let twin = near?.keep(
            problem.text, answer: reference.text, id: coming.id)
        {
            let drop = Drop(
                .nearDuplicate, "\(place): much the same as \(twin.id)",
                evidence: [
                    "row": .string(twin.id.rawValue), "similarity": .double(twin.similarity),
                ])
            return .dropped(drop, coming.id, .json(row))
        }
        let origin = Source(
            file: source.file, line: item.line, format: source.format, licence: source.licence)
        return .usable(Self.row(coming.id, problem, reference, origin))
    }

    private static func fault(in problem: MathProblem, _ place: String) -> Drop? {
        let texts = [problem.text, problem.answer, problem.solution]
        if let marker = texts.lazy.compactMap({ $0.flatMap(TemplateMarker.first) }).first {
            return Drop(.templateMarker, "\(place): \(marker)")
        }
        if problem.isProof { return Drop(.proof, "\(place): its source says so") }
        guard let fault = SolvableText.faults(in: problem.text).first else { return nil }
        switch fault.reason {
        case .empty: return Drop(.emptyText, place)
        case .needsFigure: return Drop(.needsFigure, "\(place): \"\(fault.evidence)\"")
        case .isProof: return Drop(.proof, "\(place): \"\(fault.evidence)\"")
        }
    }

    private static func row(
        _ id: RecordID, _ problem: MathProblem, _ answer: ReferenceAnswer, _ source: Source
    ) -> Row<Sample> {
        var members: OrderedDictionary<String, JSONValue> = [
            "id": .string(id.rawValue), "kind": "math", "problem": .string(problem.text),
            "answer": .string(answer.text),
        ]
        if answer.given != answer.text { members["answer_given"] = .string(answer.given) }
        if let solution = problem.solution, !solution.isEmpty {
            members["solution"] = .string(solution)
        }
        members["language"] = language(of: problem).map(JSONValue.string)
        members["topic"] = problem.topic.map(JSONValue.string)
        members["level"] = problem.level
        members["source"] = source.json
        return Row(id: id, json: JSONRow(members))
    }

    /// The language that the source states, else the one that the text is in.
    ///
    /// The detector stumbles over formulas, and over what is left of a price without its dollars; so
    /// both readings are taken, and English counts if either says it.
    private static func language(of problem: MathProblem) -> String? {
        if let stated = problem.language { return String(stated.prefix { $0 != "-" }) }
        let readings = [problem.text, MathProse.text(of: problem.text)].compactMap { text in
            LanguageDetector.detect(text).map { String($0.code.prefix { $0 != "-" }) }
        }
        return readings.contains("en") ? "en" : readings.first
    }

    private func malformed(_ detail: String, _ raw: [UInt8]) -> Judgement {
        let id = RecordID(String(Digest.sha256(of: raw).prefix(16)))
        return .dropped(Drop(.malformedRow, detail), id, .raw(raw))
    }
}
