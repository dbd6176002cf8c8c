/// The languages that the rule on the response's language knows, by langdetect's codes.
enum ResponseLanguageNames {
    struct Names: Hashable, Sendable {
        let english: String
        let chinese: String
        /// Whether good models write it well, so that it is worth asking for.
        let isCommon: Bool
    }

    static let all: [String: Names] = [
        "en": Names(english: "English", chinese: "英语", isCommon: true),
        "es": Names(english: "Spanish", chinese: "西班牙语", isCommon: true),
        "pt": Names(english: "Portuguese", chinese: "葡萄牙语", isCommon: true),
        "ar": Names(english: "Arabic", chinese: "阿拉伯语", isCommon: true),
        "hi": Names(english: "Hindi", chinese: "印地语", isCommon: true),
        "fr": Names(english: "French", chinese: "法语", isCommon: true),
        "ru": Names(english: "Russian", chinese: "俄语", isCommon: true),
        "de": Names(english: "German", chinese: "德语", isCommon: true),
        "ja": Names(english: "Japanese", chinese: "日语", isCommon: true),
        "it": Names(english: "Italian", chinese: "意大利语", isCommon: true),
        "bn": Names(english: "Bengali", chinese: "孟加拉语", isCommon: false),
        "uk": Names(english: "Ukrainian", chinese: "乌克兰语", isCommon: true),
        "th": Names(english: "Thai", chinese: "泰语", isCommon: true),
        "ur": Names(english: "Urdu", chinese: "乌尔都语", isCommon: false),
        "ta": Names(english: "Tamil", chinese: "泰米尔语", isCommon: false),
        "te": Names(english: "Telugu", chinese: "泰卢固语", isCommon: false),
        "bg": Names(english: "Bulgarian", chinese: "保加利亚语", isCommon: false),
        "ko": Names(english: "Korean", chinese: "韩语", isCommon: true),
        "pl": Names(english: "Polish", chinese: "波兰语", isCommon: true),
        "he": Names(english: "Hebrew", chinese: "希伯来语", isCommon: false),
        "fa": Names(english: "Persian", chinese: "波斯语", isCommon: false),
        "vi": Names(english: "Vietnamese", chinese: "越南语", isCommon: true),
        "ne": Names(english: "Nepali", chinese: "尼泊尔语", isCommon: false),
        "sw": Names(english: "Swahili", chinese: "斯瓦希里语", isCommon: false),
        "kn": Names(english: "Kannada", chinese: "卡纳达语", isCommon: false),
        "mr": Names(english: "Marathi", chinese: "马拉地语", isCommon: false),
        "gu": Names(english: "Gujarati", chinese: "古吉拉特语", isCommon: false),
        "pa": Names(english: "Punjabi", chinese: "旁遮普语", isCommon: false),
        "ml": Names(english: "Malayalam", chinese: "马拉雅拉姆语", isCommon: false),
        "fi": Names(english: "Finnish", chinese: "芬兰语", isCommon: false),
        "zh-cn": Names(english: "Simplified Chinese", chinese: "简体中文", isCommon: true),
        "zh-tw": Names(english: "Traditional Chinese", chinese: "繁体中文", isCommon: false),
    ]
}
