import Records

/// Counts what went into a dataset, for its card.
struct DatasetTally {
    /// A source with what the pipeline states of it.
    struct SourceKey: Hashable, Comparable {
        let file: String
        let format: String
        let licence: String?

        static func < (left: SourceKey, right: SourceKey) -> Bool {
            (left.file, left.format, left.licence ?? "")
                < (right.file, right.format, right.licence ?? "")
        }
    }

    private(set) var instructions = 0
    private(set) var problems = 0
    private(set) var languages: [String: Int] = [:]
    /// Instructions by how their constraints combine.
    private(set) var compositions: [String: Int] = [:]
    /// Samples by a judge that wasn't right often enough.
    private(set) var doubtfulJudges: [String: Int] = [:]
    private(set) var rules: [String: Int] = [:]
    private(set) var rulesPerInstruction: [Int: Int] = [:]
    /// Chosen responses by the model that wrote them.
    private(set) var models: [String: Int] = [:]
    private(set) var sources: [SourceKey: Int] = [:]
    private(set) var droppedByCode: [String: Int] = [:]

    var samples: Int { instructions + problems }
    var dropped: Int { droppedByCode.values.reduce(0, +) }

    mutating func add(_ sample: ExportSample) {
        languages[sample.language ?? "not stated", default: 0] += 1
        if let source = sample.source {
            let key = SourceKey(
                file: source.file, format: source.format, licence: source.licence)
            sources[key, default: 0] += 1
        }
        switch sample.content {
        case .instruction(let instruction, let response):
            instructions += 1
            if let kind = sample.composition { compositions[kind.rawValue, default: 0] += 1 }
            if let judge = sample.doubtfulJudge { doubtfulJudges[judge, default: 0] += 1 }
            for id in Set(instruction.rules.map(\.id)) { rules[id, default: 0] += 1 }
            rulesPerInstruction[instruction.rules.count, default: 0] += 1
            models[response.model, default: 0] += 1
        case .math: problems += 1
        }
    }

    mutating func drop(_ code: DropCode) { droppedByCode[code.rawValue, default: 0] += 1 }
}
