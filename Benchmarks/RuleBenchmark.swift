import Constraints
import OrderedCollections
import Pipeline
import Rows
import Shards

/// Checks every response of a file against its rules: from ids and arguments to verdicts.
///
/// The file has rows like those of IFEval's verdicts: `instruction_id_list`, `kwargs`, `prompt`,
/// `response`, and `stable`, which tells the checks that are counted.
struct RuleBenchmark {
    private struct Sample {
        let prompt: String
        let response: String
        let rules: [(id: String, arguments: Arguments)]
    }

    private static let rounds = 20
    private let samples: [Sample]

    init(file: String) throws {
        var samples: [Sample] = []
        var reader = try ItemReader(path: file, maximumItemBytes: 1 << 26)
        while let item = try reader.next() {
            let row = try JSONValue(parsing: item.bytes)
            let ids = row["instruction_id_list"]?.array?.compactMap(\.string) ?? []
            let kwargs = row["kwargs"]?.array ?? []
            let stable = row["stable"]?.array?.compactMap(\.bool) ?? []
            samples.append(
                Sample(
                    prompt: row["prompt"]?.string ?? "", response: row["response"]?.string ?? "",
                    rules: zip(ids, kwargs).enumerated().filter { stable[$0.offset] }
                        .map { ($0.element.0, Self.arguments($0.element.1)) }))
        }
        self.samples = samples
    }

    private static func arguments(_ object: JSONValue) -> Arguments {
        var arguments = Arguments()
        for (name, value) in object.object ?? [:] {
            arguments[name] = Argument(value)
        }
        return arguments
    }

    /// Prints the checks, the seconds of processor time and the checks a second, of the best round.
    func run() throws {
        var best = Double.infinity
        var checks = 0
        var followed = 0
        for _ in 0..<Self.rounds {
            let began = Benchmarks.processorTime
            checks = 0
            for sample in samples {
                let response = ResponseText(sample.response)
                for rule in sample.rules {
                    let constraint = try Constraint(id: rule.id, arguments: rule.arguments)
                    let verdict = constraint.check(
                        response, prompt: sample.prompt, as: .compatible)
                    checks += 1
                    followed += verdict.followed ? 1 : 0
                }
            }
            best = min(best, Benchmarks.processorTime - began)
        }
        print("\(checks) \(best) \(Double(checks) / best) \(followed / Self.rounds)")
    }
}
