/// Finds a place that was meant to be filled in.
enum LeftPlaceholder {
    private static let pairs: [Character: Character] = ["[": "]", "【": "】", "<": ">", "{": "}"]

    private static let openings = [
        "your ", "insert ", "add ", "enter ", "fill ", "recipient", "company", "date", "name",
        "address", "city", "phone", "email", "e-mail", "placeholder", "xxx", "specific ",
        "mention ",
        "describe ", "event ", "time", "location", "position", "title", "number", "hotel ", "the ",
        "product", "school", "team", "manager", "amount", "你的", "您的", "请填", "请在", "填写", "插入", "姓名",
        "名字", "日期", "公司", "地点", "地址", "时间", "具体", "某", "联系", "电话", "单位", "学校", "年", "此处", "产品",
        "金额", "收件人", "职位", "作者", "城市",
    ]

    /// The placeholder; nil where there is none.
    static func find(in text: String) -> String? {
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            defer { index += 1 }
            guard let close = pairs[characters[index]] else { continue }
            let limit = min(characters.count, index + 42)
            guard let end = characters[(index + 1)..<limit].firstIndex(of: close), end > index + 1
            else { continue }
            // A link's text is followed by its address, and so is a footnote's by a colon.
            let next = end + 1 < characters.count ? characters[end + 1] : " "
            guard next != "(", next != ":" || close != "]" else { continue }
            let inner = String(characters[(index + 1)..<end]).lowercased()
            guard !inner.contains("/"), !inner.contains("="), isWish(inner, in: close) else {
                continue
            }
            return "holds \(String(characters[index...end]))"
        }
        let words = text.lowercased()
        return ["lorem ipsum", "todo:", "[todo]", "tbd]"].first { words.contains($0) }
            .map { "holds \"\($0)\"" }
    }

    private static func isWish(_ inner: String, in close: Character) -> Bool {
        let start = inner.drop { $0 == " " || $0 == "{" || $0 == "*" }
        // In angle brackets and braces stand tags and code, so that only plain wishes count.
        if close == ">" || close == "}" {
            return ["your ", "insert ", "你的", "您的", "请填", "填写", "插入"].contains {
                start.hasPrefix($0)
            }
        }
        return openings.contains { start.hasPrefix($0) }
    }
}
