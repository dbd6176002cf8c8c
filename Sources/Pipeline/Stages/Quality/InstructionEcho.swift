/// Finds the instruction in a response.
enum InstructionEcho {
    /// Instructions with fewer letters may well be an answer's title.
    private static let least = 30

    /// How much of the instruction stands at the response's start; nil for too little to matter.
    ///
    /// - Parameters:
    ///   - text: The response.
    ///   - instruction: The instruction's letters and digits, see ``TextNormalisation/skeleton(_:)``.
    /// - Returns: What is wrong, in words.
    static func find(in text: String, of instruction: [UInt8]) -> String? {
        let response = TextNormalisation.skeleton(text)
        guard instruction.count >= least, response.count >= least else { return nil }
        // A label such as "Instruction:" or "问题：" may come first.
        for skipped in [0] + labels.compactMap({ response.starts(with: $0) ? $0.count : nil }) {
            let shared = zip(response.dropFirst(skipped), instruction).prefix { $0 == $1 }.count
            let isWhole = shared * 100 >= instruction.count * 95
            let isOnly = shared * 10 >= response.count * 9
            if isWhole || (isOnly && shared >= least) {
                return
                    "begins with \(shared * 100 / instruction.count) % of the instruction's words"
            }
        }
        return nil
    }

    private static let labels = [
        "instruction", "question", "request", "theinstructionis", "yourequest", "prompt",
        "youasked",
        "指令", "问题", "题目", "请求", "要求", "您的要求是",
    ].map { Array($0.utf8) }
}
