import TestKit
import Testing

@Suite("The soak")
struct SoakTests {
    @Test(
        "of twelve kills loses nothing, doubles nothing and sends nothing twice but what was under way"
    )
    func short() async throws {
        let soak = try await WeftCommand().run(
            ["\(WeftCommand.root)/scripts/soak", "12", "--weft", WeftCommand.path],
            executable: "/usr/bin/python3")
        #expect(soak.code == 0, "\(soak.output)\(soak.faults)")
        #expect(soak.output.hasPrefix("12 kills in "))
    }
}
