import Foundation
import Shards
import Testing

@Suite("Files of others")
struct SharedDataTests {
    static let folder: String? = {
        let path =
            ProcessInfo.processInfo.environment["WEFT_SHARED"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared").standardizedFileURL.path
        return FileManager.default.fileExists(atPath: path + "/data/seeds")
            ? path + "/data/seeds" : nil
    }()

    @Test(
        "Public data sets are read whole, and their faulty lines told.",
        .enabled(if: folder != nil, "no shared data: set WEFT_SHARED"),
        arguments: [
            ("alpaca_5000.json", 5_000, 0), ("self_instruct_seed_tasks.jsonl", 175, 0),
            ("oasst_sft_zh.json", 766, 0), ("wildchat_prompts.jsonl.zst", 1_387, 0),
            // Some of its lines are cut in the middle of a string.
            ("t0_20k.jsonl.zst", 19_994, 33),
        ])
    func publicData(name: String, count: Int, faulty: Int) throws {
        let path = try #require(Self.folder) + "/" + name
        var reader = try ItemReader(path: path, maximumItemBytes: 1 << 20)
        var faults: [String] = []
        while let item = try reader.next() {
            if let fault = item.fault { faults.append("\(item.line): \(fault)") }
        }
        #expect(reader.items == count)
        #expect(faults.count == faulty)
    }
}
