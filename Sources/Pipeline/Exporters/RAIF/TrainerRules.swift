import OrderedCollections
import Records
import Rows

/// An instruction's rules as RAIF's trainer takes them.
struct TrainerRules {
    private let rules: [(id: String, arguments: OrderedDictionary<String, JSONValue>)]

    /// Checks that the trainer knows each rule and takes its arguments.
    ///
    /// Its verifiers raise on an unknown id, on a missing relation and on any argument too many, and
    /// that ends a training run.
    init(_ uses: [RuleUse]) throws(ExportFault) {
        guard !uses.isEmpty else {
            // An empty list would be rewarded without any check.
            throw .notExportable("the instruction has no rules")
        }
        var rules: [(id: String, arguments: OrderedDictionary<String, JSONValue>)] = []
        for use in uses { rules.append((use.id, try Self.arguments(of: use))) }
        self.rules = rules
    }

    /// The target of a row.
    ///
    /// - Parameter reference: What a direct answer of a baseline satisfies, which superior reasoning
    ///   must come up to; nil for none.
    /// - Returns: A JSON object.
    func target(_ reference: Reference?) -> JSONValue {
        let target: JSONValue = [
            "instruction_id_list": .array(rules.map { .string($0.id) }),
            "kwargs": .array(rules.map { .object($0.arguments) }),
        ]
        // The trainer looks for this name, whatever model is trained.
        guard let count = reference?.rules, count.of == rules.count else { return target }
        return target.setting(
            "follow_score_qwen2.5-7B-Instruct", .int(Int64(count.satisfied)))
    }

    /// The arguments in the order of the table; only those that the id has.
    private static func arguments(
        of use: RuleUse
    ) throws(ExportFault) -> OrderedDictionary<String, JSONValue> {
        guard let parameters = table[use.id] else {
            throw .notExportable("RAIF's trainer has no rule \(use.id)")
        }
        var arguments: OrderedDictionary<String, JSONValue> = [:]
        for (name, kind) in parameters {
            guard let value = use.arguments[name], value != .null else {
                throw .notExportable("\(use.id) lacks \(name)")
            }
            if let fault = kind.fault(in: value) {
                throw .notExportable("\(use.id): \(name) \(fault): \(value.text.prefix(100))")
            }
            arguments[name] = value
        }
        if let other = use.arguments.keys.first(where: { !arguments.keys.contains($0) }) {
            throw .notExportable("\(use.id) has no argument \(other) in RAIF's trainer")
        }
        if let count = arguments["num_paragraphs"]?.int, let nth = arguments["nth_paragraph"]?.int,
            nth > count
        {
            throw .notExportable(
                "\(use.id): nth_paragraph \(nth) is beyond num_paragraphs \(count)")
        }
        return arguments
    }

    private typealias Parameters = KeyValuePairs<String, TrainerArgument>

    /// The ids in the trainer's registry with the names of their arguments, less
    /// `detectable_format:xml_format`, whose verifier raises.
    private static let table: [String: Parameters] = [
        "keywords:existence": ["keywords": .texts],
        "keywords:frequency": [
            "keyword": .text, "frequency": .number(atLeast: 0), "relation": .relation,
        ],
        "keywords:forbidden_words": ["forbidden_words": .texts],
        "keywords:letter_frequency": [
            "letter": .letter, "let_frequency": .number(atLeast: 0),
            "let_relation": .englishRelation,
        ],
        "language:response_language": ["language": .language],
        "length_constraints:number_sentences": [
            "num_sentences": .number(atLeast: 0), "relation": .relation,
        ],
        "length_constraints:number_paragraphs": ["num_paragraphs": .number(atLeast: 1)],
        "length_constraints:number_words": [
            "num_words": .number(atLeast: 0), "relation": .relation,
        ],
        "length_constraints:nth_paragraph_first_word": [
            "num_paragraphs": .number(atLeast: 1), "nth_paragraph": .number(atLeast: 1),
            "first_word": .text,
        ],
        "detectable_content:number_placeholders": ["num_placeholders": .number(atLeast: 0)],
        "detectable_content:postscript": ["postscript_marker": .pattern],
        "detectable_format:number_bullet_lists": ["num_bullets": .number(atLeast: 0)],
        "detectable_format:constrained_response": [:],
        "detectable_format:number_highlighted_sections": ["num_highlights": .number(atLeast: 0)],
        "detectable_format:multiple_sections": [
            "section_spliter": .pattern, "num_sections": .number(atLeast: 0),
        ],
        "detectable_format:json_format": [:],
        "detectable_format:title": [:],
        "combination:two_responses": [:],
        "combination:repeat_prompt": ["prompt_to_repeat": .text],
        "startend:end_checker": ["end_phrase": .ending],
        "change_case:capital_word_frequency": [
            "capital_frequency": .number(atLeast: 0), "capital_relation": .englishRelation,
        ],
        "change_case:english_capital": [:],
        "change_case:english_lowercase": [:],
        "punctuation:no_comma": [:],
        "startend:quotation": [:],
    ]
}
