import ArgumentParser

/// Who is asked by `weft check`: the checker that is like the upstream code's, the one that goes by
/// the words, or both.
enum Checker: String, ExpressibleByArgument, CaseIterable {
    case compatible, sound, both
}
