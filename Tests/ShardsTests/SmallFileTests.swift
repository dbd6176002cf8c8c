import Foundation
import Shards
import Testing

@Suite("Small files and digests")
struct SmallFileTests {
    let folder = try? TemporaryFolder()

    @Test("A file is replaced whole and nothing else is left.", arguments: [true, false])
    func atomic(durable: Bool) throws {
        let folder = try #require(folder)
        let path = folder.file("stage.json")
        for text in ["first", "", "a longer third text"] {
            try AtomicFile.write(Array(text.utf8), to: path, durable: durable)
            #expect(try folder.bytes(of: "stage.json") == Array(text.utf8))
            #expect(try folder.names() == ["stage.json"])
        }
    }

    @Test("A file whose name is a folder's can't be written, and leaves nothing.")
    func folderInTheWay() throws {
        let folder = try #require(folder)
        let path = folder.file("x")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        do {
            try AtomicFile.write([1], to: path, durable: true)
            Issue.record("it was written")
        } catch {
            #expect(
                error
                    == .system(
                        action: "rename to its final name", path: path + ".partial", code: EISDIR))
        }
        #expect(try folder.names() == ["x"])
    }

    @Test(
        "Digests are those of FIPS 180-4.",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func digests(text: String, digest: String) throws {
        let folder = try #require(folder)
        #expect(Digest.sha256(of: Array(text.utf8)) == digest)
        #expect(Digest.sha256(of: text.utf8) == digest)
        #expect(try Digest.sha256(ofFile: folder.write(text.utf8, to: "a")) == digest)
    }

    @Test(
        "A shard's digest is what sha256sum says.", .enabled(if: TemporaryFolder.has("sha256sum")))
    func commandAgrees() async throws {
        let folder = try #require(folder)
        let summary = try Sample.write(Sample.rows(3_000, size: 1_000), to: folder.file("a.zst"))
        try await folder.shell("sha256sum a.zst | cut -c 1-64 | tr -d '\\n' > sum")
        #expect(try folder.bytes(of: "sum") == Array(summary.sha256.utf8))
        #expect(try Digest.sha256(ofFile: folder.file("a.zst")) == summary.sha256)
    }
}
