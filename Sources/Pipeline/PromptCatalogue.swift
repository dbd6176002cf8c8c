/// Every text that a stage sends to a model, or writes for a model to be sent.
package enum PromptCatalogue {
    /// The sheets of `Prompts/`, in the order of a pipeline.
    package static let all: [any PromptSheet.Type] = [
        TagPrompt.self,
        KeywordPrompt.self,
        SubInstructionPrompt.self,
        MergePrompt.self,
        ExemplarPrompt.self,
        ProofTaskPrompt.self,
        ProofConstraintPrompt.self,
        ProofPossiblePrompt.self,
        ProofOpenPrompt.self,
        ResponsePrompt.self,
        CheckPrompt.self,
        JudgePrompt.self,
        RepairPrompt.self,
        MathRequest.self,
        SystemPreamble.self,
    ]

    /// The prompts that a name means: one prompt's, or all of a sheet's.
    package static func prompts(named name: String) -> [Prompt] {
        for sheet in all {
            if sheet.name == name { return sheet.prompts }
            if let prompt = sheet.prompts.first(where: { $0.name == name }) { return [prompt] }
        }
        return []
    }

    /// The sheet that a prompt is of.
    package static func sheet(of prompt: Prompt) -> (any PromptSheet.Type)? {
        all.first { $0.prompts.contains(prompt) }
    }
}
