import Testing

@testable import Pipeline

@Suite("The stage catalogue")
struct StageCatalogueTests {
    @Test("lists every file of the stages' folder")
    func listed() throws {
        let types = StageCatalogue.all.map { String(describing: $0) }
        #expect(Set(try Folder.swiftFiles("Pipeline/Stages")) == Set(types))
        #expect(Set(StageCatalogue.names).count == types.count)
    }

    @Test("holds stages that the engine can run", arguments: StageCatalogue.names)
    func runnable(name: String) throws {
        let type = try #require(StageCatalogue.stage(named: name))
        #expect(type is any RecordStage.Type || type is any PoolStage.Type)
    }
}
