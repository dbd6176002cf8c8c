/// What an export's formats are told beside the sample.
package struct ExportSettings: Sendable {
    let prompts: PromptWriter
    let reward: RewardChoice

    package init(prompts: PromptWriter, reward: RewardChoice) {
        self.prompts = prompts
        self.reward = reward
    }
}
