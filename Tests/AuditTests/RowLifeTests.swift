import Rows
import Testing

@testable import Audit

struct RowLifeTests {
    private static let key = String(repeating: "0123456789abcdef", count: 4)
    private static let otherKey = String(repeating: "f", count: 64)

    private static let seed: JSONValue = [
        "id": "abcd1234", "text": "写一首诗。", "language": "zh",
        "source": ["file": "seeds/zh.jsonl", "line": 7, "format": "weft", "licence": "Apache-2.0"],
    ]
    private static let instruction =
        seed
        .setting("instruction", "写一首诗。\n至少300字。")
        .setting(
            "rules",
            [
                [
                    "id": "length_constraints:number_words",
                    "kwargs": ["relation": "at least", "num_words": 300], "text": "至少300字。",
                ]
            ])
    private static let candidate = instruction.setting(
        "responses",
        [
            response(0, "春天", key), response(1, "秋天", otherKey),
        ])

    private static func response(_ draw: Int64, _ text: String, _ call: String) -> JSONValue {
        [
            "draw": .int(draw), "text": .string(text), "reasoning": "", "form": "plain",
            "finish": "stop", "model": "tiny", "call": .string(call),
        ]
    }

    private static let verdicts: JSONValue = [
        [
            "draw": 0, "passes": false, "format": false, "fault": "rule-violated",
            "detail": "2 words, at least 300",
            "rules": [
                [
                    "rule": "length_constraints:number_words", "compatible": false, "sound": false,
                    "detail": "2 words, at least 300",
                ]
            ],
        ],
        [
            "draw": 1, "passes": false, "format": false, "fault": "checkers-disagree",
            "detail": "2 words, at least 300",
            "rules": [
                [
                    "rule": "length_constraints:number_words", "compatible": true, "sound": false,
                    "detail": "2 words, at least 300",
                ]
            ],
        ],
    ]

    /// A row from seed to drop, another to export, a third that waits.
    private func fixture() throws -> RunFixture {
        let fixture = try RunFixture()
        let other: JSONValue = ["id": "ffff0000", "text": "Sing."]
        let waiting: JSONValue = ["id": "eeee0000", "text": "Wait."]
        try fixture.stage(
            "select-seeds",
            [
                .init(
                    kept: [Self.seed, other, waiting],
                    dropped: [departed("abcd1234-2", "duplicate", "the same text as abcd1234")])
            ])
        try fixture.stage("inject-constraints", [.init(kept: [Self.instruction, other])])
        try fixture.stage("generate-responses", [.init(kept: [Self.candidate, other])])
        try fixture.stage(
            "check-quality",
            [
                .init(
                    kept: [other],
                    dropped: [
                        departed(
                            "abcd1234", "rule-violated", "draw 0: 2 words, at least 300",
                            evidence: Self.verdicts, row: Self.candidate)
                    ])
            ])
        try fixture.stage(
            "export", [.init(kept: [["id": "ffff0000", "files": ["raif-rl.jsonl": 12]]])])
        try fixture.finish()
        return fixture
    }

    private func writeCalls(_ fixture: RunFixture) throws {
        let call: JSONValue = [
            "keys": [.string(Self.key)], "draws": [0], "model": "tiny",
            "messages": [
                ["role": "system", "content": "Think."],
                ["role": "user", "content": "写一首诗。\n至少300字。"],
            ],
            "parameters": ["temperature": 1], "started": 1_700_000_000_000, "elapsed_ms": 840,
            "attempts": 2,
            "response": [
                "model": "tiny",
                "choices": [
                    [
                        "index": 0, "finish_reason": "stop",
                        "message": ["role": "assistant", "content": "春天"],
                    ]
                ], "usage": ["prompt_tokens": 31, "completion_tokens": 5],
            ],
        ]
        try fixture.makeFolder("calls")
        try fixture.write([call], to: "calls/calls-00000.jsonl.zst")
    }

    @Test("A dropped row's life is shown stage by stage, with its evidence and its calls.")
    func text() throws {
        let fixture = try fixture()
        try writeCalls(fixture)
        let life = try RowLife("abcd1234", in: AuditRun(fixture.path))
        let expected = """
            abcd1234
            other rows whose ids begin so: abcd1234-2

            1-select-seeds: kept
              text: 写一首诗。
              language: zh
              source: seeds/zh.jsonl:7 (weft, Apache-2.0)

            2-inject-constraints: kept
              instruction:
                写一首诗。
                至少300字。
              rules:
                length_constraints:number_words {"relation":"at least","num_words":300}: 至少300字。

            3-generate-responses: kept
              responses:
                draw 0, model tiny, form plain, finish stop, call 0123456789ab: 春天
                draw 1, model tiny, form plain, finish stop, call ffffffffffff: 秋天

            4-check-quality: dropped as rule-violated: draw 0: 2 words, at least 300
              evidence:
                draw 0: rule-violated: 2 words, at least 300
                  failed  length_constraints:number_words: 2 words, at least 300
                draw 1: checkers-disagree: 2 words, at least 300
                  failed by its words, passed for the trainer  length_constraints:number_words: \
            2 words, at least 300

            call 0123456789ab: tiny, 31 + 5 tokens, 2 attempts, 840 ms
              system:
                Think.
              user:
                写一首诗。
                至少300字。
              answered:
                春天

            call ffffffffffff: not in the run's call log
            """
        #expect(life.lines.joined(separator: "\n") == expected)
        #expect(life.faults.isEmpty)
        #expect(life.nextStage == nil)
    }

    @Test("An exported row's life ends with the files that it went to.")
    func exported() throws {
        let fixture = try fixture()
        let life = try RowLife("ffff0000", in: AuditRun(fixture.path))
        #expect(
            life.lines.suffix(4) == [
                "", "5-export: kept", "  files:", "    raif-rl.jsonl: 12",
            ])
        #expect(life.events.count == 5)
        #expect(life.calls.isEmpty)
    }

    @Test("A row that the next stage hasn't come to says so.")
    func waiting() throws {
        let fixture = try RunFixture()
        try fixture.stage("select-seeds", [.init(kept: [["id": "eeee0000", "text": "Wait."]])])
        try fixture.finish(waiting: ["inject-constraints"])
        let life = try RowLife("eeee0000", in: AuditRun(fixture.path))
        #expect(life.lines.last == "Stage 2-inject-constraints hasn't come to this row yet.")
        #expect(life.json["next_stage"] == "inject-constraints")
    }

    @Test("A row that a finished stage doesn't know is told of.")
    func lost() throws {
        let life = try RowLife("eeee0000", in: AuditRun(fixture().path))
        #expect(
            life.lines.last
                == "Stage 2-inject-constraints is finished but hasn't written this row under its id.")
    }

    @Test("A row's life as JSON has its events, evidence and calls whole.")
    func json() throws {
        let fixture = try fixture()
        try writeCalls(fixture)
        let json = try RowLife("abcd1234", in: AuditRun(fixture.path)).json
        let events = try #require(json["events"]?.array)
        #expect(events.map { $0["outcome"]?.string } == ["kept", "kept", "kept", "dropped"])
        #expect(events.last?["evidence"] == Self.verdicts)
        #expect(events[1]["changes"]?["rules"] == Self.instruction["rules"])
        let calls = try #require(json["calls"]?.array)
        #expect(calls.first?["content"] == "春天")
        #expect(calls.first?["attempts"] == 2)
        #expect(calls.first?["completion_tokens"] == 5)
        #expect(calls.last == ["key": .string(Self.otherKey), "found": false])
    }

    @Test("A beginning of an id that no other row has is enough.", arguments: ["ffff", "ffff0"])
    func prefix(text: String) throws {
        #expect(try RowLife(text, in: AuditRun(fixture().path)).id == "ffff0000")
    }

    @Test("A repeated seed's id is one of its own.")
    func repeated() throws {
        let life = try RowLife("abcd1234-2", in: AuditRun(fixture().path))
        #expect(life.events.map(\.departure?.code) == ["duplicate"])
    }

    @Test("A beginning that several ids have is refused with the ids.")
    func ambiguous() throws {
        let run = try AuditRun(fixture().path)
        #expect(
            throws: AuditError.ambiguousRow(
                id: "abcd", matches: ["abcd1234", "abcd1234-2"], more: false)
        ) { try RowLife("abcd", in: run) }
    }

    @Test(
        "An id that doesn't occur is refused with ids that begin like it.",
        arguments: [
            ("abcd9999", ["abcd1234", "abcd1234-2"]), ("fff", ["ffff0000"]), ("0000", []), ("", []),
        ])
    func unknown(text: String, similar: [String]) throws {
        let fixture = try fixture()
        let run = try AuditRun(fixture.path)
        let error = #expect(throws: AuditError.self) { try RowLife(text, in: run) }
        if text.isEmpty {
            // Every id begins with nothing.
            guard case .unknownRow(_, _, let ids) = error else { Issue.record("\(error)"); return }
            #expect(ids.count == 4)
        } else {
            #expect(error == .unknownRow(id: text, run: fixture.path, similar: similar))
        }
    }

    @Test("A damaged shard is named and the rest of the life is shown.")
    func damage() throws {
        let fixture = try fixture()
        try fixture.cut("2-inject-constraints/kept-00000.jsonl.zst", to: 30)
        let life = try RowLife("abcd1234", in: AuditRun(fixture.path))
        #expect(life.events.map(\.stage.index) == [1, 3, 4])
        #expect(
            life.faults.map(\.path).contains(
                "\(fixture.path)/2-inject-constraints/kept-00000.jsonl.zst"))
    }

    @Test("A run whose call log is gone says so and shows the rest.")
    func noCalls() throws {
        let fixture = try fixture()
        let life = try RowLife("abcd1234", in: AuditRun(fixture.path))
        #expect(life.events.count == 4)
        #expect(life.calls.map(\.key) == [Self.key, Self.otherKey])
        #expect(life.faults.map(\.path) == ["\(fixture.path)/calls"])
    }

    @Test("An item that was no object is shown as the text that it is.")
    func rawItem() throws {
        let fixture = try RunFixture()
        try fixture.stage(
            "select-seeds",
            [.init(dropped: [departed("r000", "malformed-row", "line 3", row: "{broken")])])
        try fixture.finish()
        let life = try RowLife("r000", in: AuditRun(fixture.path))
        #expect(
            life.lines == [
                "r000", "", "1-select-seeds: dropped as malformed-row: line 3", "  item: {broken",
            ])
    }
}
