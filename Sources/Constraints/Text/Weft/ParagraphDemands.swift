/// What goes with rules that hold for every paragraph between blank lines.
enum ParagraphDemands {
    /// Things that make paragraphs of their own, or of which it is doubtful.
    static let bars: [Demand] = [
        .bars(.headings), .bars(.bullets), .bars(.numberedItems), .bars(.tables),
        .bars(.codeBlocks), .bars(.dividers),
    ]

    /// Parts that stand apart and aren't written as paragraphs are.
    static let conflicts = Conflicts.with(
        [Title.id, MultipleSections.id, Postscript.id],
        because: "a part that stands apart would count as a paragraph")
}
