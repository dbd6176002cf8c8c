/// Words in a seed that tell that an answer is likely to have things of some kind.
enum SeedTopics {
    /// Answers that name days: plans, histories, events.
    static func callsForDates(_ seed: SeedFacts) -> Bool { dates.occur(in: seed.folded) }

    /// Answers that name times of day: schedules, routines, trips.
    static func callsForTimes(_ seed: SeedFacts) -> Bool { times.occur(in: seed.folded) }

    /// Answers that measure: recipes, rooms, trips, training.
    static func callsForAmounts(_ seed: SeedFacts) -> Bool { amounts.occur(in: seed.folded) }

    /// Answers that are letters of themselves.
    static func isLetter(_ seed: SeedFacts) -> Bool { letters.occur(in: seed.folded) }

    private static let dates = SeedCues(
        latin: [
            "timeline", "history", "historical", "calendar", "schedule", "milestones", "deadline",
            "project plan", "event", "events", "biography", "itinerary", "news", "log", "diary",
            "invitation", "announcement", "agenda",
        ],
        chinese: ["时间线", "历史", "日程", "计划", "年表", "大事记", "活动", "日记", "通知", "邀请", "生平", "行程"])

    private static let times = SeedCues(
        latin: [
            "schedule", "timetable", "routine", "itinerary", "agenda", "plan my day", "day plan",
            "daily plan", "study plan", "meeting", "workshop", "conference", "trip", "morning",
            "day in the life",
        ],
        chinese: ["日程", "时间表", "作息", "行程", "议程", "安排", "会议", "一天", "课程表", "出行"])

    private static let amounts = SeedCues(
        latin: [
            "recipe", "bake", "cook", "cooking", "ingredients", "garden", "distance", "height",
            "weight", "room", "furniture", "build", "workout", "running", "hike", "hiking", "trip",
            "travel", "temperature", "weather", "climate", "dimensions", "packing", "plant",
        ],
        chinese: [
            "食谱", "菜谱", "做法", "烹饪", "烘焙", "种植", "身高", "体重", "房间", "跑步", "徒步", "旅行", "天气", "气温",
            "减肥",
        ])

    private static let letters = SeedCues(
        latin: [
            "letter", "letters", "email", "e-mail", "mail", "dear", "poem", "song", "dialogue",
            "script", "tweet", "message", "invitation", "note",
        ],
        chinese: ["信", "邮件", "尊敬的", "亲爱的", "诗", "歌", "对话", "剧本", "请柬", "留言"])
}
