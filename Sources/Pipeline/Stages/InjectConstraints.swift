import Constraints
package import Records
import Rows

/// Works constraints into seeds: draws a composition of rules and tasks that go together, and puts it
/// in words.
package struct InjectConstraints: RecordStage {
    package typealias Input = Seed
    package typealias Output = Instruction

    package static let name = "inject-constraints"
    package static let version = 2

    private let model: String?
    private let rules: RuleChoice
    private let compositions: CompositionChoice
    private let soft: SoftChoice
    private let variants: VariantChoice
    private let layouts: LayoutChoice
    private let wording: Wording
    private let tally = PhrasingTally()

    package init(_ options: OptionReader) {
        model = options.has("model") ? options.model("model") : nil
        rules = options.group("rules", RuleChoice.init)
        compositions = CompositionChoice(options)
        soft = options.group("soft", SoftChoice.init)
        variants = VariantChoice(options, compositions)
        wording = Wording(options)
        layouts = LayoutChoice(options, rewritten: wording.share)
        if rules.perInstruction.upperBound == 0, soft.share < 1 {
            options.fault(
                "'rules.per_instruction' asks for none, and 'soft.share' doesn't give every "
                    + "instruction a constraint that a judge checks", at: "rules")
        }
    }

    package var prompts: [Prompt] {
        (model == nil ? [] : KeywordPrompt.prompts)
            + (soft.writer == nil ? [] : SoftWriter.prompts) + wording.prompts
    }

    package var closingNotes: [String] { [tally.note].compactMap { $0 } }

    package func process(
        _ row: Row<Seed>, _ context: StageContext
    ) async throws -> Outcome<Instruction> {
        let seed = try row.read()
        guard let language = PromptLanguage(code: seed.language ?? "en") else {
            return .dropped(
                Drop(
                    .noCompatibleRules,
                    "constraints are put in English and Chinese, the seed is in "
                        + "\(seed.language ?? "?")"))
        }
        let ground = Ground(seed.text, language)
        let grower = TreeGrower(rules: rules, soft: soft, keywordModel: model)
        let plan = TreePlan(
            grower: grower, compositions: compositions, layouts: layouts, ground: ground,
            context: context)
        let writer = InstructionWriter(layouts: layouts, wording: wording, tally: tally)
        var family = InstructionFamily()
        var last: (id: RecordID, planned: TreePlan.Planned)?
        for variant in 1...variants.count {
            let id = VariantChoice.id(row.id, variant: variant)
            let parent = variants.evolves ? last : nil
            if variants.evolves, variant > 1, parent == nil { break }
            let planned: TreePlan.Planned
            switch try await plan.planned(id, growing: parent?.planned) {
            case .planned(let tree): planned = tree
            case .dropped(let drop):
                family.lose(id, drop)
                continue
            }
            last = (id, planned)
            let links = InstructionLinks(
                id: id, variantOf: variant == 1 ? nil : row.id, parent: parent?.id, twinOf: nil)
            let order = planned.order(links, wordsOf: id)
            family.take(try await writer.row(order, seed: row, ground, context), id)
            guard let twin = twin(of: planned, links, ground, context) else { continue }
            family.take(
                try await writer.row(twin, seed: row, ground, context), twin.links.id)
        }
        return try family.outcome()
    }

    /// The order of an instruction's twin, where one is drawn and can be had.
    private func twin(
        of planned: TreePlan.Planned, _ links: InstructionLinks, _ ground: Ground,
        _ context: StageContext
    ) -> InstructionWriter.Order? {
        var generator = context.generator(for: links.id, purpose: "twin")
        guard Double.random(in: 0..<1, using: &generator) < variants.twins,
            let tree = planned.tree.flipped(
                on: ground, subject: planned.layout.subject(ground), using: &generator)
        else { return nil }
        let twin = TreePlan.Planned(tree: tree, layout: planned.layout, wanted: planned.wanted)
        return twin.order(
            InstructionLinks(
                id: VariantChoice.twin(of: links.id), variantOf: links.variantOf,
                parent: links.parent, twinOf: links.id), wordsOf: links.id)
    }
}
