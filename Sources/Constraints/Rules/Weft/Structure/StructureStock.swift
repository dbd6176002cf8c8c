/// Names that fit answers on any topic, for draws.
enum StructureStock {
    /// Draws headers of a table: first what its rows are about, then what is said of it.
    static func drawColumns(
        _ count: Int, _ language: PromptLanguage, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let subjects: [String]
        let others: [String]
        switch language {
        case .english:
            subjects = ["Item", "Topic", "Aspect", "Factor", "Name", "Point"]
            others = [
                "Category", "Description", "Cause", "Effect", "Advantage", "Drawback", "Example",
                "Importance", "Tip", "Notes",
            ]
        case .chinese:
            subjects = ["项目", "主题", "方面", "因素", "名称", "要点"]
            others = ["类别", "说明", "原因", "影响", "优点", "缺点", "示例", "重要性", "建议", "备注"]
        }
        let subject = subjects.randomElement(using: &generator) ?? subjects[0]
        return [subject] + some(count - 1, of: others, using: &generator)
    }

    /// Texts of headings, in the order in which they make sense.
    static func headings(_ language: PromptLanguage) -> [String] {
        switch language {
        case .english:
            [
                "Overview", "Background", "Key Points", "How It Works", "Examples",
                "Common Mistakes", "Practical Tips", "Open Questions", "Next Steps", "Conclusion",
            ]
        case .chinese:
            ["概述", "背景", "要点", "原理", "示例", "常见误区", "实用建议", "尚存疑问", "下一步", "总结"]
        }
    }

    /// Labels of short parts, in the order in which they make sense.
    static func labels(_ language: PromptLanguage) -> [String] {
        switch language {
        case .english:
            [
                "Summary", "Background", "Reason", "Evidence", "Example", "Pros", "Cons", "Risk",
                "Advice", "Next step", "Conclusion",
            ]
        case .chinese:
            ["摘要", "背景", "原因", "依据", "示例", "优点", "缺点", "风险", "建议", "下一步", "结论"]
        }
    }

    /// Keys of data; in Chinese prompts they may be Chinese.
    static func keys(_ language: PromptLanguage, isLatin: Bool) -> [String] {
        switch language {
        case .chinese where !isLatin:
            ["名称", "摘要", "类别", "要点", "原因", "影响", "示例", "建议", "来源", "结论", "备注"]
        default:
            [
                "name", "summary", "category", "key_points", "causes", "effects", "example",
                "tips", "sources", "difficulty", "conclusion", "notes",
            ]
        }
    }

    /// Pairs of speakers.
    static func speakers(_ language: PromptLanguage) -> [[String]] {
        switch language {
        case .english:
            [
                ["Alice", "Ben"], ["Teacher", "Student"], ["Interviewer", "Expert"],
                ["Customer", "Clerk"], ["Mia", "Grandpa"], ["Host", "Guest"],
                ["Doctor", "Patient"],
            ]
        case .chinese:
            [
                ["小明", "小红"], ["老师", "学生"], ["记者", "专家"], ["顾客", "店员"], ["孙女", "爷爷"],
                ["主持人", "嘉宾"], ["医生", "患者"],
            ]
        }
    }

    /// Draws some of a list, in its order.
    static func some<Value>(
        _ count: Int, of values: [Value], using generator: inout some RandomNumberGenerator
    ) -> [Value] {
        values.indices.shuffled(using: &generator).prefix(count).sorted().map { values[$0] }
    }
}
